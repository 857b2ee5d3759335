namespace PolicyBot.Evaluation.Citing;

/// <summary>
/// Citation recall and precision as ALCE counts them (Gao and others 2023, arXiv 2305.14627, section 3; <c>compute_autoais</c> of its code). Recall: the share of sentences that all their
/// citations together entail; one without a citation counts 0. Precision: the share of citations that are of use: the sentence is entailed, and the citation alone entails it or the others
/// without it do not. Citations of a sentence that is not entailed are of no use.
/// </summary>
internal static class ScoreCitations
{
    /// <summary>Of one sentence; more are not looked at, as in ALCE.</summary>
    public const int MostCitations = 3;

    /// <returns><see langword="null"/> when there is no sentence: ALCE passes over such answers.</returns>
    public static async Task<CitationScore?> OfAsync(IReadOnlyList<CitedSentence> sentences, IJudgeEntailment judge, CancellationToken cancellationToken)
    {
        if (sentences.Count == 0) return null;

        var (entailed, useful, citations) = (0, 0, 0);
        foreach (var sentence in sentences)
        {
            var cited = sentence.Citations.Take(MostCitations).ToList();
            citations += cited.Count;
            if (cited.Count == 0 || !await judge.EntailsAsync(cited, sentence.Text, cancellationToken)) continue;

            entailed++;
            foreach (var citation in cited)
                if (cited.Count == 1 || await IsOfUseAsync(citation, cited, sentence.Text, judge, cancellationToken)) useful++;
        }

        return new CitationScore((double)entailed / sentences.Count, citations == 0 ? 0 : (double)useful / citations);
    }

    private static async Task<bool> IsOfUseAsync(CitedPassage citation, List<CitedPassage> cited, string sentence, IJudgeEntailment judge, CancellationToken cancellationToken) =>
        await judge.EntailsAsync([citation], sentence, cancellationToken)
        || !await judge.EntailsAsync(cited.Where(other => !ReferenceEquals(other, citation)).ToList(), sentence, cancellationToken);
}
