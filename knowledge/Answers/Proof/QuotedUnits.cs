using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Passages;

namespace PolicyBot.Knowledge.Answers.Proof;

/// <summary>Looks a quote up in the passage it is said to stand in, and takes the whole sentences that it touches: a fragment can say the opposite of them.</summary>
internal static class QuotedUnits
{
    private const int FewestWords = 3;

    /// <returns>What the quote proves by, or why it proves nothing.</returns>
    public static (IReadOnlyList<ProofUnit> Units, ProofFailure? Failure) Of(DraftQuote draft, IReadOnlyDictionary<string, Candidate> handedOut, PassageTable passages)
    {
        if (!handedOut.TryGetValue(draft.Passage, out var candidate)) return ([], ProofFailure.UnknownPassage);

        // Models pad what they copy with white space; it can hide nothing, as all else counts letter for letter.
        var quote = draft.Quote.Trim();
        if (quote.Length == 0 || !StandsIn(candidate, quote, passages)) return ([], ProofFailure.QuoteNotFound);

        var touched = Touched(candidate.Passage, quote);
        if (quote.AsSpan().Count(' ') + 1 < FewestWords && !touched.Exists(sentence => candidate.Passage.TextOf(candidate.Passage.Sentences[sentence]) == quote)) return ([], ProofFailure.QuoteProvesNothing);

        var units = touched.Select(sentence => ProofUnitReader.Read(candidate, sentence)).OfType<ProofUnit>().ToList();
        if (units.Count == 0) return ([], ProofFailure.QuoteProvesNothing);

        return units.Exists(unit => unit.Sentences.Any(candidate.Read.Impedes)) ? ([], ProofFailure.QuoteNotShown) : (units, null);
    }

    private static bool StandsIn(Candidate candidate, string quote, PassageTable passages)
    {
        if (candidate.Hit.Passage < 0 || candidate.Hit.Passage >= passages.Count) return false;

        var (indexed, cited) = (passages[candidate.Hit.Passage], candidate.Passage);

        return indexed.Policy.Id == cited.Policy.Id && indexed.Policy.Version == cited.Policy.Version && indexed.Ordinal == cited.Ordinal
            && indexed.Text == cited.Text && cited.Text.Contains(quote, StringComparison.Ordinal);
    }

    /// <summary>Of each place where the quote stands.</summary>
    private static List<int> Touched(Passage passage, string quote)
    {
        var touched = new List<int>();
        for (var at = passage.Text.IndexOf(quote, StringComparison.Ordinal); at >= 0; at = passage.Text.IndexOf(quote, at + 1, StringComparison.Ordinal))
            for (var i = 0; i < passage.Sentences.Count; i++)
                if (passage.Sentences[i].Start < at + quote.Length && passage.Sentences[i].End > at && !touched.Contains(i)) touched.Add(i);

        return touched;
    }
}
