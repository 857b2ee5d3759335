namespace PolicyBot.Benchmarks.Charts;

/// <param name="Label">What is written behind it, such as the figure with its unit.</param>
internal sealed record Bar(string Name, double Value, string Label, bool IsOurs);
