namespace PolicyBot.Knowledge.Index;

/// <summary>Those terms of the thesaurus that begin with one stem; by their second word, since few of many hundred are ever meant.</summary>
internal sealed class ThesaurusPage
{
    private readonly List<(Word Word, string Uninflected, ThesaurusEntry Entry)> _words = [];
    private readonly Dictionary<string, List<(AskedTerm Term, ThesaurusEntry Entry)>> _bySecondStem = new(StringComparer.Ordinal);

    public ThesaurusPage(IEnumerable<(AskedTerm Term, ThesaurusEntry Entry)> terms)
    {
        foreach (var (term, entry) in terms)
        {
            if (term.Words is [var only]) _words.Add((only, Stemmer.Uninflected(only.Plain), entry));
            else if (_bySecondStem.TryGetValue(term.Words[1].Stem, out var others)) others.Add((term, entry));
            else _bySecondStem.Add(term.Words[1].Stem, [(term, entry)]);
        }
    }

    /// <summary>Whether the stem stands there as a word of its own.</summary>
    public bool HasWords => _words.Count > 0;

    /// <inheritdoc cref="Thesaurus.At"/>
    public IEnumerable<(ThesaurusEntry Entry, IReadOnlyList<Word> Asked)> At(IReadOnlyList<Word> question, int at)
    {
        var asked = question[at];
        var uninflected = _words.Count > 0 ? Stemmer.Uninflected(asked.Plain) : "";
        var isNamed = _words.Exists(IsVery);
        foreach (var word in _words)
        {
            if (!isNamed || IsVery(word)) yield return (word.Entry, [asked]);
        }

        for (var second = 0; _bySecondStem.Count > 0 && second < question.Count; second++)
        {
            if (StoodBefore(question, second) || !_bySecondStem.TryGetValue(question[second].Stem, out var terms)) continue;

            foreach (var (term, entry) in terms)
                if (term.In(question, at) is { Count: > 0 } words) yield return (entry, words);
        }

        bool IsVery((Word Word, string Uninflected, ThesaurusEntry Entry) of) => of.Word.Plain == asked.Plain || of.Uninflected == uninflected;
    }

    private static bool StoodBefore(IReadOnlyList<Word> question, int place)
    {
        for (var i = 0; i < place; i++)
            if (question[i].Stem == question[place].Stem) return true;

        return false;
    }
}
