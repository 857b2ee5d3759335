using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace PolicyBot.Knowledge.Policies;

/// <summary>Turns Markdown into blocks of plain text that know where in the file they stand.</summary>
internal sealed class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UsePipeTables()
        .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough)
        .Build();

    private readonly List<Block> _blocks = [];
    private readonly int _offset;

    private MarkdownReader(int offset) => _offset = offset;

    /// <param name="text">The whole file.</param>
    /// <param name="bodyStart">Where its front matter ends.</param>
    /// <returns><see langword="null"/> when it is nested more deeply than the parser goes.</returns>
    public static IReadOnlyList<Block>? TryRead(string text, int bodyStart)
    {
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(text[bodyStart..], Pipeline);
        }
        catch (ArgumentException)
        {
            return null; // Markdig's guard against nesting that would exhaust the stack
        }

        var reader = new MarkdownReader(bodyStart);
        reader.ReadContainer(document, 0);

        return reader._blocks;
    }

    private void ReadContainer(ContainerBlock container, int depth)
    {
        foreach (var block in container) ReadBlock(block, depth);
    }

    private void ReadBlock(Markdig.Syntax.Block block, int depth)
    {
        switch (block)
        {
            case HeadingBlock heading:
                Add(BlockKind.Heading, heading.Level, "", MarkdownText.Of(heading.Inline, _offset));
                break;

            case ParagraphBlock paragraph:
                Add(depth == 0 ? BlockKind.Paragraph : BlockKind.Item, depth, "", MarkdownText.Of(paragraph.Inline, _offset));
                break;

            case ListBlock list:
                ReadList(list, depth + 1);
                break;

            case Table table:
                ReadTable(table);
                break;

            case HtmlBlock html:
                Add(depth == 0 ? BlockKind.Paragraph : BlockKind.Item, depth, "", MarkdownText.OfHtml(html, _offset));
                break;

            case CodeBlock code:
                Add(BlockKind.Code, 0, "", MarkdownText.OfCode(code, _offset));
                break;

            case ContainerBlock container: // a block quote
                ReadContainer(container, depth);
                break;
        }
    }

    private void ReadList(ListBlock list, int depth)
    {
        var number = int.TryParse(list.OrderedStart, out var start) ? start : 1;
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var first = _blocks.Count;
            ReadContainer(item, depth);

            // The marker goes to the item's own first paragraph, not to one of a list inside it.
            if (first < _blocks.Count && _blocks[first] is { Kind: BlockKind.Item, Marker: "" } block && block.Level == depth)
                _blocks[first] = block with { Marker = list.IsOrdered ? $"{number}{list.OrderedDelimiter}" : "-" };

            number++;
        }
    }

    private void ReadTable(Table table)
    {
        foreach (var row in table.OfType<TableRow>())
        {
            var text = new MappedTextBuilder();
            foreach (var cell in row.OfType<TableCell>())
            {
                // The parser gives an empty cell no place; its bar then stands where the text before it ends.
                if (cell != row[0]) text.AddAt(" | ", cell.Span.IsEmpty ? text.LastSource ?? row.Span.Start + _offset : cell.Span.Start + _offset);

                foreach (var paragraph in cell.OfType<ParagraphBlock>()) MarkdownText.Append(paragraph.Inline, _offset, text);
            }

            Add(row.IsHeader ? BlockKind.Header : BlockKind.Row, 0, "", text.Build());
        }
    }

    private void Add(BlockKind kind, int level, string marker, MappedText text)
    {
        if (text.Value.Length > 0 && text.Value.AsSpan().ContainsAnyExcept(" |")) _blocks.Add(new Block(kind, level, marker, text));
    }
}
