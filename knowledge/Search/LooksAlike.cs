using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge.Search;

/// <summary>
/// Finds words of the policies that share most letters with a word of the question and yet not its stem: compounds, other derivations.
/// They only bring passages onto the shortlist; what such a passage is worth is for its features to say.
/// </summary>
internal static class LooksAlike
{
    /// <summary>Of the trigrams of both words, the part that they must share (Dice).</summary>
    private const double Alike = 0.5;

    /// <summary>Of very many words that look alike, the nearest.</summary>
    private const int Most = 12;

    /// <summary>Beside the word itself.</summary>
    private const double Weight = 0.3;

    public static IReadOnlyList<Sought> Of(Query query, Generation generation, Visibility visibility) => query.Concepts
        .Where(concept => concept.Weight >= 1 && concept.Variants.Any(variant => variant.IsOwn))
        .Select(concept => new Sought(1, StemsOf(concept, generation, visibility)))
        .Where(sought => sought.Stems.Count > 0)
        .ToList();

    private static List<SoughtStem> StemsOf(Concept concept, Generation generation, Visibility visibility)
    {
        var bm25 = new Bm25(generation.Wholes, visibility);
        var highest = bm25.Idf(concept.Stem);
        var own = Trigrams.Codes(concept.Plain).Length;

        // Words of at most as many trigrams as are shared is the least that can reach the bound.
        return generation.Vocabulary.Near(concept.Plain, (int)Math.Ceiling(Alike * own / (2 - Alike)))
            .Where(near => near.Known.Word.Stem != concept.Stem && visibility.Knows(near.Known) && !StopWords.Contains(near.Known.Word.Plain))
            .Select(near => (near.Known.Word, Dice: 2.0 * near.Shared / (own + generation.Vocabulary.TrigramsOf[near.Known.Id])))
            .Where(near => near.Dice >= Alike)
            .OrderByDescending(near => near.Dice)
            .ThenBy(near => near.Word.Plain, StringComparer.Ordinal)
            .Take(Most)
            .DistinctBy(near => near.Word.Stem, StringComparer.Ordinal)
            .Select(near => new SoughtStem(generation.Vocabulary.FindStem(near.Word.Stem), Weight * near.Dice * Math.Min(highest, bm25.Idf(near.Word.Stem))))
            .ToList();
    }
}
