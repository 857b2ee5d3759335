using PolicyBot.Knowledge.Search;

namespace PolicyBot.Knowledge.Answers;

/// <summary>
/// Weighs how much of a question a text holds. A word of the question counts as much as it is rare; what stands for it counts less,
/// and a term of several words only when all of them are there. One unit is a word that only one passage holds.
/// </summary>
internal sealed class Evidence
{
    private readonly Bm25 _index;

    /// <summary>For each concept what may stand for it, the worthiest first.</summary>
    private readonly (double Worth, StemSet Term)[][] _variants;

    /// <summary>For each concept what finding it as asked counts.</summary>
    private readonly double[] _worth;

    /// <summary>For each word of the question the place of its concept.</summary>
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    /// <summary>The stems looked for, each with its number.</summary>
    private readonly Dictionary<string, int> _stems = new(StringComparer.Ordinal);

    /// <summary>Those that need no other word beside them to stand for one of the question.</summary>
    private readonly HashSet<string> _alone;

    public Evidence(Query query, Bm25 index)
    {
        _index = index;
        for (var i = 0; i < query.Concepts.Count; i++) _places.TryAdd(query.Concepts[i].Stem, i);

        var unit = index.HighestIdf;
        foreach (var stem in query.Concepts.SelectMany(concept => concept.Variants).SelectMany(variant => variant.Term)) _stems.TryAdd(stem, _stems.Count);

        _alone = query.Concepts.SelectMany(concept => concept.Variants).Where(variant => variant.Term.Count == 1).Select(variant => variant.Stem).ToHashSet(StringComparer.Ordinal);

        _worth = query.Concepts
            .Select(concept => concept.Weight * index.Idf(concept.Stem) / unit * (concept.Variants.Any(variant => variant.IsOwn) ? 1 : 0.5))
            .ToArray();
        _variants = query.Concepts
            .Select((concept, i) => concept.Variants
                .Select(variant => (Worth: variant.IsOwn ? _worth[i] : Math.Min(_worth[i], concept.Weight * WholeTerm(variant, index) / unit), SetOf(variant.Term)))
                .Where(variant => variant.Worth > 0)
                .OrderByDescending(variant => variant.Worth)
                .ToArray())
            .ToArray();
        Total = _worth.Sum();
    }

    /// <summary>What a text holds that holds the whole question.</summary>
    public double Total { get; }

    public double Of(StemSet stems)
    {
        var sum = 0.0;
        foreach (var variants in _variants) sum += Best(variants, stems);

        return sum;
    }

    /// <returns>What the rarest word counts that was asked and that the stems hold as such, and not by what stands for it; 0 when they hold none.</returns>
    public double RarestOf(StemSet stems) => _places.Keys.Where(stem => _stems.TryGetValue(stem, out var number) && stems.Has(number)).Select(stem => _worth[_places[stem]]).DefaultIfEmpty(0).Max();

    /// <summary>Whether the stems hold this word of the question, or what stands for it; true of a word that is not searched for.</summary>
    public bool IsHeld(string stem, StemSet stems) => !_places.TryGetValue(stem, out var concept) || Best(_variants[concept], stems) > 0;

    /// <summary>How far a heading, or what stands beside it, names what was asked and nothing else.</summary>
    public Naming NamedBy(IReadOnlyList<string> stems)
    {
        if (!stems.Any(_stems.ContainsKey)) return new Naming(0, 0, Nothing()); // as most questions of owners: how rare their words are need not be looked up

        var (held, all, asked) = (Nothing(), 0.0, 0.0);
        foreach (var stem in stems)
        {
            var rarity = _index.Idf(stem);
            all += rarity;
            if (!_stems.TryGetValue(stem, out var number)) continue;

            held.Add(number);
            if (_alone.Contains(stem)) asked += rarity;
        }

        var part = all > 0 ? asked / all : 0;

        return new Naming(Of(held) * part, part, held);
    }

    /// <summary>No stem at all.</summary>
    public StemSet Nothing() => new(_stems.Count);

    /// <returns>Which of the stems looked for the headings hold, and each sentence.</returns>
    public (StemSet Headings, StemSet[] Sentences) In(ReadPassage passage)
    {
        var headings = Nothing();
        var sentences = new StemSet[passage.Passage.Sentences.Count];
        for (var i = 0; i < sentences.Length; i++) sentences[i] = Nothing();

        foreach (var (stem, number) in _stems)
            foreach (var place in passage.PlacesOf(stem)) (place == ReadPassage.Headings ? headings : sentences[place]).Add(number);

        return (headings, sentences);
    }

    private StemSet SetOf(IEnumerable<string> term)
    {
        var stems = Nothing();
        foreach (var stem in term) stems.Add(_stems[stem]);

        return stems;
    }

    private static double Best((double Worth, StemSet Term)[] variants, StemSet stems)
    {
        foreach (var (worth, term) in variants)
            if (stems.HasAllOf(term)) return worth;

        return 0;
    }

    /// <summary>In a search each word of a term counts for itself; here the term counts as one.</summary>
    private static double WholeTerm(Variant variant, Bm25 index) => index.Worth(variant) * Math.Pow(variant.Term.Count, QueryReader.PhraseDamping);
}
