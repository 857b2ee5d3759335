namespace PolicyBot.Knowledge.Answers.Proof;

/// <summary>Whether a sentence may be shown.</summary>
internal abstract record ProofResult
{
    private ProofResult() { }

    /// <param name="Text">As it may be shown: one line, spaces at the ends taken off, nothing else changed.</param>
    /// <param name="Quotes">The whole sentences of policies that the quotes stand in, with what leads into them: one entry a passage, in the order of the draft. At least one.</param>
    public sealed record Held(string Text, IReadOnlyList<ProvedQuote> Quotes) : ProofResult;

    public sealed record Failed(ProofFailure Why) : ProofResult;
}
