namespace PolicyBot.Knowledge.Answers.Proof;

/// <param name="Forms">The ways to say it, the fullest first; at least one, none of them empty.</param>
/// <param name="MayGo">The rest holds without it.</param>
internal sealed record ProofPart(IReadOnlyList<IReadOnlyList<ProofToken>> Forms, bool MayGo)
{
    public IReadOnlyList<ProofToken> Tokens => Forms[0];

    public static ProofPart Of(IReadOnlyList<ProofToken> tokens, bool mayGo) => new([tokens], mayGo);
}
