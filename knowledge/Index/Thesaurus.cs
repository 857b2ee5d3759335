namespace PolicyBot.Knowledge.Index;

/// <summary>Which words of policies stand for which words of questions.</summary>
internal sealed class Thesaurus
{
    private readonly Dictionary<string, ThesaurusPage> _byFirstStem;

    public Thesaurus(IReadOnlyList<ThesaurusEntry> entries) => _byFirstStem = entries
        .SelectMany(entry => entry.Asked.Select(term => (Term: term, Entry: entry)))
        .GroupBy(pair => pair.Term.Words[0].Stem, StringComparer.Ordinal)
        .ToDictionary(page => page.Key, page => new ThesaurusPage(page), StringComparer.Ordinal);

    /// <summary>Whether this stem is asked for as a word of its own.</summary>
    public bool Has(string stem) => _byFirstStem.TryGetValue(stem, out var page) && page.HasWords;

    public static Thesaurus Empty { get; } = new([]);

    /// <summary>
    /// The entries whose term begins with the word at <paramref name="at"/>, and the words of the question that are this term. Where an entry has the very word
    /// that was asked, be it in the plural or the past, those that have another of its stem are left out: one who asks for information does not ask whom to inform.
    /// </summary>
    public IEnumerable<(ThesaurusEntry Entry, IReadOnlyList<Word> Asked)> At(IReadOnlyList<Word> question, int at) =>
        _byFirstStem.TryGetValue(question[at].Stem, out var page) ? page.At(question, at) : [];
}
