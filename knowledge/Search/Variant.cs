namespace PolicyBot.Knowledge.Search;

/// <summary>A stem to search for.</summary>
/// <param name="Weight">What finding it is worth, between 0 and 1.</param>
internal sealed record Variant(string Stem, double Weight);
