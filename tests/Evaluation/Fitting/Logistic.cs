using System.Globalization;

namespace PolicyBot.Evaluation.Fitting;

/// <summary>
/// Logistic regression by Newton's method, the two classes weighed alike, and sets by the square root of their size. Features are measured in standard deviations while fitting, so that the
/// penalty (half of <see cref="Penalty"/> for each example, times the sum of squared weights) is the same for each.
/// </summary>
internal sealed record Logistic(double Intercept, IReadOnlyList<double> Weights)
{
    private const double Penalty = 0.02;
    private const int Steps = 30;

    public double Of(IReadOnlyList<double> features)
    {
        var sum = Intercept;
        for (var i = 0; i < features.Count; i++) sum += Weights[i] * features[i];

        return 1 / (1 + Math.Exp(-sum));
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"constant {Intercept:0.00}, weights {string.Join(", ", Weights.Select(weight => weight.ToString("0.00", CultureInfo.InvariantCulture)))}");

    public static Logistic Fit(IReadOnlyList<Example> examples)
    {
        var count = examples[0].Features.Count;
        var means = Enumerable.Range(0, count).Select(i => examples.Average(example => example.Features[i])).ToArray();
        var deviations = Enumerable.Range(0, count).Select(i => Math.Sqrt(examples.Average(example => Math.Pow(example.Features[i] - means[i], 2)))).Select(deviation => deviation > 0 ? deviation : 1).ToArray();
        var rows = examples.Select(example => (double[])[1, .. example.Features.Select((feature, i) => (feature - means[i]) / deviations[i])]).ToList();
        var penalty = Penalty * examples.Count;
        var positives = examples.Count(example => example.IsPositive);
        var sizes = examples.CountBy(example => example.Set, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);

        var weights = new double[count + 1];
        for (var step = 0; step < Steps; step++)
        {
            var gradient = new double[count + 1];
            var curvature = new double[count + 1, count + 1];
            for (var i = 0; i < rows.Count; i++)
            {
                var worth = examples.Count / 2.0 / (examples[i].IsPositive ? positives : examples.Count - positives) * Math.Sqrt(examples.Count / (double)sizes.Count / sizes[examples[i].Set]);
                var chance = 1 / (1 + Math.Exp(-rows[i].Select((value, j) => value * weights[j]).Sum()));
                for (var j = 0; j <= count; j++)
                {
                    gradient[j] += worth * ((examples[i].IsPositive ? 1 : 0) - chance) * rows[i][j];
                    for (var k = 0; k <= count; k++) curvature[j, k] += worth * chance * (1 - chance) * rows[i][j] * rows[i][k];
                }
            }

            for (var j = 1; j <= count; j++)
            {
                gradient[j] -= penalty * weights[j];
                curvature[j, j] += penalty;
            }

            var change = LinearSystem.Solve(curvature, gradient);
            for (var j = 0; j <= count; j++) weights[j] += change[j];
        }

        var plain = Enumerable.Range(0, count).Select(i => weights[i + 1] / deviations[i]).ToList();

        return new Logistic(weights[0] - plain.Select((weight, i) => weight * means[i]).Sum(), plain);
    }
}
