using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace PolicyBot.Knowledge.Policies.Html;

/// <summary>Turns a page of HTML into blocks: what a reader sees of it, without the furniture of the site around it.</summary>
internal sealed class HtmlReader
{
    /// <summary>In characters. What is longer was never closed, or is text that somebody wanted large.</summary>
    private const int LongestHeading = 400;

    private const string Hidden =
        "Text that the page's style sheet hides was left out; if people can open it on the page, save the page with all of it open.";

    private readonly ExtractedBlocks _blocks = new();
    private readonly StringBuilder _text = new();
    private readonly CancellationToken _cancellationToken;

    /// <summary>How many lists are open.</summary>
    private int _depth;

    /// <summary>Of the item whose first paragraph is still to come.</summary>
    private string _marker = "";

    private HtmlReader(CancellationToken cancellationToken) => _cancellationToken = cancellationToken;

    /// <exception cref="UnreadableDocumentException">It is nested or long beyond reason.</exception>
    public static Extraction Read(string text, CancellationToken cancellationToken)
    {
        HtmlLimits.Check(text);
        using var document = new HtmlParser().ParseDocument(text);
        var hidden = HtmlHidden.TakeOutOf(document);
        var reader = new HtmlReader(cancellationToken);
        var mains = document.QuerySelectorAll("main, [role=main]");
        reader.Walk(mains is [var main] ? main : document.Body ?? (INode)document);
        reader.Flush();

        return new Extraction(reader._blocks.Blocks, TitleOf(document, reader._blocks.Blocks), hidden > 0 ? [Hidden] : []);
    }

    private static string? TitleOf(IHtmlDocument document, IReadOnlyList<Block> blocks)
    {
        var first = blocks.Where(block => block is { Kind: BlockKind.Heading, Level: 1 }).ToList();

        return first is [var one] ? one.Text.Value : string.IsNullOrWhiteSpace(document.Title) ? null : document.Title.Trim();
    }

    private void Walk(INode node)
    {
        foreach (var child in node.ChildNodes)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            if (child is IText text) _text.Append(text.Data);
            else if (child is IElement element && !HtmlElements.IsDropped(element)) Read(element);
        }
    }

    private void Read(IElement element)
    {
        switch (element.LocalName)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6" when element.TextContent.Length <= LongestHeading:
                Flush();
                _blocks.Add(BlockKind.Heading, element.LocalName[1] - '0', "", HtmlElements.TextOf(element));
                break;

            case "ul" or "ol" or "menu" or "dir":
                ReadList(element);
                break;

            case "dl":
                ReadTerms(element);
                break;

            case "table":
                ReadTable((IHtmlTableElement)element);
                break;

            case "pre":
                Flush();
                _blocks.Add(BlockKind.Code, 0, "", element.TextContent);
                break;

            case "br" or "wbr":
                _text.Append(element.LocalName == "br" ? " " : "");
                break;

            default:
                var block = HtmlElements.IsBlock(element);
                if (block) Flush();
                Walk(element);
                if (block) Flush();
                break;
        }
    }

    private void ReadList(IElement list)
    {
        Flush();
        var numbers = list.LocalName == "ol" ? new HtmlNumbers(list) : null;
        _depth++;
        foreach (var child in list.Children.Where(child => !HtmlElements.IsDropped(child)))
        {
            if (child.LocalName == "li") _marker = numbers?.Next(child) ?? "-";
            if (child.LocalName is "ul" or "ol") ReadList(child); // wrong, and written by many
            else Walk(child);
            Flush();
        }

        _marker = "";
        _depth--;
    }

    /// <summary>A term leads into what is said about it.</summary>
    private void ReadTerms(IElement list)
    {
        Flush();
        foreach (var child in list.Children.Where(child => !HtmlElements.IsDropped(child)))
        {
            if (child.LocalName == "div")
            {
                ReadTerms(child);
                continue;
            }

            var inside = child.LocalName == "dd" ? 1 : 0;
            _depth += inside;
            _marker = inside == 1 ? "-" : "";
            Walk(child);
            Flush();
            _depth -= inside;
        }
    }

    private void ReadTable(IHtmlTableElement table)
    {
        Flush();
        if (HtmlElements.IsLayout(table))
        {
            Walk(table);
            Flush();
            return;
        }

        if (table.Caption is { } caption) _blocks.Add(BlockKind.Paragraph, 0, "", HtmlElements.TextOf(caption));

        var first = true;
        foreach (var row in table.Rows.Where(row => !HtmlElements.IsDropped(row)))
        {
            var kind = HtmlElements.IsHeader(row, first) ? BlockKind.Header : BlockKind.Row;
            _blocks.Add(kind, 0, "", string.Join(" | ", row.Cells.Select(HtmlElements.TextOf)));
            first = false;
        }
    }

    private void Flush()
    {
        var text = _text.ToString();
        _text.Clear();
        if (string.IsNullOrWhiteSpace(text)) return;

        _blocks.Add(_depth > 0 ? BlockKind.Item : BlockKind.Paragraph, _depth, _depth > 0 ? _marker : "", text);
        _marker = "";
    }
}
