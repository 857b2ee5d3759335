
namespace PolicyBot.Knowledge.Index;

/// <summary>Which words of policies stand for which words of questions.</summary>
internal sealed class Thesaurus
{
    private readonly ILookup<string, (IReadOnlyList<Word> Term, ThesaurusEntry Entry)> _byFirstStem;

    public Thesaurus(IReadOnlyList<ThesaurusEntry> entries) => _byFirstStem = entries
        .SelectMany(entry => entry.Asked.Where(term => term.Count > 0).Select(term => (term, entry)))
        .ToLookup(pair => pair.term[0].Stem, StringComparer.Ordinal);

    /// <summary>Whether this stem is asked for as a word of its own.</summary>
    public bool Has(string stem) => _byFirstStem[stem].Any(pair => pair.Term.Count == 1);

    public static Thesaurus Empty { get; } = new([]);

    /// <summary>
    /// The entries whose term begins with the word at <paramref name="at"/>, and how many words that term has. Where an entry has the very word
    /// that was asked, be it in the plural or the past, those that have another of its stem are left out: one who asks for information does not ask whom to inform.
    /// </summary>
    public IEnumerable<(ThesaurusEntry Entry, int Words)> At(IReadOnlyList<Word> question, int at)
    {
        var asked = question[at];
        var ofStem = _byFirstStem[asked.Stem];
        var uninflected = Stemmer.Uninflected(asked.Plain);
        var isNamed = ofStem.Any(pair => pair.Term.Count == 1 && IsVery(pair.Term[0]));
        foreach (var (term, entry) in ofStem)
        {
            var fits = at + term.Count <= question.Count && (term.Count > 1 || !isNamed || IsVery(term[0]));
            for (var i = 1; fits && i < term.Count; i++) fits = question[at + i].Stem == term[i].Stem;

            if (fits) yield return (entry, term.Count);
        }

        bool IsVery(Word term) => term.Plain == asked.Plain || Stemmer.Uninflected(term.Plain) == uninflected;
    }
}
