namespace PolicyBot.Knowledge.Index;

/// <summary>A word that policies use.</summary>
/// <param name="Policies">Places in the generation of those that use it in this very form, rising.</param>
internal sealed record KnownWord(Word Word, IReadOnlyList<int> Policies);
