namespace PolicyBot.Knowledge.Answers;

/// <summary>
/// Decides which of the passages found are cited, and how many: the one most likely to answer, and another only when it is nearly as likely.
/// Each further citation that does not answer costs the reader's trust in those that do; what is left out is there for those who ask for more.
/// </summary>
internal static class CitationChoice
{
    /// <summary>Further down than this the search is seldom right.</summary>
    public const int Considered = 5;

    /// <summary>A second and a third are cited when their odds are not below this part of the first one's: nothing says which of them to leave out.</summary>
    private const double AsLikely = 0.75;

    // Fitted by tests/Evaluation (--fit) on which passages hold the expected answer; see docs/decisions/0008-knowledge-answers.md.
    private static readonly double[] Weights = [3, 6.6, 0.5, -0.3, 1.6];

    /// <param name="found">Best first; at least one.</param>
    /// <returns>One to three, most likely first.</returns>
    public static IReadOnlyList<Candidate> Of(Reading reading, IReadOnlyList<Candidate> found)
    {
        var likely = Features(reading, found)
            .Select((features, i) => (Candidate: found[i], Odds: OddsOf(features)))
            .OrderByDescending(judged => judged.Odds)
            .ToList();

        return likely
            .TakeWhile(judged => judged.Odds >= AsLikely * likely[0].Odds)
            .Take(Reading.MostCitations)
            .Select(judged => judged.Candidate)
            .ToList();
    }

    /// <returns>For each candidate considered what its likelihood is made from.</returns>
    public static IReadOnlyList<IReadOnlyList<double>> Features(Reading reading, IReadOnlyList<Candidate> found)
    {
        var best = Math.Max(double.Epsilon, found[0].Hit.Score);
        var lead = found.Count > 1 ? 1 - found[1].Hit.Score / best : 1;
        var asked = Asked.Of(reading);

        return found
            .Take(Considered)
            .Select((candidate, i) =>
            {
                var serving = candidate.BestServingWeight(asked);

                return (IReadOnlyList<double>)
                [
                    candidate.Hit.Score / best,
                    i == 0 ? lead : 0,
                    serving,
                    asked.IsServed ? 1 - serving / Math.Max(double.Epsilon, candidate.BestSentenceWeight) : 0,
                    candidate.Named,
                ];
            })
            .ToList();
    }

    private static double OddsOf(IReadOnlyList<double> features)
    {
        var sum = 0.0;
        for (var i = 0; i < features.Count; i++) sum += Weights[i] * features[i];

        return Math.Exp(sum);
    }
}
