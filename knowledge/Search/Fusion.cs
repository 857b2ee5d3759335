namespace PolicyBot.Knowledge.Search;

/// <summary>Adds scores that have different scales: each is measured in standard deviations from its mean over the passages that may answer.</summary>
internal static class Fusion
{
    public static double[] Add(IReadOnlyList<int> passages, params ReadOnlySpan<(double[] Scores, double Weight)> parts)
    {
        var sums = new double[parts.Length == 0 ? 0 : parts[0].Scores.Length];
        foreach (var (scores, weight) in parts)
        {
            var mean = 0.0;
            foreach (var passage in passages) mean += scores[passage] / passages.Count;

            var variance = 0.0;
            foreach (var passage in passages) variance += (scores[passage] - mean) * (scores[passage] - mean) / passages.Count;

            if (variance <= 0) continue;

            foreach (var passage in passages) sums[passage] += weight * (scores[passage] - mean) / Math.Sqrt(variance);
        }

        return sums;
    }
}
