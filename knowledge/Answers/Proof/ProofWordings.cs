namespace PolicyBot.Knowledge.Answers.Proof;

/// <summary>The ways in which the same may be said: with a heading at the beginning, and "do not" as "you must not".</summary>
internal static class ProofWordings
{
    /// <param name="unit">Of what the wordings are made.</param>
    /// <returns>The words, and how they begin.</returns>
    public static IEnumerable<(IReadOnlyList<ProofToken> Words, ProofOpening Opening)> Of(ProofUnit unit)
    {
        foreach (var wording in unit.Wordings)
        {
            if (unit.Conditions.Count > 0)
            {
                yield return (Headed(unit.Conditions.SelectMany(heading => heading), wording), ProofOpening.MayBeIntroduced);
                continue;
            }

            yield return (wording, ProofOpening.None);
            if (IsPlainBan(wording)) yield return (Forbidding(wording), ProofOpening.None);

            // "Customers, tell the owner" would tell the customers to.
            var opening = ProofWords.HasSubject(wording[0].Key) ? ProofOpening.MayBeIntroduced : ProofOpening.MustBeIntroduced;
            foreach (var heading in unit.Headings) yield return (Headed(heading, wording), opening);
        }
    }

    private static List<ProofToken> Headed(IEnumerable<ProofToken> headings, IReadOnlyList<ProofToken> words) => [.. headings, words[0] with { Gap = ProofGap.Heading }, .. words.Skip(1)];

    /// <summary>Of one clause: behind a comma the ban may have ended.</summary>
    private static bool IsPlainBan(IReadOnlyList<ProofToken> words) => words[0].Key == "donot" && words.Skip(1).All(word => word.Gap == ProofGap.None);

    private static List<ProofToken> Forbidding(IReadOnlyList<ProofToken> words) =>
        [new ProofToken("you", Lettering.Capital, words[0].Gap, Opens: true), new ProofToken("mustnot", Lettering.Lower, ProofGap.None, Opens: false), .. words.Skip(1)];
}
