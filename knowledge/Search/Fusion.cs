namespace PolicyBot.Knowledge.Search;

/// <summary>Adds scores that have different scales: each is measured in its root mean square over the shortlist.</summary>
internal static class Fusion
{
    /// <param name="parts">For each feature its score of each passage, and its weight.</param>
    /// <returns>For each passage the sum.</returns>
    public static double[] Add(int passages, params IEnumerable<(double[] Scores, double Weight)> parts)
    {
        var sums = new double[passages];
        foreach (var (scores, weight) in parts)
        {
            var square = 0.0;
            foreach (var score in scores) square += score * score;

            if (square <= 0) continue;

            var scale = weight / Math.Sqrt(square / passages);
            for (var i = 0; i < passages; i++) sums[i] += scale * scores[i];
        }

        return sums;
    }
}
