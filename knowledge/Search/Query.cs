using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge.Search;

/// <summary>What of a question is searched for.</summary>
/// <param name="Asked">The words of the question, in their order.</param>
/// <param name="Words">Those of them that are telling.</param>
/// <param name="Concepts">Empty when the question holds no word.</param>
/// <param name="Trigrams">Of the question's telling words, those of everyday talk left out.</param>
internal sealed record Query(IReadOnlyList<Word> Asked, IReadOnlyList<Word> Words, IReadOnlyList<Concept> Concepts, IReadOnlyList<string> Trigrams);
