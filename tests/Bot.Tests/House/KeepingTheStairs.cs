using System.Text.RegularExpressions;

namespace PolicyBot.Tests.House;

/// <summary>A room uses itself and the rooms below it. What must flow upwards is an interface owned below.</summary>
public sealed partial class KeepingTheStairs
{
    private static readonly string[] Floors =
        ["Primitives", "Storage", "Audit", "Outbox", "Routing", "Mailbox", "Reports", "Cases", "Conversation", "Channels", "Models", "Hosting"];

    private static readonly ILookup<string, string> TypesByRoom = typeof(PolicyBot.Hosting.HostingRoom).Assembly.GetTypes()
        .Where(type => type.Namespace?.StartsWith("PolicyBot.", StringComparison.Ordinal) == true && !type.IsNested)
        .ToLookup(type => type.Namespace!.Split('.')[1], type => type.Name.Split('`')[0]);

    [Fact]
    public void Every_file_is_in_a_room_of_the_floor_plan() =>
        Findings.None(Sources.Code("bot")
            .Where(file => Room(file) is { } room && !Floors.Contains(room, StringComparer.Ordinal))
            .Select(file => $"{file}: its room is not on the floor plan. Put it into one of {string.Join(", ", Floors)}, or add the room to the plan here and to docs and design."));

    [Fact]
    public void A_room_looks_only_downstairs() =>
        Findings.None(Sources.Code("bot")
            .Where(file => Room(file) is not null)
            .SelectMany(file => Upstairs(file).Distinct().Select(room =>
                $"{file} names {room}, which is upstairs of {Room(file)}. Own an interface in {Room(file)} and let {room} implement it, or move the class up.")));

    /// <summary>Asks, reads on, and shows owners what is to be mended.</summary>
    private static readonly string[] AtTheDoor = ["bot/Conversation/Dialogs/AskPolicy/", "bot/Conversation/Reading/", "bot/Conversation/Dialogs/SeeGaps/"];

    [Fact]
    public void Only_what_asks_reads_and_mends_policies_opens_the_door_to_the_knowledge_base() =>
        Findings.None(Sources.Code("bot")
            .Where(file => Room(file) is not (null or "Hosting" or "Models") && !Array.Exists(AtTheDoor, folder => file.StartsWith(folder, StringComparison.Ordinal)))
            .Where(file => Sources.ReadCode(file).Contains("PolicyBot.Knowledge", StringComparison.Ordinal))
            .Select(file => $"{file} names PolicyBot.Knowledge. Go through {string.Join(" or ", AtTheDoor)}."));

    [Fact]
    public void Only_the_porch_and_the_meter_cupboard_see_a_request() =>
        Findings.None(Sources.Code("bot")
            .Where(file => Room(file) is not (null or "Channels" or "Hosting"))
            .Where(file => Request().IsMatch(Sources.ReadCode(file)))
            .Select(file => $"{file} touches an HTTP request. Take from it in Channels what is needed, and hand in that: behind the channel nobody could say who asked."));

    [Fact]
    public void The_knowledge_base_knows_no_bot() =>
        Assert.DoesNotContain(typeof(Knowledge.KnowledgeOptions).Assembly.GetReferencedAssemblies(), assembly => assembly.Name == "PolicyBot");

    private static string? Room(string file) => file.Split('/') is [_, var room, _, ..] ? room : null;

    private static IEnumerable<string> Upstairs(string file)
    {
        var floor = Array.IndexOf(Floors, Room(file));
        var code = Sources.ReadCode(file);
        var named = Named().Matches(code).Select(match => match.Groups["room"].Value);

        // Inside PolicyBot.Audit, "Cases.CaseStore" needs no using: the compiler looks into PolicyBot by itself.
        var half = HalfNamed().Matches(code)
            .Where(match => TypesByRoom[match.Groups["room"].Value].Contains(match.Groups["type"].Value, StringComparer.Ordinal))
            .Select(match => match.Groups["room"].Value);
        return named.Concat(half).Where(room => Array.IndexOf(Floors, room) > floor);
    }

    [GeneratedRegex(@"\bPolicyBot\.(?<room>\w+)")]
    private static partial Regex Named();

    [GeneratedRegex(@"(?<![\w.])(?<room>[A-Z]\w+)\.(?:\w+\.)?(?<type>[A-Z]\w+)")]
    private static partial Regex HalfNamed();

    [GeneratedRegex(@"\b(HttpContext|HttpRequest|IHttpContextAccessor|ConnectionInfo|ClaimsPrincipal)\b")]
    private static partial Regex Request();
}
