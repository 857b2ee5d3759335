namespace PolicyBot.Knowledge.Answers.Proof;

/// <summary>The ways in which the same may be said: with and without clauses that nothing hangs on, a condition before or behind, a heading at the beginning.</summary>
internal static class ProofWordings
{
    /// <summary>A sentence of very many clauses, or a row of very many columns, is proved in full or hardly at all; so the time for it is bounded.</summary>
    private const int MostChoices = 256;

    private const int LongestLabel = 6;

    /// <param name="unit">Of what the wordings are made.</param>
    /// <returns>The words, and whether they begin with a heading that may be introduced ("For private phones, ...").</returns>
    public static IEnumerable<(IReadOnlyList<ProofToken> Words, bool IsHeaded)> Of(ProofUnit unit)
    {
        foreach (var kept in Kept(unit))
        {
            foreach (var (words, isHeaded) in Turned(kept, unit.KeyParts > 0))
            {
                if (unit.Conditions.Count > 0)
                {
                    yield return ([.. unit.Conditions.SelectMany(heading => heading), .. words], true);
                    continue;
                }

                yield return (words, isHeaded);
                foreach (var heading in unit.Headings) yield return ([.. heading, .. words], true);
            }
        }
    }

    private static IEnumerable<List<ProofToken>> Kept(ProofUnit unit)
    {
        var choice = new int[unit.Parts.Count];
        for (var tried = 0; tried < MostChoices; tried++)
        {
            if (Words(unit, choice) is { } words) yield return words;
            if (!Advance(unit, choice)) yield break;
        }
    }

    /// <summary>Counts on: each part in each of its forms, and left out if it may be.</summary>
    private static bool Advance(ProofUnit unit, int[] choice)
    {
        for (var part = 0; part < choice.Length; part++)
        {
            var (forms, mayGo) = (unit.Parts[part].Forms.Count, unit.Parts[part].MayGo);
            if (++choice[part] < forms + (mayGo ? 1 : 0)) return true;

            choice[part] = 0;
        }

        return false;
    }

    /// <returns><see langword="null"/> when only the name of a row is left.</returns>
    private static List<ProofToken>? Words(ProofUnit unit, int[] choice)
    {
        var words = new List<ProofToken>();
        var (gone, told) = (false, false);
        for (var part = 0; part < choice.Length; part++)
        {
            if (choice[part] == unit.Parts[part].Forms.Count)
            {
                gone = true;
                continue;
            }

            var tokens = unit.Parts[part].Forms[choice[part]];
            var opens = gone && tokens[0].Gap is ProofGap.None or ProofGap.Comma or ProofGap.Closed ? tokens[0] with { Gap = ProofGap.Loose } : tokens[0];
            words.Add(words.Count == 0 ? opens with { Opens = true } : opens);
            words.AddRange(tokens.Skip(1));
            gone = false;
            told |= part >= unit.KeyParts;
        }

        return told ? words : null;
    }

    private static IEnumerable<(IReadOnlyList<ProofToken> Words, bool IsHeaded)> Turned(List<ProofToken> words, bool isRow)
    {
        yield return (words, isRow);

        if (words[0].Key == "donot") yield return (Forbidding(words), false);
        if (Labelled(words) is { } labelled) yield return (labelled, true);
        if (ConditionBehind(words) is { } behind) yield return (behind, false);
        if (ConditionBefore(words) is { } before) yield return (before, false);
    }

    /// <summary>"Do not ..." as "You must not ...".</summary>
    private static List<ProofToken> Forbidding(List<ProofToken> words) =>
        [new ProofToken("you", Lettering.Capital, words[0].Gap, Opens: true), new ProofToken("mustnot", Lettering.Lower, ProofGap.None, Opens: false), .. words.Skip(1)];

    /// <summary>"Claims: within 60 days" as "For claims, within 60 days".</summary>
    private static List<ProofToken>? Labelled(List<ProofToken> words)
    {
        var colon = words.FindIndex(1, token => token.Gap != ProofGap.None);
        if (colon is < 0 or > LongestLabel || words[colon].Gap != ProofGap.Colon) return null;

        var labelled = words.ToList();
        labelled[colon] = words[colon] with { Gap = ProofGap.Loose };

        return labelled;
    }

    /// <summary>"If X, do Y" as "Do Y if X".</summary>
    private static List<ProofToken>? ConditionBehind(List<ProofToken> words)
    {
        if (!ProofWords.OpensMovable(words[0].Key)) return null;

        var comma = words.FindIndex(1, token => token.Gap != ProofGap.None);
        if (comma < 0 || words[comma].Gap != ProofGap.Comma || !IsPlain(words, comma)) return null;

        return
        [
            words[comma] with { Gap = words[0].Gap, Opens = true }, .. words.Skip(comma + 1),
            words[0] with { Gap = ProofGap.Loose, Opens = true }, .. words.Take(comma).Skip(1),
        ];
    }

    /// <summary>"Do Y if X" as "If X, do Y": should the condition have been meant for a part of Y only, then less is said, and not more.</summary>
    private static List<ProofToken>? ConditionBefore(List<ProofToken> words)
    {
        var at = words.FindLastIndex(token => token.Key is "if" or "unless");
        if (at < 2 || words[at].Gap is not (ProofGap.None or ProofGap.Comma) || words.FindIndex(at + 1, token => token.Gap != ProofGap.None) >= 0) return null;
        if (words[at - 1].Key is "only" or "even" or "except" or "not" or "and" or "or" or "but" or "as" or "than" || ProofWords.Asks(words[at - 1].Key)) return null;
        if (words.Take(at).Any(token => ProofWords.Conditions(token.Key) || token.Gap is not (ProofGap.None or ProofGap.Comma or ProofGap.Loose))) return null;

        return
        [
            words[at] with { Gap = words[0].Gap, Opens = true }, .. words.Skip(at + 1),
            words[0] with { Gap = ProofGap.Loose, Opens = true }, .. words.Take(at).Skip(1),
        ];
    }

    private static bool IsPlain(List<ProofToken> words, int from)
    {
        for (var i = from; i < words.Count; i++)
            if ((i > from && words[i].Gap != ProofGap.None) || ProofWords.Asks(words[i].Key) || words[i].Key is "and" or "or" or "but" or "who" or "which") return false;

        return true;
    }
}
