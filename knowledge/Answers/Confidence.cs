namespace PolicyBot.Knowledge.Answers;

/// <summary>Estimates how likely the passages found answer the question at all: a logistic model over what they hold of it.</summary>
internal static class Confidence
{
    /// <summary>Of all questions seen of which a passage holds so much, and the kind of thing asked for besides, none was without an answer.</summary>
    private const double NearlyAll = 0.8;

    // Fitted by tests/Evaluation (--fit) on questions with and without an answer over the policies of six companies; see docs/decisions/0008-knowledge-answers.md.
    private const double Intercept = -1.64;
    private static readonly double[] Weights = [0.5, 0.39, -1.81, 2.19];

    /// <returns>0 to 1; 0 for an order to the bot.</returns>
    public static double Of(Reading reading) => Overreach.IsIn(reading.Text) ? 0 : Of(reading.Features);

    /// <param name="features">As <see cref="Features"/> returns them.</param>
    /// <returns>0 to 1.</returns>
    public static double Of(IReadOnlyList<double> features)
    {
        if (features.Count == 0) return 0;

        var sum = Intercept;
        for (var i = 0; i < features.Count; i++) sum += Weights[i] * features[i];

        return 1 / (1 + Math.Exp(-sum));
    }

    /// <param name="candidates">The passages that would be quoted; at least one.</param>
    /// <param name="unit">What a word is worth that one passage alone holds.</param>
    public static IReadOnlyList<double> Features(IReadOnlyList<Candidate> candidates, double unit) =>
    [
        candidates.Max(candidate => candidate.Hit.Strength) / unit,
        candidates.Max(candidate => candidate.BestSentenceWeight),
        1 - candidates.Max(candidate => candidate.BestWantedWeight) / Math.Max(double.Epsilon, candidates.Max(candidate => candidate.BestSentenceWeight)),
        candidates.Any(candidate => candidate.Share >= NearlyAll && candidate.BestWantedWeight > 0) ? 1 : 0,
    ];
}
