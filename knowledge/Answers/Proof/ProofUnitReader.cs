using PolicyBot.Knowledge.Passages;

namespace PolicyBot.Knowledge.Answers.Proof;

/// <summary>Reads a sentence of a passage together with what leads into it, what stands above it, and what limits it before and behind.</summary>
internal static class ProofUnitReader
{
    private const int FarthestShown = 5;

    /// <returns><see langword="null"/> when the sentence says nothing by itself.</returns>
    public static ProofUnit? Read(Candidate candidate, int index)
    {
        var passage = new ProofPassage(candidate.Passage);
        var sentence = passage.Sentences[index];
        if (sentence.Kind is SentenceKind.Header or SentenceKind.Code || passage.TextOf(index)[^1] is ':' or '?' || passage.IsQuoted(index) || passage.IsLabel(index) || !passage.IsReadable()) return null;

        var leads = ProofLeads.Into(passage, index);
        var (before, behind) = (ProofNeighbours.Before(passage, index).ToList(), ProofNeighbours.Behind(passage, index).ToList());
        IReadOnlyList<List<ProofToken>> said = sentence.Kind == SentenceKind.Row ? ProofRows.Of(passage, index) : [passage.WordsOf(index, before.Count > 0 ? ProofGap.Stop : ProofGap.Loose)];
        if (said.Count == 0) return null;

        var wordings = new List<IReadOnlyList<ProofToken>>();
        foreach (var kept in new[] { leads.Where(lead => !ProofLeads.MayGo(passage, lead)), leads }.Select(some => some.ToList()).DistinctBy(some => some.Count))
            foreach (var words in said)
                wordings.Add([.. kept.SelectMany(lead => passage.WordsOf(lead, ProofGap.Loose)), .. Whole(passage, before), .. words, .. Whole(passage, behind)]);

        var conditions = ProofHeadings.Needed(candidate.Passage, isBarePoint: sentence.Kind == SentenceKind.Item && leads.Count == 0);

        return new ProofUnit
        {
            Candidate = candidate,
            Sentence = index,
            Sentences = new SortedSet<int>([.. leads, .. before, .. behind, .. Around(passage, index), .. HeaderOf(sentence)]).ToList(),
            Conditions = conditions,
            Headings = ProofHeadings.All(candidate.Passage),
            Wordings = wordings,
            Stands = sentence.Kind == SentenceKind.Prose && conditions.Count + leads.Count + before.Count + behind.Count == 0 && passage.TextOf(index)[^1] == '.' && ProofWords.Say(said[0]),
        };
    }

    private static IEnumerable<ProofToken> Whole(ProofPassage passage, IEnumerable<int> sentences) => sentences.SelectMany(sentence => passage.WordsOf(sentence, ProofGap.Stop));

    /// <summary>So that whoever reads the proof sees what the policy says next to it.</summary>
    private static IEnumerable<int> Around(ProofPassage passage, int index) =>
        Enumerable.Range(index - FarthestShown, (2 * FarthestShown) + 1).Where(other => passage.SameBlock(index, other));

    private static IEnumerable<int> HeaderOf(Sentence sentence) => sentence.Kind == SentenceKind.Row ? [sentence.LeadIn] : [];
}
