namespace PolicyBot.Knowledge.Answers;

/// <summary>
/// Whether the best passages answer at all. Three figures that say different things are added: how strongly the best passage matches, which share of the question
/// the passages hold, and how much of what the question names they do not know (docs/decisions/0007-knowledge-search.md has how they were weighed).
/// </summary>
internal static class Verdict
{
    /// <summary>Passages that are shown at most, and looked at to decide.</summary>
    public const int Most = 3;

    private const double CoverageWeight = 4;
    private const double UnexplainedWeight = 1;

    /// <summary>A passage this much weaker than the best adds nothing to it.</summary>
    private const double LeastOfBest = 0.5;

    /// <returns>The passages that answer, best first; none when it is better to abstain.</returns>
    public static IReadOnlyList<Candidate> Answering(IReadOnlyList<Candidate> candidates, AskedFor asked, double answerFrom)
    {
        var best = candidates.Take(Most).ToList();
        if (best.Count == 0 || Evidence(best) < answerFrom || !best.Exists(candidate => asked.IsIn(candidate.Passage.Text)))
            return [];

        return [.. best.Where(candidate => candidate.Strength >= LeastOfBest * best[0].Strength)];
    }

    private static double Evidence(List<Candidate> best) =>
        best[0].Strength
        + (CoverageWeight * best.Max(candidate => candidate.Coverage))
        - (UnexplainedWeight * best.MaxBy(candidate => candidate.Coverage)!.Unexplained);
}
