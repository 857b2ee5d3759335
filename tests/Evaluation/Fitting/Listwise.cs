namespace PolicyBot.Evaluation.Fitting;

/// <summary>
/// Fits weights, none below zero, that give the passages which answer a question the largest share of a softmax over its whole shortlist. Sets count
/// by the square root of their size, so that a large one does not decide alone. Adam, with a small pull towards zero.
/// </summary>
internal static class Listwise
{
    private const int Steps = 150;
    private const int SlowSteps = 50;
    private const double Rate = 0.08;
    private const double Pull = 2;
    private const double SetSize = 60;

    public static double[] Fit(IReadOnlyList<RankingExample> examples)
    {
        var useful = examples.Where(example => example.Hits.Contains(true) && example.Hits.Contains(false)).ToList();
        var worth = examples.GroupBy(example => example.Set, StringComparer.Ordinal).ToDictionary(set => set.Key, set => Math.Sqrt(SetSize / set.Count()), StringComparer.Ordinal);
        var count = examples[0].Features;
        var (weights, mean, square) = (new double[count], new double[count], new double[count]);
        weights[0] = 1;
        for (var step = 1; step <= Steps; step++)
        {
            var gradient = new double[count];
            foreach (var example in useful) AddGradient(example, weights, worth[example.Set], gradient);

            for (var i = 0; i < count; i++)
            {
                var slope = gradient[i] - Pull * weights[i];
                mean[i] = 0.9 * mean[i] + 0.1 * slope;
                square[i] = 0.99 * square[i] + 0.01 * slope * slope;
                var change = mean[i] / (1 - Math.Pow(0.9, step)) / (Math.Sqrt(square[i] / (1 - Math.Pow(0.99, step))) + 1e-8);
                weights[i] = Math.Max(0, weights[i] + Rate * (step > Steps - SlowSteps ? 0.3 : 1) * change);
            }
        }

        return weights;
    }

    private static void AddGradient(RankingExample example, double[] weights, double worth, double[] gradient)
    {
        var shares = example.ScoresBy(weights);
        var highest = shares.Max();
        var (all, hits) = (0.0, 0.0);
        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] = Math.Exp(shares[i] - highest);
            all += shares[i];
            if (example.Hits[i]) hits += shares[i];
        }

        for (var i = 0; i < shares.Length; i++)
        {
            var pull = worth * ((example.Hits[i] ? shares[i] / hits : 0) - shares[i] / all);
            for (var feature = 0; feature < gradient.Length; feature++) gradient[feature] += pull * example.Scaled(feature, i);
        }
    }
}
