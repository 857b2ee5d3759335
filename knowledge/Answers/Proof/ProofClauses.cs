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

    private static bool Narrows(string key) => key is "for" or "in" or "at" or "on" or "of" or "by" or "to" or "from" or "as" or "with" or "then" or "so" or "or" or "also" or "it" or "this" or "that" or "these" or "those";

    private static bool Explains(string key) => key is "which" or "who" or "whose" or "because" or "since" or "forexample";

    private static bool MayGo(IReadOnlyList<ProofToken> tokens, int start, int end)
    {
        var first = tokens[start];
        if (first is { Gap: ProofGap.Comma, Key: "because" or "since" }) return true;

        for (var i = 0; i < tokens.Count; i++)
            if ((i < start || i >= end) && (ProofWords.Permits(tokens[i].Key) || (first.Key == "and" && ProofWords.Denies(tokens[i].Key)))) return false;

        var explains = Explains(first.Key) && first.Gap == ProofGap.Comma;
        for (var i = start; i < end; i++)
        {
            var key = tokens[i].Key;
            if (ProofWords.Denies(key) || ProofWords.Obliges(key) || (ProofWords.IsLimit(key) && !(explains && key is "within" or "latest"))) return false;
            if (tokens[i].IsNumber && !explains && first.Gap is not (ProofGap.Opened or ProofGap.Semicolon) && start > 0) return false;
        }

        // "; for Restricted information, ..." narrows what stands before it.
        if (Narrows(first.Key == "and" && start + 1 < end ? tokens[start + 1].Key : first.Key) && start > 0) return false;

        return first switch
        {
            _ when start == 0 => end < tokens.Count && tokens[end].Gap == ProofGap.Semicolon && !ProofWords.RefersBack(tokens[end].Key),
            { Gap: ProofGap.Comma, Key: "and" } => end - start >= ShortestClause && (end == tokens.Count || tokens[end].Gap == ProofGap.Semicolon) && !HasComma(tokens, start),
            { Gap: ProofGap.Closed } => false,
            { Gap: ProofGap.Comma } => explains,
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
