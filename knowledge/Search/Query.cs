namespace PolicyBot.Knowledge.Search;

/// <summary>What of a question is searched for.</summary>
/// <param name="Concepts">Empty when the question holds no word.</param>
/// <param name="Trigrams">Of the question's telling words.</param>
internal sealed record Query(IReadOnlyList<Concept> Concepts, IReadOnlyList<string> Trigrams);
