namespace PolicyBot.Knowledge.Search;

/// <summary>One thing that a question names: a word of it, and what else could stand for that word.</summary>
/// <param name="Plain">The word as asked.</param>
/// <param name="Variants">The word's own stem first, with weight 1.</param>
internal sealed record Concept(string Plain, IReadOnlyList<Variant> Variants)
{
    public string Stem => Variants[0].Stem;
}
