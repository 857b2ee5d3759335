using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Passages;
using PolicyBot.Knowledge.Policies;

namespace PolicyBot.Knowledge.Answers;

/// <summary>Makes citations, and lets none pass whose quote does not stand word for word in the passage that is indexed.</summary>
internal static class Citing
{
    /// <returns>One citation for each candidate whose quote is found; fewer when some are not.</returns>
    public static IReadOnlyList<Citation> Cite(IEnumerable<Candidate> candidates, Asked asked, PassageTable passages) => candidates
        .Select(candidate => Cite(candidate, QuotePicker.Pick(candidate, asked), passages))
        .OfType<Citation>()
        .ToList();

    /// <returns><see langword="null"/> when the quote does not stand there, or when nothing of it may be shown.</returns>
    public static Citation? Cite(Candidate candidate, IReadOnlyList<Sentence> quoted, PassageTable passages)
    {
        var lines = quoted.Select(candidate.Passage.TextOf).ToList();
        if (!StandsIn(passages[candidate.Hit.Passage], candidate.Passage, lines) || lines.TrueForAll(AuthorityLint.Impedes)) return null;

        var policy = candidate.Passage.Policy;

        return new Citation
        {
            PolicyId = policy.Id,
            PolicyTitle = policy.Title,
            Version = policy.Version,
            EffectiveDate = policy.EffectiveDate,
            Owner = policy.Owner,
            ReviewDate = policy.ReviewDate,
            HeadingPath = candidate.Passage.HeadingPath,
            Anchor = Anchors.Of(candidate.Passage, quoted),
            Quote = string.Join('\n', lines),
        };
    }

    private static bool StandsIn(Passage indexed, Passage cited, List<string> lines)
    {
        if (indexed.Policy.Id != cited.Policy.Id || indexed.Policy.Version != cited.Policy.Version || indexed.Ordinal != cited.Ordinal) return false;

        var from = 0;
        foreach (var line in lines)
        {
            var at = indexed.Text.IndexOf(line, from, StringComparison.Ordinal);
            if (at < 0) return false;

            from = at + line.Length;
        }

        return lines.Count > 0;
    }
}
