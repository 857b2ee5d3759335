using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge.Search;

/// <summary>A concept of the question by the numbers of the stems that stand for it, those alone that the policies have.</summary>
/// <param name="Weight">As <see cref="Concept.Weight"/>.</param>
/// <param name="Stems">Each once, with what finding it is worth.</param>
internal sealed record Sought(double Weight, IReadOnlyList<SoughtStem> Stems)
{
    public static IReadOnlyList<Sought> Of(Query query, Generation generation, Visibility visibility)
    {
        var bm25 = new Bm25(generation.Wholes, visibility);

        return query.Concepts.Select(concept => new Sought(concept.Weight, StemsOf(concept).ToList())).ToList();

        IEnumerable<SoughtStem> StemsOf(Concept concept)
        {
            foreach (var variant in concept.Variants)
            {
                var stem = generation.Vocabulary.FindStem(variant.Stem);
                if (visibility.Counts.Holders(stem) > 0) yield return new SoughtStem(stem, bm25.Worth(variant));
            }
        }
    }
}
