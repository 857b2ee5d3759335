namespace PolicyBot.Knowledge.Answers;

/// <summary>
/// Decides which of the passages found are cited, and how many: the one most likely to answer, and another only when it is nearly certain as well.
/// Each further citation that does not answer costs the reader's trust in those that do; what is left out is there for those who ask for more.
/// </summary>
internal static class CitationChoice
{
    /// <summary>Further down than this the search is seldom right.</summary>
    public const int Considered = 5;

    /// <summary>From this likelihood on a second and a third passage are cited beside the first.</summary>
    private const double WorthCiting = 0.8;

    /// <summary>So are those that are as likely as the first but for this part: nothing says which of them to leave out.</summary>
    private const double AsLikely = 0.97;

    /// <summary>What a heading that names nothing counts: half-way between those of passages that answer and of those that do not.</summary>
    private const double NamesNothing = 0.3;

    // Fitted by tests/Evaluation (--fit) on which passages hold the expected answer; see docs/decisions/0008-knowledge-answers.md.
    private const double Intercept = -5.4;
    private static readonly double[] Weights = [3.46, 7.3, 0.47, -0.5, 1.73];

    /// <param name="found">Best first; at least one.</param>
    /// <returns>One to three, most likely first.</returns>
    public static IReadOnlyList<Candidate> Of(Reading reading, IReadOnlyList<Candidate> found)
    {
        var likely = Features(reading, found)
            .Select((features, i) => (Candidate: found[i], Likelihood: LikelihoodOf(features)))
            .OrderByDescending(judged => judged.Likelihood)
            .ToList();

        return likely
            .Where((judged, i) => i == 0 || judged.Likelihood >= Math.Min(WorthCiting, AsLikely * likely[0].Likelihood))
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
                    candidate.Named ?? NamesNothing,
                ];
            })
            .ToList();
    }

    private static double LikelihoodOf(IReadOnlyList<double> features)
    {
        var sum = Intercept;
        for (var i = 0; i < features.Count; i++) sum += Weights[i] * features[i];

        return 1 / (1 + Math.Exp(-sum));
    }
}
