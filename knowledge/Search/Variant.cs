namespace PolicyBot.Knowledge.Search;

/// <summary>A stem to search for in place of a word of the question.</summary>
/// <param name="Weight">What finding it is worth beside the word itself, above 0 and at most 1.</param>
internal sealed record Variant(string Stem, double Weight);
