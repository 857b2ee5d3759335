namespace PolicyBot.Knowledge.Search;

/// <param name="Passage">Place of the passage in its generation.</param>
/// <param name="Score">Above 0; comparable within one question only.</param>
internal sealed record Hit(int Passage, double Score);
