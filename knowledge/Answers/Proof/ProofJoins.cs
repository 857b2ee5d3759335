namespace PolicyBot.Knowledge.Answers.Proof;

/// <summary>Where a sentence may be cut into two that are proved one by one.</summary>
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

        return next < words.Count && (words[next].IsName || ProofWords.HasSubject(words[next].Key)) && !words.Skip(next).Any(Points) && !Reaches(words, index);
    }

    /// <summary>What it means stands in another sentence of the policy, and would here mean the first half.</summary>
    private static bool Points(ProofToken word) => word.RefersBack || ProofWords.Points(word.Key);

    /// <summary>Whether the first clause denies, allows or limits something: such a word may be read as holding for the second as well.</summary>
    private static bool Reaches(IReadOnlyList<ProofToken> words, int end)
    {
        for (var i = 0; i < end; i++)
            if (ProofWords.HangsOn(words[i].Key) || ProofWords.Obliges(words[i].Key) || ProofWords.Conditions(words[i].Key)) return true;

        return false;
    }
}
