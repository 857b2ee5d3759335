using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Passages;

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
        var lines = Lines(candidate.Passage, quoted);
        if (!StandsIn(passages[candidate.Hit.Passage], candidate.Passage, lines) || quoted.All(sentence => Impedes(candidate, sentence))) return null;

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
            Quote = string.Join('\n', lines.Select(line => line.Text)),
            Lines = lines.ConvertAll(line => line.Kind),
        };
    }

    /// <summary>Sentences that follow each other in one paragraph, list item or row stay on one line, as they stand there.</summary>
    private static List<(string Text, PolicyPageKind Kind)> Lines(Passage passage, IReadOnlyList<Sentence> quoted)
    {
        var lines = new List<(string, PolicyPageKind)>();
        for (var first = 0; first < quoted.Count;)
        {
            var last = first;
            while (last + 1 < quoted.Count && quoted[last + 1].Block == quoted[last].Block && quoted[last + 1].Start == quoted[last].End + 1) last++;

            lines.Add((passage.Text[quoted[first].Start..quoted[last].End], LineKinds.Of(quoted[first])));
            first = last + 1;
        }

        return lines;
    }

    private static bool Impedes(Candidate candidate, Sentence sentence) => candidate.Read.Impedes(candidate.Passage.IndexOf(sentence));

    private static bool StandsIn(Passage indexed, Passage cited, List<(string Text, PolicyPageKind Kind)> lines)
    {
        if (indexed.Policy.Id != cited.Policy.Id || indexed.Policy.Version != cited.Policy.Version || indexed.Ordinal != cited.Ordinal) return false;

        var from = 0;
        foreach (var (line, _) in lines)
        {
            var at = indexed.Text.IndexOf(line, from, StringComparison.Ordinal);
            if (at < 0) return false;

            from = at + line.Length;
        }

        return lines.Count > 0;
    }
}
