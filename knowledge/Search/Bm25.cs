using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge.Search;

/// <summary>Scores the units of one index by BM25, over those units alone that may answer. A concept counts once, by the best of its variants.</summary>
internal sealed class Bm25
{
    private const double K1 = 1.2;
    private const double B = 0.75;

    /// <summary>What a variant of an unknown word is worth at most: rare words among many variants are rare by chance.</summary>
    private const double HighestIdfOfVariant = 5;

    private readonly InvertedIndex _index;
    private readonly Visibility _visibility;
    private readonly int _units;
    private readonly double _averageLength;

    public Bm25(InvertedIndex index, Visibility visibility)
    {
        (_index, _visibility) = (index, visibility);

        long length = 0;
        for (var unit = 0; unit < index.Units; unit++)
        {
            if (!visibility.Covers(index.PolicyOf[unit])) continue;

            _units++;
            length += index.Lengths[unit];
        }

        _averageLength = _units == 0 ? 1 : Math.Max(1, (double)length / _units);
    }

    /// <returns>For each unit a score, 0 when it holds nothing that was asked or may not answer.</returns>
    public double[] Score(IEnumerable<Concept> concepts)
    {
        var scores = new double[_index.Units];
        var best = new double[_index.Units];
        var touched = new List<int>();
        foreach (var concept in concepts)
        {
            foreach (var variant in concept.Variants) Score(variant, best, touched);

            foreach (var unit in touched)
            {
                scores[unit] += concept.Weight * best[unit];
                best[unit] = 0;
            }

            touched.Clear();
        }

        return scores;
    }

    public double[] Score(IEnumerable<string> keys) => Score(keys.Select(key => new Concept(key, key, true, 1, [Variant.Own(key)])));

    /// <summary>The idf of a key that one unit alone holds; above 0.</summary>
    public double HighestIdf => Math.Log(1 + (_units + 0.5) / 1.5);

    /// <summary>How telling a key is among the units that may answer; highest for a key that none of them holds.</summary>
    public double Idf(string key)
    {
        var holders = 0;
        if (_index.Keys.TryGetValue(key, out var postings))
            foreach (var unit in postings.Units)
                if (_visibility.Covers(_index.PolicyOf[unit])) holders++;

        return Math.Log(1 + (_units - holders + 0.5) / (holders + 0.5));
    }

    /// <summary>A variant is worth no more than the words it stands for: rare synonyms of a common word must not outrank it.</summary>
    public double Worth(Variant variant) => variant.Weight * (variant.IsOwn
        ? Idf(variant.Stem)
        : Math.Min(Idf(variant.Stem), Math.Min(HighestIdfOfVariant, variant.InPlaceOf.Max(Idf))));

    private void Score(Variant variant, double[] best, List<int> touched)
    {
        if (!_index.Keys.TryGetValue(variant.Stem, out var postings)) return;

        var worth = Worth(variant) * (K1 + 1);
        for (var i = 0; i < postings.Units.Length; i++)
        {
            var unit = postings.Units[i];
            if (!_visibility.Covers(_index.PolicyOf[unit])) continue;

            double occurrences = postings.Weights[i];
            var score = worth * occurrences / (occurrences + K1 * (1 - B + B * _index.Lengths[unit] / _averageLength));
            if (best[unit] == 0) touched.Add(unit);
            if (score > best[unit]) best[unit] = score;
        }
    }
}
