namespace PolicyBot.Knowledge.Policies.Pdf;

/// <summary>Joins the lines of a paragraph, and words that were broken at the end of a line.</summary>
internal sealed class PdfHyphens(IEnumerable<PdfLine> lines)
{
    private readonly HashSet<string> _words = lines.SelectMany(line => line.Words).Select(word => Bare(word.Text)).Where(word => word.Length > 1).ToHashSet(StringComparer.OrdinalIgnoreCase);

    public string Join(string text, string next)
    {
        if (text.Length < 2 || next.Length == 0 || text[^1] is not ('-' or '\u2010' or '\u00AD') || !char.IsLetter(text[^2]) || !char.IsLower(next[0])) return $"{text} {next}";

        var head = Bare(text[(text.LastIndexOf(' ') + 1)..^1]);
        var tail = Bare(next.Split(' ')[0]);

        return IsCompound(head, tail) ? text + next : text[..^1] + next;
    }

    /// <summary>Whether the hyphen belongs to the word ("third-party") and not only to the line. The other words of the document tell.</summary>
    private bool IsCompound(string head, string tail)
    {
        if (_words.Contains(head + tail)) return false;

        return _words.Contains($"{head}-{tail}") || (_words.Contains(head) && _words.Contains(tail));
    }

    private static string Bare(string word) => word.Trim('.', ',', ';', ':', '!', '?', '(', ')', '[', ']', '"', '\'', '“', '”', '‘', '’', '-');
}
