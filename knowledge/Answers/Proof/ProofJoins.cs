namespace PolicyBot.Knowledge.Answers.Proof;

/// <summary>Where a sentence may be cut into clauses that are proved one by one.</summary>
internal static class ProofJoins
{
    /// <param name="next">The first word behind the join.</param>
    public static bool At(IReadOnlyList<ProofToken> words, int index, out int next)
    {
        next = words[index].Gap switch
        {
            ProofGap.Semicolon => index,
            ProofGap.Comma when words[index].Key == "and" => index + 1,
            _ => words.Count,
        };

        return next < words.Count && !words[next].RefersBack && !Reaches(words, index);
    }

    /// <summary>Whether the first clause denies, allows or limits something: such a word may be read as holding for the second as well.</summary>
    private static bool Reaches(IReadOnlyList<ProofToken> words, int end)
    {
        for (var i = 0; i < end; i++)
            if (ProofWords.HangsOn(words[i].Key) || ProofWords.Obliges(words[i].Key) || words[i].Key is "if" or "when") return true;

        return false;
    }
}
