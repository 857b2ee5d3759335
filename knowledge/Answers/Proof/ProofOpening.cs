namespace PolicyBot.Knowledge.Answers.Proof;

/// <summary>Whether "for" or "on" stands before the first word.</summary>
internal enum ProofOpening
{
    None,
    MayBeIntroduced,
    MustBeIntroduced,
}
