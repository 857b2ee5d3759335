using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge.Search;

/// <summary>What words weigh by BM25, counted over those passages alone that may answer.</summary>
internal sealed class Bm25(InvertedIndex index, Visibility visibility)
{
    public const double K1 = 1.2;
    public const double B = 0.75;

    /// <summary>What a variant of an unknown word is worth at most: rare words among many variants are rare by chance.</summary>
    private const double HighestIdfOfVariant = 5;

    /// <summary>The idf of a stem that one passage alone holds; above 0.</summary>
    public double HighestIdf => Idf(1, Math.Max(1, visibility.Counts.Passages));

    /// <summary>How telling a stem is among the passages that may answer; highest for one that none of them holds.</summary>
    public double Idf(string stem) => Idf(visibility.Counts.Holders(index.Vocabulary.FindStem(stem)), visibility.Counts.Passages);

    /// <param name="holders">Need not be whole when it is reckoned.</param>
    public static double Idf(double holders, int passages) => Math.Log(1 + (passages - holders + 0.5) / (holders + 0.5));

    /// <summary>A variant is worth no more than the words it stands for: rare synonyms of a common word must not outrank it.</summary>
    public double Worth(Variant variant) => variant.Weight * (variant.IsOwn
        ? Idf(variant.Stem)
        : Math.Min(Idf(variant.Stem), Math.Min(HighestIdfOfVariant, variant.InPlaceOf.Max(Idf))));

    /// <summary>Which part of its worth something earns that occurs so often; 0 to K1 + 1.</summary>
    /// <param name="length">Of the text, beside the average of its kind.</param>
    public static double Earned(double occurrences, double length) => (K1 + 1) * occurrences / (occurrences + K1 * (1 - B + B * length));
}
