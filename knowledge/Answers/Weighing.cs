using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Passages;
using PolicyBot.Knowledge.Search;

namespace PolicyBot.Knowledge.Answers;

/// <summary>Weighs how much of a question some text holds: each thing that it names by how telling it is, and once, by the best word for it.</summary>
internal sealed class Weighing
{
    /// <summary>A word that no policy knows is not worth more than a rare one that some do.</summary>
    private const double HighestWeight = 6;

    /// <summary>What only begins a phrase ("how long") says less than a word of its own.</summary>
    private const double WeightOfPhraseBeginning = 0.5;

    /// <summary>Undoes what search takes off for each word of a term: here the term counts as a whole or not at all.</summary>
    private const double PhraseDamping = 0.7;

    private readonly IReadOnlyList<Concept> _concepts;
    private readonly Bm25 _bm25;
    private readonly double[] _weights;

    public Weighing(Generation generation, Query query, Visibility visibility)
    {
        _concepts = query.Concepts;
        _bm25 = new Bm25(generation.Wholes, visibility);
        _weights = [.. _concepts.Select(concept =>
            concept.Weight * Math.Min(HighestWeight, _bm25.Idf(concept.Stem)) * (concept.Variants.Any(variant => variant.IsOwn) ? 1 : WeightOfPhraseBeginning))];
    }

    /// <summary>Weight of the whole question.</summary>
    public double Total => _weights.Sum();

    public Candidate Weigh(Passage passage, Hit hit)
    {
        var stems = StemsOf(passage);

        return new Candidate(passage, hit.Strength, Total == 0 ? 0 : WeightIn(stems) / Total, Unexplained(stems));
    }

    /// <summary>How much of the question a text holds, 0 to <see cref="Total"/>.</summary>
    public double WeightIn(IReadOnlySet<string> stems)
    {
        var weight = 0.0;
        for (var i = 0; i < _concepts.Count; i++)
        {
            if (_weights[i] > 0)
                weight += _weights[i] * _concepts[i].Variants.Where(variant => variant.Term.All(stems.Contains)).Select(variant => Share(variant, i)).DefaultIfEmpty(0).Max();
        }

        return weight;
    }

    public static HashSet<string> StemsOf(string text) => [.. Words.Of(text).Select(word => word.Stem)];

    private double Share(Variant variant, int concept) => variant.IsOwn
        ? 1
        : Math.Min(1, _bm25.Worth(variant) * Math.Pow(variant.Term.Count, PhraseDamping) / _weights[concept]);

    private double Unexplained(HashSet<string> stems)
    {
        var weight = 0.0;
        for (var i = 0; i < _concepts.Count; i++)
        {
            var concept = _concepts[i];
            if (!EverydayWords.Contains(concept.Stem) && concept.Variants.Any(variant => variant.IsOwn) && !concept.Variants.Any(variant => variant.Term.All(stems.Contains)))
                weight += _weights[i];
        }

        return weight;
    }

    private static HashSet<string> StemsOf(Passage passage) =>
        StemsOf($"{passage.Policy.File} {passage.Policy.Title} {string.Join(' ', passage.HeadingPath)} {passage.Text}");
}
