using System.Text.RegularExpressions;
using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.House;

/// <summary>Answers asks Search, Search asks Index, and so on down to Policies; never up. What a model has to know of us stands below them all.</summary>
public sealed partial class KeepingTheStairs
{
    private static readonly string[] Floors = ["Models", "Policies", "Passages", "Index", "Search", "Answers"];

    public static TheoryData<string> Files() => [.. All];

    private static IEnumerable<string> All =>
        Directory.EnumerateFiles(Sources, "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Sources, file).Replace('\\', '/'))
            .Where(file => !file.StartsWith("bin/", StringComparison.Ordinal) && !file.StartsWith("obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static string Sources => Path.Combine(Repository.Root, "knowledge");

    [Fact]
    public void Every_room_is_on_the_floor_plan_and_has_files() =>
        Assert.Equal(Floors.Order(StringComparer.Ordinal), All.Select(Room).Where(room => room.Length > 0).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_room_looks_only_downstairs(string file)
    {
        var floor = Array.IndexOf(Floors, Room(file));
        if (floor < 0) return; // what puts the house together may name every room

        var named = Named().Matches(Comment().Replace(File.ReadAllText(Path.Combine(Sources, file)), ""))
            .Select(match => match.Groups["room"].Value)
            .Where(room => Array.IndexOf(Floors, room) > floor);

        Assert.True(!named.Any(), $"knowledge/{file} names {string.Join(", ", named.Distinct())}, upstairs of it. Move the class up, or own an interface down here.");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_namespace_is_the_folder(string file) =>
        Assert.Contains($"namespace PolicyBot.Knowledge{string.Concat(file.Split('/')[..^1].Select(folder => "." + folder))};", File.ReadAllText(Path.Combine(Sources, file)), StringComparison.Ordinal);

    [Fact]
    public void Only_the_door_and_its_settings_are_public() =>
        Assert.All(
            typeof(KnowledgeOptions).Assembly.GetExportedTypes(),
            type => Assert.True(type.Namespace is "PolicyBot.Knowledge" or "PolicyBot.Knowledge.Answers" or "PolicyBot.Knowledge.Models", $"{type} is public: make it internal, others come in by Answers, and models by Models."));

    private static string Room(string file) => file.Split('/') is [var room, _, ..] ? room : "";

    // "using PolicyBot.Knowledge.Search", and "Search.Hit", which the compiler finds from inside PolicyBot.Knowledge by itself.
    [GeneratedRegex(@"\bPolicyBot\.Knowledge\.(?<room>\w+)|(?<![\w.])(?<room>Answers|Models|Search|Index|Passages|Policies)\.[A-Z]")]
    private static partial Regex Named();

    [GeneratedRegex(@"//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
