using System.Collections.Frozen;

namespace PolicyBot.Knowledge.Policies.Html;

/// <summary>
/// Looks over the tags before anything is built of them: parsers of HTML take time that grows with length times depth, and whoever walks a tree that
/// is deep enough falls off the stack.
/// </summary>
internal static class HtmlLimits
{
    private const int MostDepth = 200;
    private const long MostTags = 300_000;
    private const long MostWork = 20_000_000;

    private static readonly FrozenSet<string> NeverClosed = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "param", "frame",
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "option", "optgroup", "html", "head", "body");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NeverClosedSpans = NeverClosed.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <exception cref="UnreadableDocumentException">It is beyond what any page that people read needs.</exception>
    public static void Check(ReadOnlySpan<char> text)
    {
        long tags = 0;
        var depth = 0;
        var deepest = 0;
        for (var at = text.IndexOf('<'); at >= 0; at = Next(text, at))
        {
            var rest = text[(at + 1)..];
            var closes = rest is ['/', ..];
            var name = NameOf(closes ? rest[1..] : rest);
            if (name.IsEmpty) continue;

            tags++;
            if (NeverClosedSpans.Contains(name)) continue;

            depth = closes ? Math.Max(0, depth - 1) : depth + 1;
            deepest = Math.Max(deepest, depth);
        }

        if (deepest > MostDepth)
            throw new UnreadableDocumentException($"The HTML is nested more than {MostDepth} elements deep, or that many are never closed; save it again from the program that made it.");

        if (tags > MostTags || tags * deepest > MostWork)
            throw new UnreadableDocumentException("The HTML has more elements than a policy needs; save it again as plain HTML, or split it into several policies.");
    }

    private static int Next(ReadOnlySpan<char> text, int at)
    {
        var next = text[(at + 1)..].IndexOf('<');
        return next < 0 ? -1 : at + 1 + next;
    }

    private static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (length < rest.Length && length < 20 && char.IsAsciiLetterOrDigit(rest[length])) length++;

        return length > 0 && char.IsAsciiLetter(rest[0]) ? rest[..length] : [];
    }
}
