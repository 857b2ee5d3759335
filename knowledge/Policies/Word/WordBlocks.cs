using DocumentFormat.OpenXml;

namespace PolicyBot.Knowledge.Policies.Word;

/// <summary>Walks through the body of a document and collects its blocks.</summary>
internal sealed class WordBlocks
{
    private readonly ExtractedBlocks _blocks = new();
    private readonly WordStyles _styles;
    private readonly WordNumbering _numbering;
    private readonly WordNotes _notes;
    private readonly RunReader _runs;
    private readonly CancellationToken _cancellationToken;

    /// <summary>The text of a paragraph whose end was struck out: it flows into the next.</summary>
    private string _carried = "";
    private bool _hasTitle;
    private bool _hasHeadings;

    public WordBlocks(WordStyles styles, WordNumbering numbering, WordNotes notes, CancellationToken cancellationToken)
    {
        (_styles, _numbering, _notes, _cancellationToken) = (styles, numbering, notes, cancellationToken);
        _runs = new RunReader(styles);
    }

    public IReadOnlyList<Block> Blocks => _blocks.Blocks;

    /// <summary>What stands in the style Title.</summary>
    public string? Title { get; private set; }

    public void Read(OpenXmlElement body)
    {
        _hasTitle = body.Descendants().Any(element => element.LocalName == "p" && _styles.IsTitle(element.Child("pPr")) && element.InnerText.Length > 0);
        _hasHeadings = body.Descendants().Any(element => element.LocalName == "p" && _styles.HeadingLevel(element.Child("pPr")) > 0);
        Walk(body);
    }

