using System.Diagnostics;
using System.Globalization;
using PolicyBot.Benchmarks.Search;

namespace PolicyBot.Benchmarks.Model;

/// <summary>The same turns of two programs, one of the one and one of the other, round after round.</summary>
internal sealed record Pairs(string One, string Other, IReadOnlyList<(Times One, Times Other)> Rounds, Times AllOfOne, Times AllOfOther)
{
    private const int First = 150;

    public static async Task<Pairs> OfAsync(AskedProgram one, AskedProgram other, int rounds, int turns)
    {
        for (var i = 0; i < First; i++) await BothAsync(one, other, i); // the first ones pay for what .NET compiles on the way

        var took = new List<(TimeSpan One, TimeSpan Other)>();
        for (var i = 0; i < rounds * turns; i++) took.Add(await BothAsync(one, other, i));

        return new Pairs(
            one.Name,
            other.Name,
            took.Chunk(turns).Select(round => (Times.Of(Array.ConvertAll(round, pair => pair.One)), Times.Of(Array.ConvertAll(round, pair => pair.Other)))).ToList(),
            Times.Of([.. took.Select(pair => pair.One)]),
            Times.Of([.. took.Select(pair => pair.Other)]));
    }

    public void Print(TextWriter to)
    {
        Print(to, One, AllOfOne);
        Print(to, Other, AllOfOther);
        var ratios = Rounds.Select(round => round.Other.P99 / round.One.P99).Order().ToList();
        to.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"p99 of '{Other}' to '{One}': {AllOfOther.P99 / AllOfOne.P99:F2} of all turns, {ratios[ratios.Count / 2]:F2} in the median of {ratios.Count} rounds ({ratios[0]:F2} to {ratios[^1]:F2}); medians {AllOfOther.Median / AllOfOne.Median:F2}"));
    }

    private static void Print(TextWriter to, string name, Times times) => to.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{name,-16} p50 {times.Median.TotalMilliseconds,7:F2} ms   p99 {times.P99.TotalMilliseconds,7:F2} ms   longest {times.Longest.TotalMilliseconds,7:F2} ms"));

    /// <summary>Who goes first changes each time.</summary>
    private static async Task<(TimeSpan One, TimeSpan Other)> BothAsync(AskedProgram one, AskedProgram other, int turn)
    {
        if (turn % 2 == 0) return (await TimeAsync(one), await TimeAsync(other));

        var second = await TimeAsync(other);

        return (await TimeAsync(one), second);
    }

    private static async Task<TimeSpan> TimeAsync(AskedProgram program)
    {
        var watch = Stopwatch.StartNew();
        await program.AskAsync();

        return watch.Elapsed;
    }
}
