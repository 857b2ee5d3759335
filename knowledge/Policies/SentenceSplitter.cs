namespace PolicyBot.Knowledge.Policies;

/// <summary>Cuts a paragraph into sentences; when in doubt it does not cut, so that no quote is torn.</summary>
internal static class SentenceSplitter
{
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "e.g", "i.e", "eg", "ie", "etc", "vs", "cf", "approx", "no", "nos", "art", "arts", "sec", "par", "para", "fig", "p", "pp",
        "mr", "mrs", "ms", "dr", "prof", "st", "inc", "ltd", "corp", "co", "llc", "dept", "est", "incl", "excl", "max", "min", "resp", "u.s", "u.k", "u.s.c", "a.m", "p.m",
    };

    public static IEnumerable<Range> Split(string text)
    {
        var start = 0;
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth = Depth(text, i, depth);
            if (text[i] is not ('.' or '!' or '?' or '…') || depth > 0) continue;

            var end = i + 1;
            while (end < text.Length && text[end] is '.' or '!' or '?' or '"' or '\'' or '”' or '’' or ')' or ']') end++;

            if (!Ends(text, start, i, end)) continue;

            yield return start..end;

            start = end + 1;
            i = end;
        }

        if (start < text.Length) yield return start..text.Length;
    }

    private static int Depth(string text, int at, int depth) => text[at] switch
    {
        // A bracket that is never closed must not glue the rest of the paragraph together.
        '(' or '[' => text.IndexOf(text[at] == '(' ? ')' : ']', at) > 0 ? depth + 1 : depth,
        ')' or ']' => Math.Max(0, depth - 1),
        _ => depth,
    };

    private static bool Ends(string text, int start, int mark, int end)
    {
        if (end >= text.Length) return false; // the rest is one sentence anyway
        if (text[end] != ' ' || end + 1 >= text.Length) return false;

        var next = text[end + 1];
        if (!char.IsUpper(next) && !char.IsDigit(next) && next is not ('"' or '“' or '‘' or '(' or '[' or '•')) return false;

        return text[mark] != '.' || !IsAbbreviation(text.AsSpan(start, mark - start), next);
    }

    private static bool IsAbbreviation(ReadOnlySpan<char> before, char next)
    {
        var word = before[(before.LastIndexOfAny(" (") + 1)..];
        if (word.Length == 1 && (char.IsUpper(word[0]) || char.IsDigit(word[0]))) return !char.IsDigit(word[0]) || before.Length == 1; // an initial, "1. First"

        var known = Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

        // "… by 5 p.m. The …" and the answer "No. Ask …" end a sentence, "No. 5" and "e.g. The" do not.
        return known && !(word is "etc" or "a.m" or "p.m" or "inc" or "ltd" && char.IsUpper(next)) && !(word.Equals("no", StringComparison.OrdinalIgnoreCase) && !char.IsDigit(next));
    }
}
