namespace PolicyBot.Knowledge.Policies.Pdf;

/// <summary>Joins the lines of a paragraph, and words that were broken at the end of a line.</summary>
internal sealed class PdfHyphens
{
    /// <summary>The whole words of the document; what stands on either side of a broken end of a line may be none.</summary>
    private readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase);

    public PdfHyphens(IReadOnlyList<PdfLine> lines)
    {
        for (var at = 0; at < lines.Count; at++)
        {
            var first = at > 0 && IsBroken(lines[at - 1].Text) ? 1 : 0;
            var last = IsBroken(lines[at].Text) ? 1 : 0;
            foreach (var word in lines[at].Words.Skip(first).SkipLast(last)) _words.Add(Bare(word.Text));
        }
    }

    public string Join(string text, string next)
    {
        if (!IsBroken(text) || next.Length == 0 || !char.IsLower(next[0])) return $"{text} {next}";

        var head = Bare(text[(text.LastIndexOf(' ') + 1)..^1]);
        var tail = Bare(next.Split(' ')[0]);

        return IsCompound(head, tail) ? text + next : text[..^1] + next;
    }

    private static bool IsBroken(string line) => line is [.., var before, '-' or '\u2010' or '\u00AD'] && char.IsLetter(before);

    /// <summary>Whether the hyphen belongs to the word ("third-party") and not only to the line. The other words of the document tell.</summary>
    private bool IsCompound(string head, string tail)
    {
        if (_words.Contains(head + tail)) return false;

        return _words.Contains($"{head}-{tail}") || (_words.Contains(head) && _words.Contains(tail));
    }

    private static string Bare(string word) => word.Trim('.', ',', ';', ':', '!', '?', '(', ')', '[', ']', '"', '\'', '“', '”', '‘', '’', '-');
}
