namespace PolicyBot.Knowledge.Search;

/// <summary>A stem to search for in place of words of the question.</summary>
/// <param name="Weight">What finding it is worth beside the words themselves, above 0 and at most 1.</param>
/// <param name="Term">The whole term that the stem is a part of; the stem alone proves little where a term has several words.</param>
/// <param name="InPlaceOf">The stems of the words that it stands for; the stem itself when it is the word of the question.</param>
internal sealed record Variant(string Stem, double Weight, IReadOnlyList<string> Term, IReadOnlyList<string> InPlaceOf)
{
    public bool IsOwn => InPlaceOf is [var only] && only == Stem;

    public static Variant Own(string stem) => new(stem, 1, [stem], [stem]);
}
