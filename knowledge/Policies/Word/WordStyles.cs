using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;

namespace PolicyBot.Knowledge.Policies.Word;

/// <summary>What the styles of a document say about its paragraphs. Built-in names are English in the file whatever language Word speaks; styles of the company's own say which one they are based on.</summary>
internal sealed partial class WordStyles
{
    private const int LongestChain = 20;

    private readonly Dictionary<string, OpenXmlElement> _byId = new(StringComparer.Ordinal);
    private readonly string? _default;

    public WordStyles(OpenXmlElement? styles)
    {
        foreach (var style in styles.Children("style"))
        {
            if (style.Attribute("styleId") is not { } id) continue;

            _byId.TryAdd(id, style);
            if (style.Attribute("type") == "paragraph" && style.Attribute("default") is "1" or "true") _default ??= id;
        }
    }

    /// <returns>1 to 9 for a heading, 0 for text.</returns>
    public int HeadingLevel(OpenXmlElement? properties)
    {
        if (properties.Child("outlineLvl").Number() is { } own) return own is >= 0 and <= 8 ? own + 1 : 0;

        foreach (var style in Chain(StyleOf(properties)))
        {
            if (HeadingName().Match(NameOf(style)) is { Success: true } match) return match.Groups["level"].Value[0] - '0';
            if (style.Child("pPr").Child("outlineLvl").Number() is { } level) return level is >= 0 and <= 8 ? level + 1 : 0;
        }

        return 0;
    }

    public bool IsTitle(OpenXmlElement? properties) => Chain(StyleOf(properties)).Any(style => NameOf(style).Equals("title", StringComparison.OrdinalIgnoreCase));

    /// <summary>The lines of a table of contents or of figures: they repeat the headings.</summary>
    public bool IsContents(OpenXmlElement? properties) => Chain(StyleOf(properties)).Any(style => ContentsName().IsMatch(NameOf(style)));

    public bool IsList(OpenXmlElement? properties) => Chain(StyleOf(properties)).Any(style => NameOf(style).StartsWith("list", StringComparison.OrdinalIgnoreCase));

    /// <summary>The numbering that the style brings, with the id of the style that brings it.</summary>
    public (string StyleId, OpenXmlElement Numbering)? Numbering(OpenXmlElement? properties)
    {
        foreach (var style in Chain(StyleOf(properties)))
            if (style.Child("pPr").Child("numPr") is { } numbering) return (style.Attribute("styleId")!, numbering);

        return null;
    }

    /// <summary>A switch of a run such as <c>vanish</c> or <c>b</c>: its own word first, then that of its style, then that of the paragraph.</summary>
    public bool IsOn(string name, OpenXmlElement? runProperties, OpenXmlElement? paragraphProperties)
    {
        if (runProperties.Switch(name) is { } own) return own;

        return Chain(runProperties.Child("rStyle").Value()).Concat(Chain(StyleOf(paragraphProperties)))
            .Select(style => style.Child("rPr").Switch(name))
            .FirstOrDefault(found => found is not null) ?? false;
    }

    private string? StyleOf(OpenXmlElement? properties) => properties.Child("pStyle").Value() ?? _default;

    private IEnumerable<OpenXmlElement> Chain(string? id)
    {
        for (var length = 0; id is not null && length < LongestChain && _byId.TryGetValue(id, out var style); length++)
        {
            yield return style;

            id = style.Child("basedOn").Value();
        }
    }

    private static string NameOf(OpenXmlElement style) => style.Child("name").Value() ?? "";

    [GeneratedRegex(@"^heading (?<level>[1-9])$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex HeadingName();

    [GeneratedRegex(@"^(toc \d|toc heading|contents \d|contents heading|table of figures)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex ContentsName();
}