    private void Walk(OpenXmlElement container)
    {
        foreach (var child in container.ChildElements)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            switch (child.LocalName)
            {
                case "p":
                    ReadParagraph(child);
                    break;

                case "tbl":
                    ReadTable(child);
                    break;

                case "del" or "moveFrom" or "sdtPr" or "sdtEndPr" or "sectPr" or "Fallback":
                    break;

                default:
                    Walk(child); // content controls, custom XML, inserted stretches
                    break;
            }
        }
    }

    private void ReadParagraph(OpenXmlElement paragraph)
    {
        var properties = paragraph.Child("pPr");
        var read = _runs.Read(paragraph);
        var text = _carried + read.Text;
        _carried = "";
        if (_styles.IsContents(properties)) return;

        var mark = properties.Child("rPr");
        if (mark.Child("del") is not null || mark.Child("moveFrom") is not null) _carried = text;
        else if (!string.IsNullOrWhiteSpace(text)) Add(properties, text, read.AllBold);

        foreach (var note in read.Notes.SelectMany(_notes.Of)) AddNote(note);
        foreach (var box in read.Boxes) Walk(box);
    }

    private void Add(OpenXmlElement? properties, string text, bool allBold)
    {
        var (marker, depth) = ListPlace(properties);
        if (_styles.IsTitle(properties) && Title is null)
        {
            Title = text.Trim();
            _blocks.Add(BlockKind.Heading, 1, "", text);
        }
        else if (HeadingLevel(properties, text, allBold && marker is null) is > 0 and var level)
        {
            _blocks.Add(BlockKind.Heading, Math.Min(6, level), "", marker is null or "" or "-" ? text : $"{marker} {text}");
        }
        else if (marker is not null)
        {
            _blocks.Add(BlockKind.Item, depth, marker, text);
        }
        else if (_blocks.Last is { Kind: BlockKind.Item } item && _styles.IsList(properties))
        {
            _blocks.Add(BlockKind.Item, item.Level, "", text); // a further paragraph of the item
        }
        else
        {
            _blocks.Add(BlockKind.Paragraph, 0, "", text);
        }
    }

    /// <summary>Below a title in the style Title, Heading 1 is the second level. Where nobody used styles, a short bold line is a heading.</summary>
    private int HeadingLevel(OpenXmlElement? properties, string text, bool isBold)
    {
        if (_styles.HeadingLevel(properties) is > 0 and var level) return level + (_hasTitle ? 1 : 0);
        if (_hasHeadings || !isBold || !LineMarks.MayBeHeading(text.Trim())) return 0;

        return !_hasTitle && _blocks.Last is null ? 1 : Math.Max(2, LineMarks.HeadingDepth(text.Trim()) + 1);
    }

    /// <returns>The marker, <see langword="null"/> outside lists, and the depth from 1.</returns>
    private (string? Marker, int Depth) ListPlace(OpenXmlElement? properties)
    {
        var own = properties.Child("numPr");
        var style = _styles.Numbering(properties);
        var listId = own.Child("numId").Value() ?? style?.Numbering.Child("numId").Value();
        if (listId is null or "0") return (null, 0);

        var level = own.Child("ilvl").Number() ?? style?.Numbering.Child("ilvl").Number() ?? (style is { } named ? _numbering.LevelOfStyle(listId, named.StyleId) : 0);
        var marker = _numbering.Next(listId, level);

        return (string.IsNullOrEmpty(marker) ? null : marker, level + 1);
    }

    /// <summary>A footnote follows the paragraph that refers to it, and belongs to the same list item.</summary>
    private void AddNote(OpenXmlElement note)
    {
        var text = string.Join(' ', note.Children("p").Select(paragraph => _runs.Read(paragraph).Text));
        var level = _blocks.Last is { Kind: BlockKind.Item } item ? item.Level : 0;
        _blocks.Add(level > 0 ? BlockKind.Item : BlockKind.Paragraph, level, "", text);
    }

    private void ReadTable(OpenXmlElement table)
    {
        var rows = table.ChildElements.SelectMany(Unwrap).Where(row => row.LocalName == "tr" && row.Child("trPr").Child("del") is null).ToList();
        var cells = rows.ConvertAll(row => row.ChildElements.SelectMany(Unwrap).Where(cell => cell.LocalName == "tc" && cell.Child("tcPr").Child("cellDel") is null).ToList());
        if (cells.TrueForAll(row => row.Count <= 1))
        {
            foreach (var cell in cells.SelectMany(row => row)) Walk(cell); // a frame around text
            return;
        }

        var notes = new List<OpenXmlElement>();
        for (var i = 0; i < rows.Count; i++)
        {
            var texts = cells[i].ConvertAll(cell => CellText(cell, notes));
            var isHeader = rows[i].Child("trPr").Switch("tblHeader") ?? (i == 0 && (MarksFirstRow(table) || texts.TrueForAll(text => text.AllBold)));
            _blocks.Add(isHeader ? BlockKind.Header : BlockKind.Row, 0, "", string.Join(" | ", texts.Select(text => text.Text)));
        }

        foreach (var note in notes.SelectMany(_notes.Of)) AddNote(note);
    }

    private (string Text, bool AllBold) CellText(OpenXmlElement cell, List<OpenXmlElement> notes)
    {
        var texts = new List<string>();
        var allBold = true;
        foreach (var paragraph in cell.Descendants().Where(element => element.LocalName == "p" && !IsInside(element, cell)))
        {
            var read = _runs.Read(paragraph);
            if (string.IsNullOrWhiteSpace(read.Text)) continue;

            var (marker, _) = ListPlace(paragraph.Child("pPr"));
            texts.Add(marker is null or "-" ? read.Text : $"{marker} {read.Text}");
            allBold &= read.AllBold;
            notes.AddRange(read.Notes);
        }

        return (string.Join(' ', texts), allBold && texts.Count > 0);
    }

    /// <summary>Whether the paragraph stands in something that is said twice or struck out.</summary>
    private static bool IsInside(OpenXmlElement paragraph, OpenXmlElement cell) =>
        paragraph.Ancestors().TakeWhile(ancestor => ancestor != cell).Any(ancestor => ancestor.LocalName is "Fallback" or "del" or "moveFrom");

    private static bool MarksFirstRow(OpenXmlElement table)
    {
        var look = table.Child("tblPr").Child("tblLook");
        if (look.Attribute("firstRow") is { } first) return first is "1" or "true";

        return int.TryParse(look.Value(), System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture, out var bits) && (bits & 0x20) != 0;
    }

    /// <summary>Rows and cells may stand in content controls and inserted stretches.</summary>
    private static IEnumerable<OpenXmlElement> Unwrap(OpenXmlElement element) =>
        element.LocalName is "sdt" or "sdtContent" or "ins" or "customXml" or "moveTo" ? element.ChildElements.SelectMany(Unwrap) : [element];
}
