using System.Text.RegularExpressions;

namespace PolicyBot.Knowledge.Policies.Html;

/// <summary>
/// Reads the rules of a style sheet, as far as they can hide something: no more than which selectors set <c>display</c> and <c>visibility</c>. What is not
/// understood is passed over up to the end of its block, as a browser does.
/// </summary>
internal static partial class HtmlStyleSheet
{
    private static readonly char[] Ends = ['{', '}', ';'];

    /// <returns>In their order.</returns>
    public static IEnumerable<HtmlStyleRule> Read(string css)
    {
        var text = Blanks().Replace(css, match => match.Value[0] is not ('"' or '\'') ? " " : match.Value.IndexOfAny(Ends) < 0 ? match.Value : "''");
        var from = 0;

        // Whether what stands inside the open blocks applies to a screen. A selector that is open stands in the last.
        var blocks = new Stack<(bool Applies, string? Selector)>([(true, null)]);
        for (var at = text.IndexOfAny(Ends); at >= 0; at = text.IndexOfAny(Ends, from))
        {
            var (applies, selector) = blocks.Peek();
            if (text[at] == '{') blocks.Push(Open(text[from..at].Trim(), applies, selector));
            else if (selector is not null && applies && Declaration().Match(text[from..at]) is { Success: true } declaration) yield return RuleOf(selector, declaration);

            if (text[at] == '}' && blocks.Count > 1) blocks.Pop();
            from = at + 1;
        }
    }

    private static HtmlStyleRule RuleOf(string selector, Match declaration) => new(
        selector, declaration.Groups["property"].Value.ToLowerInvariant(), declaration.Groups["value"].Value.ToLowerInvariant(), declaration.Groups["important"].Success);

    /// <summary>A rule inside a rule is passed over; of conditions, only those that hold on every screen count.</summary>
    private static (bool Applies, string? Selector) Open(string head, bool applies, string? selector)
    {
        if (selector is not null) return (false, null);
        if (!head.StartsWith('@')) return (applies, head);
        if (head.StartsWith("@media", StringComparison.OrdinalIgnoreCase)) return (applies && IsEveryScreen(head[6..]), null);

        return (applies && (head.StartsWith("@supports", StringComparison.OrdinalIgnoreCase) || head.StartsWith("@layer", StringComparison.OrdinalIgnoreCase)), null);
    }

    /// <summary>What is hidden on paper, or on small screens, is there to be read on others.</summary>
    public static bool IsEveryScreen(string? media) => string.IsNullOrWhiteSpace(media) || media.Split(',').Any(medium => medium.Trim().ToLowerInvariant() is "all" or "screen" or "only screen");

    /// <summary>Comments, what hides the sheet from very old browsers, and strings, which may hold any sign.</summary>
    [GeneratedRegex("""/\*[\s\S]*?(\*/|$)|<!--|-->|"([^"\\\n]|\\.)*"|'([^'\\\n]|\\.)*'""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^\s*(?<property>display|visibility)\s*:\s*(?<value>[a-z-]+)\s*(?<important>!\s*important\s*)?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Declaration();
}
