using PolicyBot.Knowledge.Passages;

namespace PolicyBot.Knowledge.Answers;

/// <summary>A passage that may answer, and the sentences of it that would be quoted.</summary>
/// <param name="Coverage">Which part of the question's words the passage holds, 0 to 1.</param>
internal sealed record Candidate(Passage Passage, double Score, double Coverage, IReadOnlyList<Sentence> Sentences);
