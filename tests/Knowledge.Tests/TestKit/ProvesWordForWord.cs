using PolicyBot.Knowledge.Answers.Proof;
using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge.Tests.TestKit;

/// <summary>Lets through only what says nothing but its quotes: for tests of what happens to sentences once they are proved or not.</summary>
internal sealed class ProvesWordForWord : IProveSentences
{
    public ProofResult Prove(DraftSentence sentence, IReadOnlyDictionary<string, PolicyBot.Knowledge.Answers.Candidate> handedOut, PassageTable passages)
    {
        if (sentence.Quotes.Count == 0) return new ProofResult.Failed(ProofFailure.NoQuote);
        if (sentence.Quotes.Any(quote => !handedOut.ContainsKey(quote.Passage))) return new ProofResult.Failed(ProofFailure.UnknownPassage);
        if (sentence.Text != string.Join(' ', sentence.Quotes.Select(quote => quote.Quote))) return new ProofResult.Failed(ProofFailure.AddedMatter);

        var proved = new List<ProvedQuote>();
        foreach (var quote in sentence.Quotes)
        {
            var candidate = handedOut[quote.Passage];
            var whole = candidate.Passage.Sentences.Where(known => candidate.Passage.TextOf(known) == quote.Quote).ToList();
            if (whole.Count != 1) return new ProofResult.Failed(ProofFailure.QuoteNotFound);

            proved.Add(new ProvedQuote(candidate, whole));
        }

        return new ProofResult.Held(sentence.Text, proved);
    }
}
