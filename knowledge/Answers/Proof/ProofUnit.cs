namespace PolicyBot.Knowledge.Answers.Proof;

/// <summary>One sentence of a policy with all that it hangs on: what one proved sentence has to say, word for word.</summary>
internal sealed record ProofUnit
{
    public required Candidate Candidate { get; init; }

    /// <summary>Its place in its passage.</summary>
    public required int Sentence { get; init; }

    /// <summary>Places in their passage of the sentences that are shown as proof, rising: what it is worded of, and what stands around it in its paragraph.</summary>
    public required IReadOnlyList<int> Sentences { get; init; }

    /// <summary>
    /// Headings that state a condition, a scope or a ban ("If it comes back", "In the United States", "What you must never do"), and the title of a policy that holds in some places only:
    /// a sentence has to begin with them.
    /// </summary>
    public required IReadOnlyList<IReadOnlyList<ProofToken>> Conditions { get; init; }

    /// <summary>All headings and the title; a sentence may begin with one of them.</summary>
    public required IReadOnlyList<IReadOnlyList<ProofToken>> Headings { get; init; }

    /// <summary>The ways to say it, the fullest last; at least one, none of them empty.</summary>
    public required IReadOnlyList<IReadOnlyList<ProofToken>> Wordings { get; init; }

    /// <summary>A whole sentence on which nothing hangs, so that another may be joined to it.</summary>
    public required bool Stands { get; init; }

    /// <summary>Whether there is a word of the policy for each word of a sentence; most sentences that are not proved fail here, at once.</summary>
    public bool Knows(IEnumerable<ProofToken> sentence)
    {
        var keys = Wordings.Concat(Conditions).Concat(Headings).SelectMany(form => form).Select(token => token.Key).ToHashSet(StringComparer.Ordinal);

        return sentence.All(token => keys.Contains(token.Key) || ProofWords.IsAddable(token.Key));
    }
}
