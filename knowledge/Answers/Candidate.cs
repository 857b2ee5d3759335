using PolicyBot.Knowledge.Passages;

namespace PolicyBot.Knowledge.Answers;

/// <summary>A passage that may answer, and how much of the question it holds.</summary>
/// <param name="Strength">BM25 over the whole passage.</param>
/// <param name="Coverage">Which share of the question's weight the passage holds, 0 to 1; a term of several words counts only when all are there.</param>
/// <param name="Unexplained">The weight of the question's telling words that the passage does not hold; 0 and more.</param>
internal sealed record Candidate(Passage Passage, double Strength, double Coverage, double Unexplained);
