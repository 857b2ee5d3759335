namespace PolicyBot.Knowledge.Search;

/// <summary>One thing that a question names, and what policies may call it.</summary>
/// <param name="Plain">The word as asked.</param>
/// <param name="Stem">Its stem.</param>
/// <param name="IsKnown">Whether the policies use the word itself.</param>
/// <param name="Weight">1, or less for a word of everyday talk.</param>
/// <param name="Variants">The word's own stem, unless the word only begins a phrase such as "how long"; then stems that stand for it.</param>
internal sealed record Concept(string Plain, string Stem, bool IsKnown, double Weight, IReadOnlyList<Variant> Variants);
