
namespace PolicyBot.Knowledge.Index;

/// <summary>Which words of policies stand for which words of questions.</summary>
internal sealed class Thesaurus
{
    private readonly ILookup<string, (AskedTerm Term, ThesaurusEntry Entry)> _byFirstStem;

    public Thesaurus(IReadOnlyList<ThesaurusEntry> entries) => _byFirstStem = entries
        .SelectMany(entry => entry.Asked.Select(term => (term, entry)))
        .ToLookup(pair => pair.term.Words[0].Stem, StringComparer.Ordinal);

    /// <summary>Whether this stem is asked for as a word of its own.</summary>
    public bool Has(string stem) => _byFirstStem[stem].Any(pair => pair.Term.Words.Count == 1);

    public static Thesaurus Empty { get; } = new([]);

    /// <summary>
    /// The entries whose term begins with the word at <paramref name="at"/>, and the words of the question that are this term. Where an entry has the very word
    /// that was asked, be it in the plural or the past, those that have another of its stem are left out: one who asks for information does not ask whom to inform.
    /// </summary>
    public IEnumerable<(ThesaurusEntry Entry, IReadOnlyList<Word> Asked)> At(IReadOnlyList<Word> question, int at)
    {
        var ofStem = _byFirstStem[question[at].Stem];
        var uninflected = Stemmer.Uninflected(question[at].Plain);
        var isNamed = ofStem.Any(pair => pair.Term.Words is [var only] && IsVery(only));
        foreach (var (term, entry) in ofStem)
        {
            if (isNamed && term.Words is [var only] && !IsVery(only)) continue;

            if (term.In(question, at) is { Count: > 0 } asked) yield return (entry, asked);
        }

        bool IsVery(Word term) => term.Plain == question[at].Plain || Stemmer.Uninflected(term.Plain) == uninflected;
    }
}
