using PolicyBot.Knowledge.Search;

namespace PolicyBot.Knowledge.Answers;

/// <summary>
/// Weighs how much of a question a text holds. A word of the question counts as much as it is rare; what stands for it counts less,
/// and a term of several words only when all of them are there. One unit is a word that only one passage holds.
/// </summary>
internal sealed class Evidence
{
    private readonly IReadOnlyList<Concept> _concepts;
    private readonly double[] _worth;
    private readonly double[][] _variantWorth;

    public Evidence(Query query, Bm25 index)
    {
        var unit = index.HighestIdf;
        _concepts = query.Concepts;
        _worth = _concepts
            .Select(concept => concept.Weight * index.Idf(concept.Stem) / unit * (concept.Variants.Any(variant => variant.IsOwn) ? 1 : 0.5))
            .ToArray();
        _variantWorth = _concepts
            .Select((concept, i) => concept.Variants.Select(variant => variant.IsOwn ? _worth[i] : Math.Min(_worth[i], concept.Weight * WholeTerm(variant, index) / unit)).ToArray())
            .ToArray();
    }

    /// <summary>What a text holds that holds the whole question.</summary>
    public double Total => _worth.Sum();

    public double Of(IReadOnlySet<string> stems)
    {
        var sum = 0.0;
        for (var i = 0; i < _concepts.Count; i++) sum += Best(i, stems);

        return sum;
    }

    private double Best(int concept, IReadOnlySet<string> stems)
    {
        var best = 0.0;
        var variants = _concepts[concept].Variants;
        for (var i = 0; i < variants.Count; i++)
            if (_variantWorth[concept][i] > best && variants[i].Term.All(stems.Contains)) best = _variantWorth[concept][i];

        return best;
    }

    /// <summary>In a search each word of a term counts for itself; here the term counts as one.</summary>
    private static double WholeTerm(Variant variant, Bm25 index) => index.Worth(variant) * Math.Pow(variant.Term.Count, QueryReader.PhraseDamping);
}
