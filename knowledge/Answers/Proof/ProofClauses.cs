namespace PolicyBot.Knowledge.Answers.Proof;

/// <summary>Cuts a sentence of a policy into clauses and tells which of them can be left out without making the rest say more.</summary>
internal static class ProofClauses
{
    /// <summary>", and the information owner" is no clause.</summary>
    private const int ShortestClause = 5;

    public static List<ProofPart> Of(IReadOnlyList<ProofToken> tokens)
    {
        var starts = Starts(tokens);
        var parts = new List<ProofPart>(starts.Count);
        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1] : tokens.Count;
            parts.Add(ProofPart.Of(Slice(tokens, starts[i], end), MayGo(tokens, starts[i], end)));
        }

        return parts;
    }

    private static List<int> Starts(IReadOnlyList<ProofToken> tokens)
    {
        var starts = new List<int> { 0 };
        for (var i = 1; i < tokens.Count; i++)
        {
            var opens = tokens[i].Gap switch
            {
                ProofGap.Semicolon or ProofGap.Colon or ProofGap.Opened or ProofGap.Closed => true,
                ProofGap.Comma => tokens[i].Key == "and" || Explains(tokens[i].Key) || Explains(tokens[starts[^1]].Key),
                _ => false,
            };
            if (opens) starts.Add(i);
        }

        return starts;
    }

    /// <summary>"Sending plans by chat: ask Legal" without its end would read as if it were allowed.</summary>
    private static bool IsClause(IReadOnlyList<ProofToken> tokens, int end)
    {
        for (var i = 0; i < end; i++)
            if (ProofWords.Denies(tokens[i].Key) || tokens[i].Key is "is" or "are" or "was" or "were" or "has" or "have") return true;

        return false;
    }

    /// <summary>Behind a comma it may go on: "because a claim, an inquiry or an audit is expected".</summary>
    private static bool EndsHere(IReadOnlyList<ProofToken> tokens, int end) => end == tokens.Count || tokens[end].Gap == ProofGap.Semicolon;

    private static bool HasColon(IReadOnlyList<ProofToken> tokens, int before)
    {
        for (var i = 1; i < before; i++)
            if (tokens[i].Gap is ProofGap.Colon or ProofGap.Opened) return true;

        return false;
    }

    /// <summary>What somebody does who is named in passing may be left out, but not what they may or must, and not when.</summary>
    private static bool Bars(string key) => key != "without" && (ProofWords.Denies(key) || ProofWords.Obliges(key) || ProofWords.Conditions(key));

    private static bool HasSubject(IReadOnlyList<ProofToken> tokens, int at) => at < tokens.Count && (tokens[at].IsName || tokens[at].Key is "the" or "you" or "we" or "they" or "it");

    private static bool Narrows(ProofToken token) => token.Letters != Lettering.Upper && token.Key is "for" or "in" or "at" or "on" or "of" or "by" or "to" or "from" or "as" or "with" or "then" or "so" or "or" or "also" or "it" or "this" or "that" or "these" or "those";

    private static bool Explains(string key) => key is "which" or "who" or "whose" or "because" or "since" or "forexample";

    private static bool MayGo(IReadOnlyList<ProofToken> tokens, int start, int end)
    {
        var first = tokens[start];
        if (first is { Gap: ProofGap.Comma, Key: "because" or "since" }) return !HasColon(tokens, start) && EndsHere(tokens, end);

        for (var i = 0; i < tokens.Count; i++)
            if ((i < start || i >= end) && (ProofWords.Permits(tokens[i].Key) || (first.Key == "and" && ProofWords.Denies(tokens[i].Key) && !HasSubject(tokens, start + 1)))) return false;

        var explains = Explains(first.Key) && first.Gap == ProofGap.Comma;
        for (var i = start; i < end; i++)
        {
            var key = tokens[i].Key;
            if (explains ? Bars(key) : ProofWords.Denies(key) || ProofWords.IsLimit(key) || (ProofWords.Obliges(key) && first.Gap != ProofGap.Colon)) return false;
            if (tokens[i].IsNumber && !explains && first.Gap is not (ProofGap.Opened or ProofGap.Semicolon) && start > 0) return false;
        }

        // "; for Restricted information, ..." narrows what stands before it.
        if (Narrows(first.Key == "and" && start + 1 < end ? tokens[start + 1] : first) && start > 0) return false;

        return first switch
        {
            _ when start == 0 => end < tokens.Count && tokens[end].Gap == ProofGap.Semicolon && !tokens[end].RefersBack,
            { Gap: ProofGap.Comma, Key: "and" } => end - start >= ShortestClause && (end == tokens.Count || tokens[end].Gap == ProofGap.Semicolon) && !HasComma(tokens, start),
            { Gap: ProofGap.Closed } => false,
            { Gap: ProofGap.Opened } => end < tokens.Count && tokens[end].Gap == ProofGap.Closed,
            { Gap: ProofGap.Colon } => end == tokens.Count && IsClause(tokens, start),
            { Gap: ProofGap.Comma } when HasColon(tokens, start) => false,
            { Gap: ProofGap.Comma } => explains && EndsHere(tokens, end),
            _ => true,
        };
    }

    /// <summary>After one, ", and" may be the last member of a list.</summary>
    private static bool HasComma(IReadOnlyList<ProofToken> tokens, int before)
    {
        for (var i = 1; i < before; i++)
            if (tokens[i].Gap == ProofGap.Comma) return true;

        return false;
    }

    private static List<ProofToken> Slice(IReadOnlyList<ProofToken> tokens, int start, int end)
    {
        var slice = new List<ProofToken>(end - start);
        for (var i = start; i < end; i++) slice.Add(tokens[i]);

        return slice;
    }
}
