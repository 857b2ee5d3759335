namespace PolicyBot.Knowledge.Answers.Proof;

/// <summary>One sentence of a policy with all that it hangs on: what one proved sentence may be made of.</summary>
internal sealed record ProofUnit
{
    public required Candidate Candidate { get; init; }

    /// <summary>Places of its sentences in their passage, rising.</summary>
    public required IReadOnlyList<int> Sentences { get; init; }

    /// <summary>Headings that state a condition or a scope ("If it comes back", "In the United States"): a sentence has to begin with them.</summary>
    public required IReadOnlyList<IReadOnlyList<ProofToken>> Conditions { get; init; }

    /// <summary>All headings and the title; a sentence may begin with one of them.</summary>
    public required IReadOnlyList<IReadOnlyList<ProofToken>> Headings { get; init; }

    public required IReadOnlyList<ProofPart> Parts { get; init; }

    /// <summary>Whether there is a word of the policy for each word of a sentence; most sentences that are not proved fail here, at once.</summary>
    public bool Knows(IEnumerable<ProofToken> sentence)
    {
        var keys = Parts.SelectMany(part => part.Forms).Concat(Conditions).Concat(Headings).SelectMany(form => form).Select(token => token.Key).ToHashSet(StringComparer.Ordinal);

        return sentence.All(token => keys.Contains(token.Key) || ProofWords.IsAddable(token.Key));
    }

    /// <summary>Of a row, how many of its parts only say which row it is; otherwise 0.</summary>
    public required int KeyParts { get; init; }
}
