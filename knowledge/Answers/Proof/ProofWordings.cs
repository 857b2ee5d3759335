namespace PolicyBot.Knowledge.Answers.Proof;

/// <summary>The ways in which the same may be said: with and without clauses that nothing hangs on, a condition before or behind, a heading at the beginning.</summary>
internal static class ProofWordings
{
    /// <summary>More clauses than these are not left out in one sentence.</summary>
    private const int MostChoices = 5;

    /// <param name="unit">Of what the wordings are made.</param>
    /// <returns>The words, and whether they begin with a heading that may be introduced ("For private phones, ...").</returns>
    public static IEnumerable<(IReadOnlyList<ProofToken> Words, bool IsHeaded)> Of(ProofUnit unit)
    {
        foreach (var kept in Kept(unit))
        {
            foreach (var words in Turned(kept))
            {
                if (unit.Conditions.Count > 0)
                {
                    yield return ([.. unit.Conditions.SelectMany(heading => heading), .. words], true);
                    continue;
                }

                yield return (words, false);
                foreach (var heading in unit.Headings) yield return ([.. heading, .. words], true);
            }
        }
    }

    private static IEnumerable<List<ProofToken>> Kept(ProofUnit unit)
    {
        var choices = Enumerable.Range(0, unit.Parts.Count).Where(part => unit.Parts[part].MayGo).Take(unit.KeyParts > 0 ? MostChoices + 2 : MostChoices).ToList();
        for (var left = 0; left < 1 << choices.Count; left++)
        {
            var words = new List<ProofToken>();
            var (gone, columns) = (false, 0);
            for (var part = 0; part < unit.Parts.Count; part++)
            {
                var choice = choices.IndexOf(part);
                if (choice >= 0 && (left & (1 << choice)) != 0)
                {
                    gone = true;
                    continue;
                }

                var tokens = unit.Parts[part].Tokens;
                var opens = gone && tokens[0].Gap != ProofGap.Cell ? tokens[0] with { Gap = ProofGap.Loose } : tokens[0];
                words.Add(words.Count == 0 ? opens with { Opens = true } : opens);
                words.AddRange(tokens.Skip(1));
                gone = false;
                if (part >= unit.KeyParts) columns++;
            }

            if (columns > 0) yield return words;
        }
    }

    private static IEnumerable<IReadOnlyList<ProofToken>> Turned(List<ProofToken> words)
    {
        yield return words;

        if (words[0].Key == "donot") yield return Forbidding(words);
        if (ConditionBehind(words) is { } behind) yield return behind;
        if (ConditionBefore(words) is { } before) yield return before;
    }

    /// <summary>"Do not ..." as "You must not ...".</summary>
    private static List<ProofToken> Forbidding(List<ProofToken> words) =>
        [new ProofToken("you", Lettering.Capital, words[0].Gap, Opens: true), new ProofToken("mustnot", Lettering.Lower, ProofGap.None, Opens: false), .. words.Skip(1)];

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

    /// <summary>"Do Y if X" as "If X, do Y".</summary>
    private static List<ProofToken>? ConditionBefore(List<ProofToken> words)
    {
        var at = words.FindLastIndex(token => token.Key is "if" or "unless");
        if (at < 2 || words[at].Gap is not (ProofGap.None or ProofGap.Comma) || words.FindIndex(at + 1, token => token.Gap != ProofGap.None) >= 0) return null;
        if (words[at - 1].Key is "only" or "even" or "except" or "not" or "and" or "or" or "but" or "as" || words.FindIndex(1, at - 1, token => token.Gap != ProofGap.None) >= 0) return null;
        if (words.Take(at).Any(token => ProofWords.Asks(token.Key) || token.Key is "and" or "or" or "but")) return null;

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
