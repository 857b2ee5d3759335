using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace PolicyBot.Channels.Slack.BlockKit;

/// <summary>Text on its way to Slack.</summary>
internal static partial class SlackText
{
    // Nearly all text has none of these, and is spared a closer look.
    private static readonly SearchValues<char> ToClean = SearchValues.Create([.. Enumerable.Range(0, 0x100).Select(code => (char)code).Where(char.IsControl), '\u2028', '\u2029']);
    private static readonly SearchValues<char> MayMark = SearchValues.Create("*_~`>:");

    /// <summary>Line breaks as Slack has them, and a blank for every other control character, which Slack refuses or hides.</summary>
    public static string Clean(string text)
    {
        if (!text.AsSpan().ContainsAny(ToClean))
            return text;

        var clean = new StringBuilder(text.Length);
        foreach (var letter in text.ReplaceLineEndings("\n"))
            clean.Append(char.IsControl(letter) && letter is not '\n' and not '\t' ? ' ' : letter);

        return clean.ToString();
    }

    /// <summary>The same in one line, as a card draws somebody else's words.</summary>
    public static string Line(string text) => Clean(text).Replace('\n', ' ');

    /// <summary>Cleaned, where something has to stand: Slack refuses an empty text.</summary>
    public static string Shown(string text) => Clean(text) is { } clean && !string.IsNullOrWhiteSpace(clean) ? clean : " ";

    /// <summary>As mrkdwn wants it, so that nothing in it pings or links.</summary>
    public static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>Whether mrkdwn shows it letter by letter once it is escaped: there is no escape for <c>* _ ~ `</c>, for a quote, nor for <c>:emoji:</c>.</summary>
    public static bool IsLiteral(string text) => !text.AsSpan().ContainsAny(MayMark) || !Marks().IsMatch(text);

    /// <summary>In pieces, cut behind a line, else behind a word, else where it must be, but never within a pair of surrogates. Joined they are the text.</summary>
    /// <param name="most">Of a piece, once it is escaped; at least 10.</param>
    /// <returns>At least one.</returns>
    public static IEnumerable<string> Pieces(string text, int most)
    {
        var start = 0;
        do
        {
            var end = EndOf(text, start, most);
            yield return text[start..end];
            start = end;
        }
        while (start < text.Length);
    }

    private static int EndOf(string text, int start, int most)
    {
        var (end, width) = (start, 0);
        while (end < text.Length && (width += WidthOf(text[end])) <= most)
            end++;
        if (end == text.Length)
            return end;

        // A cut in the first half would leave a piece that is hardly there.
        var half = start + ((end - start) / 2);
        foreach (var blank in "\n ")
        {
            if (text.LastIndexOf(blank, end - 1, end - half) is >= 0 and var at)
                return at + 1;
        }

        return char.IsLowSurrogate(text[end]) && char.IsHighSurrogate(text[end - 1]) ? end - 1 : end;
    }

    private static int WidthOf(char letter) => letter switch
    {
        '&' => "&amp;".Length,
        '<' or '>' => "&lt;".Length,
        _ => 1,
    };

    [GeneratedRegex(@"[*_~`]|(^|\n)\s*>|:[a-z0-9_+'-]+:", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}
