namespace PolicyBot.Knowledge.Answers.Proof;

/// <param name="MayGo">It is a clause that nothing hangs on: the rest holds without it.</param>
internal sealed record ProofPart(IReadOnlyList<ProofToken> Tokens, bool MayGo);
