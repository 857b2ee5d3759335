using PolicyBot.Knowledge.Passages;

namespace PolicyBot.Knowledge.Answers.Proof;

/// <param name="Sentences">Of the candidate's passage, in their order.</param>
internal sealed record ProvedQuote(Candidate Candidate, IReadOnlyList<Sentence> Sentences);
