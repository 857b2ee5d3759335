using PolicyBot.Knowledge.Answers.Proof;
using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Passages;

namespace PolicyBot.Knowledge.Answers.Writing;

/// <summary>
/// The answer as far as it was proved. Each passage is cited once, by the number that it got when it was first needed; its quote is made at the end, from all
/// sentences that proved something, and nobody was shown less of it before.
/// </summary>
internal sealed class Composition(PassageTable passages)
{
    private readonly List<WrittenSentence> _sentences = [];
    private readonly List<(Candidate Candidate, SortedList<int, Sentence> Quoted)> _cited = [];

    public IReadOnlyList<WrittenSentence> Sentences => _sentences;

    /// <summary>In the order of their numbers.</summary>
    public IReadOnlyList<Candidate> Cited => _cited.ConvertAll(cited => cited.Candidate);

    public bool Says(string text) => _sentences.Exists(sentence => string.Equals(sentence.Text, text, StringComparison.OrdinalIgnoreCase));

    /// <returns>What the sentence has to be shown with; <see langword="null"/> when one of its quotes may not be.</returns>
    public IReadOnlyList<Citation>? CitationsOf(ProofResult.Held held)
    {
        var citations = held.Quotes.Select(quote => Citing.Cite(quote.Candidate, quote.Sentences, passages)).ToList();

        return citations.Count == 0 || citations.Contains(null) ? null : citations.OfType<Citation>().ToList();
    }

    public WrittenSentence Add(ProofResult.Held held)
    {
        var sentence = new WrittenSentence(held.Text, held.Quotes.Select(NumberOf).Distinct().Order().ToList());
        _sentences.Add(sentence);

        return sentence;
    }

    /// <returns><see langword="null"/> when a quote does not stand there any more.</returns>
    public IReadOnlyList<Citation>? Cite()
    {
        var citations = _cited.ConvertAll(cited => Citing.Cite(cited.Candidate, [.. cited.Quoted.Values], passages));

        return citations.Contains(null) ? null : citations.OfType<Citation>().ToList();
    }

    private int NumberOf(ProvedQuote quote)
    {
        var number = _cited.FindIndex(cited => cited.Candidate.Hit.Passage == quote.Candidate.Hit.Passage);
        if (number < 0)
        {
            number = _cited.Count;
            _cited.Add((quote.Candidate, []));
        }

        foreach (var sentence in quote.Sentences) _cited[number].Quoted.TryAdd(sentence.Start, sentence);

        return number;
    }
}
