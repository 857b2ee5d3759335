namespace PolicyBot.Knowledge.Answers.Proof;

/// <summary>Cuts a sentence into words, keeping what stands between them. Nothing is stemmed: one letter can make another rule of a sentence.</summary>
internal static class ProofTokens
{
    public static List<ProofToken> Of(ReadOnlySpan<char> text, ProofGap first = ProofGap.None)
    {
        var tokens = new List<ProofToken>();
        var gap = first;
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]) || GapOf(text, at) is not null || IsQuote(text, at))
            {
                gap = Wider(gap, GapOf(text, at) ?? ProofGap.None);
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && !char.IsWhiteSpace(text[at]) && GapOf(text, at) is null && !IsQuote(text, at)) at++;

            // "80%" is "80 per cent".
            var cut = at - start > 1 && text[at - 1] == '%' ? at - 1 : at;
            tokens.Add(Make(text[start..cut], gap, opens: tokens.Count == 0));
            if (cut < at) tokens.Add(Make("%", ProofGap.None, opens: false));
            if (ProofWords.Contracted(tokens[^1].Key) is var (whole, verb))
            {
                tokens[^1] = tokens[^1] with { Key = whole };
                tokens.Add(new ProofToken(verb, Lettering.Lower, ProofGap.None, Opens: false));
            }

            gap = ProofGap.None;
        }

        return ProofPhrases.Join(tokens);
    }

    private static ProofToken Make(ReadOnlySpan<char> word, ProofGap gap, bool opens)
    {
        var lower = word.ToString().ToLowerInvariant().Replace('’', '\'');
        var letters = !char.IsUpper(word[0]) && !word[1..].ContainsAnyInRange('A', 'Z') ? Lettering.Lower
            : word[1..].ContainsAnyInRange('A', 'Z') ? Lettering.Upper
            : Lettering.Capital;

        return new ProofToken(ProofWords.Spell(lower), letters, gap, opens);
    }

    /// <summary>The stronger of two: "(for example)," closes and has a comma.</summary>
    private static ProofGap Wider(ProofGap one, ProofGap other) => one > other ? one : other;

    private static ProofGap? GapOf(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        '—' => ProofGap.Colon,
        '-' or '–' when Apart(text, at - 1) || Apart(text, at + 1) => ProofGap.Colon,
        ',' when !BetweenDigits(text, at) => ProofGap.Comma,
        ':' when !BetweenDigits(text, at) => ProofGap.Colon,
        ';' => ProofGap.Semicolon,
        '(' or '[' => ProofGap.Opened,
        ')' or ']' => ProofGap.Closed,
        '?' or '!' or '…' => ProofGap.Stop,
        '.' when Apart(text, at + 1) || IsMark(text[at + 1]) => ProofGap.Stop,
        _ => null,
    };

    private static bool Apart(ReadOnlySpan<char> text, int at) => at < 0 || at >= text.Length || char.IsWhiteSpace(text[at]);

    private static bool BetweenDigits(ReadOnlySpan<char> text, int at) => at > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);

    private static bool IsMark(char character) => character is '.' or ',' or ';' or ':' or ')' or ']' or '"' or '”' or '’' or '\'' or '?' or '!';

    /// <summary>An apostrophe inside a word belongs to it.</summary>
    private static bool IsQuote(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        '"' or '“' or '”' or '„' or '«' or '»' or '‘' => true,
        '\'' or '’' => at == 0 || at + 1 >= text.Length || !char.IsLetterOrDigit(text[at - 1]) || !char.IsLetterOrDigit(text[at + 1]),
        _ => false,
    };
}
