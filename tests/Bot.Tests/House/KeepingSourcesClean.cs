using System.Text.RegularExpressions;

namespace PolicyBot.Tests.House;

public sealed partial class KeepingSourcesClean
{
    // Split, so that this file does not find itself.
    private static readonly string Unfinished = @"\b(" + string.Join('|', "TO" + "DO", "FIX" + "ME", "HA" + "CK", "XX" + "X") + @")\b";

    private static readonly string Registry = string.Join('|', @"registry\.npm" + @"js\.org", @"api\.nuget" + @"\.org", @"pypi" + @"\.org", @"registry\.yarn" + @"pkg\.com", @"npm\.pkg\.git" + @"hub\.com");

    [Fact]
    public void Nothing_is_left_for_later() =>
        AssertNone(Sources.Texts.Where(path => !path.EndsWith("package-lock.json", StringComparison.Ordinal)), Unfinished, "Do it, or file an issue, and take the note out.");

    [Fact]
    public void No_file_names_a_package_registry() =>
        AssertNone(Sources.Texts, Registry, "Registries are the business of each machine's own settings; in a package-lock.json take out the \"resolved\" lines (npm config set omit-lockfile-registry-resolved true).");

    [Fact]
    public void Time_ids_and_chance_come_from_one_place() =>
        AssertNone(
            Code().Where(path => path != "bot/Primitives/SystemEntropy.cs"),
            @"\bDateTime(Offset)?\.(UtcNow|Now|Today)\b|\bGuid\.(NewGuid|CreateVersion7)\b|\bnew Random\(|\bRandom\.Shared\b|\bRandomNumberGenerator\.\w",
            "Take a TimeProvider, or PolicyBot.Primitives.Ids.");

    [Fact]
    public void Nobody_blocks_a_thread_to_wait() =>
        AssertNone(
            Sources.Code("bot").Concat(Sources.Code("knowledge")),
            @"\.GetAwaiter\(\)\.GetResult\(\)|\bThread\.Sleep\(|\bTask\.(WaitAll|WaitAny)\(",
            "Await it.");

    [Fact]
    public void Only_one_file_silences_the_ban_on_clocks_and_chance() =>
        AssertNone(Code().Where(path => path != "bot/Primitives/SystemEntropy.cs"), @"#pragma warning disable RS00" + "30", "Take the banned thing from where BannedSymbols.txt says.");

    private static IEnumerable<string> Code() =>
        Sources.Texts.Where(path => path.EndsWith(".cs", StringComparison.Ordinal) && !path.EndsWith("/House/KeepingSourcesClean.cs", StringComparison.Ordinal));

    private static void AssertNone(IEnumerable<string> paths, string forbidden, string mend) =>
        Findings.None(paths.SelectMany(path => Sources.Read(path).Split('\n')
            .Select((line, index) => (Line: line, Number: index + 1))
            .Where(place => Regex.IsMatch(place.Line, forbidden, RegexOptions.None, TimeSpan.FromSeconds(5)))
            .Select(place => $"{path}:{place.Number}: {place.Line.Trim()} ... {mend}")));
}
