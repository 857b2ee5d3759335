
namespace PolicyBot.Knowledge.Index;

/// <summary>Which words of policies stand for which words of questions.</summary>
internal sealed class Thesaurus
{
    private readonly ILookup<string, (IReadOnlyList<string> Term, ThesaurusEntry Entry)> _byFirstStem;

    public Thesaurus(IReadOnlyList<ThesaurusEntry> entries) => _byFirstStem = entries
        .SelectMany(entry => entry.Asked.Where(term => term.Count > 0).Select(term => (term, entry)))
        .ToLookup(pair => pair.term[0], StringComparer.Ordinal);

    /// <summary>Whether this stem is asked for as a word of its own.</summary>
    public bool Has(string stem) => _byFirstStem[stem].Any(pair => pair.Term.Count == 1);

    public static Thesaurus Empty { get; } = new([]);

    /// <summary>The entries whose term begins with the word at <paramref name="at"/>, and how many words that term has.</summary>
    public IEnumerable<(ThesaurusEntry Entry, int Words)> At(IReadOnlyList<Word> question, int at)
    {
        foreach (var (term, entry) in _byFirstStem[question[at].Stem])
        {
            var fits = at + term.Count <= question.Count;
            for (var i = 1; fits && i < term.Count; i++) fits = question[at + i].Stem == term[i];

            if (fits) yield return (entry, term.Count);
        }
    }
}
