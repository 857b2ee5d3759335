namespace PolicyBot.Benchmarks.Chat;

/// <param name="AllAcknowledged">From the first message to the last acknowledgement.</param>
/// <param name="AllAnswered">From the first message to the last answer.</param>
internal sealed record ChatFigures(IReadOnlyList<TimeSpan> Acknowledged, TimeSpan AllAcknowledged, IReadOnlyList<TimeSpan> Answered, TimeSpan AllAnswered)
{
    /// <param name="work">What the program used of the processors.</param>
    public void Print(string name, TimeSpan work)
    {
        Console.WriteLine(
            $"{name,-28} acknowledged {Acknowledged.Count / AllAcknowledged.TotalSeconds,6:F0}/s, {Spread(Acknowledged)}   answered {Answered.Count / AllAnswered.TotalSeconds,6:F0}/s, {Spread(Answered)}   processor {work.TotalMilliseconds / Acknowledged.Count,5:F2} ms a message");
    }

    private static string Spread(IEnumerable<TimeSpan> took)
    {
        var sorted = took.Order().ToList();

        return $"p50 {sorted[sorted.Count / 2].TotalMilliseconds,6:F2} ms, p99 {sorted[(int)Math.Ceiling(sorted.Count * 0.99) - 1].TotalMilliseconds,6:F2} ms";
    }
}
