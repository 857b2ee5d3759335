using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PolicyBot.Knowledge.Policies;

/// <summary>The plain text of Markdown inlines: emphasis, links and code without their mark-up, HTML tags dropped.</summary>
internal static class MarkdownText
{
    public static MappedText Of(ContainerInline? inlines, int offset)
    {
        var text = new MappedTextBuilder();
        Append(inlines, offset, text);

        return text.Build();
    }

    /// <summary>Code is shown line by line as it is.</summary>
    public static MappedText OfCode(CodeBlock code, int offset)
    {
        var text = new MappedTextBuilder();
        for (var i = 0; i < code.Lines.Count; i++)
        {
            var line = code.Lines.Lines[i];
            text.Add(line.Slice.AsSpan(), line.Slice.Start + offset); // its Position stands before the indent
            text.AddAt(" ", line.Slice.Start + offset);
        }

        return text.Build();
    }

    /// <summary>What stands between the tags of a block of HTML; scripts, styles and comments say nothing.</summary>
    public static MappedText OfHtml(HtmlBlock html, int offset)
    {
        var text = new MappedTextBuilder();
        if (html.Type is not (HtmlBlockType.DocumentType or HtmlBlockType.CData or HtmlBlockType.Comment or HtmlBlockType.ProcessingInstruction or HtmlBlockType.ScriptPreOrStyle))
        {
            var inTag = false;
            for (var i = 0; i < html.Lines.Count; i++)
            {
                var line = html.Lines.Lines[i];
                inTag = HtmlTags.Append(line.Slice.AsSpan(), line.Slice.Start + offset, inTag, text);
                text.AddAt(" ", line.Slice.Start + offset);
            }
        }

        return text.Build();
    }

    public static void Append(ContainerInline? inlines, int offset, MappedTextBuilder text)
    {
        if (inlines is null) return;

        foreach (var inline in inlines) AppendOne(inline, offset, text);
    }

    private static void AppendOne(Inline inline, int offset, MappedTextBuilder text)
    {
        var start = inline.Span.Start + offset;
        switch (inline)
        {
            case LiteralInline literal:
                text.Add(literal.Content.AsSpan(), start + Skipped(literal));
                break;

            case CodeInline code:
                text.Add(code.Content, start + code.DelimiterCount);
                break;

            case LineBreakInline:
                text.AddAt(" ", start);
                break;

            case HtmlEntityInline entity:
                text.AddAt(entity.Transcoded.AsSpan(), start);
                break;

            case AutolinkInline link:
                text.Add(link.Url, start + 1);
                break;

            case HtmlInline:
                text.AddAt(" ", start);
                break;

            case EmphasisInline { DelimiterChar: '~' }:
                break; // struck through: no longer in the text

            case ContainerInline container:
                Append(container, offset, text);
                break;
        }
    }

    /// <summary>How much later than its span a literal begins: behind the backslash, or behind the white space that a cell of a table leaves off.</summary>
    private static int Skipped(LiteralInline literal)
    {
        if (literal.IsFirstCharacterEscaped) return 1;

        var content = literal.Content;
        var skipped = 0;
        while (skipped < literal.Span.Length - content.Length && skipped < content.Start && char.IsWhiteSpace(content.Text[content.Start - 1 - skipped])) skipped++;

        return skipped;
    }
}
