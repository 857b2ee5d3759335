using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace PolicyBot.Knowledge.Policies.Html;

/// <summary>What the elements of HTML are to a reader.</summary>
internal static class HtmlElements
{
    private static readonly FrozenSet<string> Unseen = FrozenSet.Create(
        StringComparer.Ordinal,
        "script", "style", "template", "noscript", "head", "nav", "svg", "math", "canvas", "iframe", "object", "embed", "audio", "video", "map",
        "button", "select", "input", "textarea", "datalist", "dialog", "del", "s", "strike", "rp", "rt");

    private static readonly FrozenSet<string> Inline = FrozenSet.Create(
        StringComparer.Ordinal,
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "dfn", "em", "font", "i", "img", "ins", "kbd", "label", "mark", "nobr",
        "output", "q", "rb", "ruby", "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var");

    /// <summary>Not shown, struck out, or the furniture of a site: nobody should be quoted what they could not read on the page.</summary>
    public static bool IsDropped(IElement element) =>
        Unseen.Contains(element.LocalName)
        || element.HasAttribute("hidden")
        || element.GetAttribute("aria-hidden") is "true"
        || element.GetAttribute("role") is "navigation" or "search" or "banner" or "contentinfo"
        || IsPageMargin(element)
        || IsHiddenByStyle(element.GetAttribute("style"))
        || IsAnchorMark(element);

    public static bool IsBlock(IElement element) => !Inline.Contains(element.LocalName);

    /// <summary>All text inside, a space where a block begins or ends.</summary>
    public static string TextOf(IElement element)
    {
        var text = new StringBuilder();
        Append(element, text);

        return text.ToString();
    }

    /// <summary>A table that only puts things side by side.</summary>
    public static bool IsLayout(IHtmlTableElement table) =>
        table.GetAttribute("role") is "presentation" or "none" || table.QuerySelector("table") is not null || table.Rows.All(row => row.Cells.Length <= 1);

    public static bool IsHeader(IHtmlTableRowElement row, bool isFirst) =>
        row.ParentElement?.LocalName == "thead"
        || (row.Cells.Length > 0 && row.Cells.All(cell => cell.LocalName == "th"))
        || (isFirst && row.Cells.Length > 0 && row.Cells.All(IsBold));

    private static void Append(INode node, StringBuilder text)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words)
            {
                text.Append(words.Data);
            }
            else if (child is IElement element && !IsDropped(element))
            {
                var apart = IsBlock(element);
                if (apart) text.Append(' ');
                Append(element, text);
                if (apart) text.Append(' ');
            }
        }
    }

    private static bool IsBold(IElement cell)
    {
        var all = cell.TextContent.Trim();
        return all.Length > 0 && cell.QuerySelectorAll("b, strong").Any(bold => bold.TextContent.Trim() == all);
    }

    /// <summary>So LibreOffice writes the header and footer of a page.</summary>
    private static bool IsPageMargin(IElement element) => element.LocalName == "div" && element.GetAttribute("title") is "header" or "footer";

    private static bool IsHiddenByStyle(string? style)
    {
        if (style is null) return false;

        var tight = style.Replace(" ", "", StringComparison.Ordinal);
        return tight.Contains("display:none", StringComparison.OrdinalIgnoreCase) || tight.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The sign beside a heading that gives its address.</summary>
    private static bool IsAnchorMark(IElement element) =>
        element.LocalName == "a" && element.ParentElement?.LocalName is "h1" or "h2" or "h3" or "h4" or "h5" or "h6" && element.TextContent.Trim() is "#" or "¶" or "§" or "🔗";
}
