namespace PolicyBot.Knowledge.Index;

/// <summary>All short forms that policies define, to be found by either form.</summary>
internal sealed class Abbreviations
{
    private readonly ILookup<string, Abbreviation> _byShort;
    private readonly ILookup<string, (int At, Abbreviation Abbreviation)> _byLong;

    public Abbreviations(IReadOnlyList<Abbreviation> all)
    {
        All = all;
        _byShort = all.SelectMany(abbreviation => StemsOf(abbreviation).Select(stem => (stem, abbreviation))).ToLookup(pair => pair.stem, pair => pair.abbreviation, StringComparer.Ordinal);
        _byLong = all
            .SelectMany(abbreviation => abbreviation.Long.Select((stem, at) => (stem, at, abbreviation)))
            .ToLookup(found => found.stem, found => (found.at, found.abbreviation), StringComparer.Ordinal);
    }

    public IReadOnlyList<Abbreviation> All { get; }

    /// <summary>What a question and a policy may have for the short form: one, and several ("NDAs"), which stemming leaves apart.</summary>
    public static IEnumerable<string> StemsOf(Abbreviation abbreviation) =>
        new[] { Stemmer.Stem(abbreviation.Short), Stemmer.Stem(abbreviation.Short + "s") }.Distinct(StringComparer.Ordinal);

    /// <summary>Those that this stem is the short form of: two policies may mean different things by it.</summary>
    public IEnumerable<Abbreviation> Short(string stem) => _byShort[stem];

    /// <summary>Those whose long form stands in the question as a whole and has the word at <paramref name="at"/> in it.</summary>
    public IEnumerable<Abbreviation> Over(IReadOnlyList<Word> question, int at) => _byLong[question[at].Stem]
        .Where(found => StandsAt(question, at - found.At, found.Abbreviation.Long))
        .Select(found => found.Abbreviation);

    private static bool StandsAt(IReadOnlyList<Word> question, int start, IReadOnlyList<string> stems)
    {
        if (start < 0 || start + stems.Count > question.Count) return false;

        for (var i = 0; i < stems.Count; i++)
            if (question[start + i].Stem != stems[i]) return false;

        return true;
    }
}
