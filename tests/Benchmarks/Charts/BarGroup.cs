namespace PolicyBot.Benchmarks.Charts;

/// <summary>Bars that are to be compared with one another.</summary>
internal sealed record BarGroup(string Title, IReadOnlyList<Bar> Bars);
