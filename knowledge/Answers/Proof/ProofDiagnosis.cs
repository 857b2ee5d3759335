namespace PolicyBot.Knowledge.Answers.Proof;

/// <summary>Says what a sentence that no wording fits has too much or too little. Only for those who look into why: it decides nothing.</summary>
internal static class ProofDiagnosis
{
    public static ProofFailure Of(IReadOnlyList<ProofToken> sentence, IReadOnlyList<ProofUnit> units)
    {
        var best = units.Select(unit => Compare(sentence, unit)).MaxBy(compared => compared.Shared);
        var added = best.Added.Where(token => !ProofWords.IsFiller(token.Key) && token.Key is not ("the" or "and" or "you")).ToList();
        if (added.Count > 0 && added.TrueForAll(token => best.Lost.Exists(lost => lost.Key == token.Key))) return ProofFailure.Rearranged;

        return Classify(added) ?? Missed(best.Lost);
    }

    private static ProofFailure? Classify(List<ProofToken> added) => added switch
    {
        [] => null,
        _ when added.Exists(token => ProofWords.IsDate(token.Key) && !token.IsNumber) => ProofFailure.AddedDate,
        _ when added.Exists(token => token.IsNumber) => ProofFailure.AddedNumber,
        _ when added.Exists(token => ProofWords.Denies(token.Key)) => ProofFailure.AddedNegation,
        _ when added.Exists(token => ProofWords.Obliges(token.Key)) => ProofFailure.AddedDuty,
        _ when added.Exists(token => token.IsName) => ProofFailure.AddedName,
        _ when added.Exists(token => ProofWords.Measures(token.Key)) => ProofFailure.AddedQuantity,
        _ => ProofFailure.AddedMatter,
    };

    private static ProofFailure Missed(List<ProofToken> lost) => lost switch
    {
        _ when lost.Exists(token => ProofWords.Denies(token.Key)) => ProofFailure.LostNegation,
        _ when lost.Exists(token => ProofWords.IsLimit(token.Key)) => ProofFailure.LostCondition,
        _ when lost.Exists(token => ProofWords.Obliges(token.Key)) => ProofFailure.LostDuty,
        _ when lost.Exists(token => !ProofWords.IsFiller(token.Key)) => ProofFailure.LostMatter,
        _ => ProofFailure.Rearranged,
    };

    /// <summary>The longest words that both have in the same order, and what is left of each.</summary>
    private static (int Shared, List<ProofToken> Added, List<ProofToken> Lost) Compare(IReadOnlyList<ProofToken> sentence, ProofUnit unit)
    {
        IReadOnlyList<ProofToken> evidence = [.. unit.Conditions.SelectMany(heading => heading), .. unit.Wordings[0]];
        var lengths = new int[sentence.Count + 1, evidence.Count + 1];
        for (var i = sentence.Count - 1; i >= 0; i--)
            for (var j = evidence.Count - 1; j >= 0; j--)
                lengths[i, j] = sentence[i].Is(evidence[j]) ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);

        var (added, lost) = (new List<ProofToken>(), new List<ProofToken>());
        var (at, from) = (0, 0);
        while (at < sentence.Count || from < evidence.Count)
        {
            if (at < sentence.Count && from < evidence.Count && sentence[at].Is(evidence[from])) (at, from) = (at + 1, from + 1);
            else if (from == evidence.Count || (at < sentence.Count && lengths[at + 1, from] >= lengths[at, from + 1])) added.Add(sentence[at++]);
            else lost.Add(evidence[from++]);
        }

        return (lengths[0, 0], added, lost);
    }
}
