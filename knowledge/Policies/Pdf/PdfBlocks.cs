namespace PolicyBot.Knowledge.Policies.Pdf;

/// <summary>Makes headings, paragraphs, list items and tables of the lines of a document.</summary>
internal sealed class PdfBlocks
{
    /// <summary>In points: how much the left edges of one column of text may differ.</summary>
    private const double Near = 3;

    private readonly IReadOnlyList<PdfLine> _lines;
    private readonly PdfType _type;
    private readonly PdfHyphens _hyphens;
    private readonly PdfHeadings _headings;
    private readonly ExtractedBlocks _blocks = new();

    /// <summary>Left edges of the markers of the lists that are open.</summary>
    private readonly List<double> _lists = [];

    /// <summary>The block that is being put together.</summary>
    private (BlockKind Kind, int Level, string Marker, string Text)? _open;
    private PdfLine? _last;

    /// <summary>Where the text of the open block, or of the last item, begins.</summary>
    private double _textLeft;

    /// <summary>What the open block refers to.</summary>
    private readonly List<PdfNote> _notes = [];

    public PdfBlocks(IReadOnlyList<PdfLine> lines)
    {
        (_lines, _type, _hyphens) = (lines, new PdfType(lines), new PdfHyphens(lines));
        _headings = new PdfHeadings(lines, _type);
    }

    public IReadOnlyList<Block> Read()
    {
        for (var at = 0; at < _lines.Count;)
        {
            if (PdfTables.Length(_lines, at) is > 0 and var rows)
            {
                AddTable(at, rows);
                at += rows;
            }
            else
            {
                ReadLine(at++);
            }
        }

        Close();

        return _blocks.Blocks;
    }

    private void ReadLine(int at)
    {
        var line = _lines[at];
        if (_headings.Level(at, _open is { } above ? (above.Kind, above.Text) : null, IsListed(line)) is > 0 and var level)
        {
            ReadHeading(line, level);
        }
        else if (LineMarks.Item(line.Text) is { } item && !IsInsideSentence(line))
        {
            Close();
            while (_lists.Count > 0 && _lists[^1] > line.Left + Near) _lists.RemoveAt(_lists.Count - 1);
            if (_lists.Count == 0 || _lists[^1] < line.Left - Near) _lists.Add(line.Left);

            _open = (BlockKind.Item, _lists.Count, item.Marker, line.Text[item.TextStart..]);
            _textLeft = line.Words.Count > 1 ? line.Words[1].Left : line.Left;
        }
        else if (_open is { Kind: not BlockKind.Heading } open && GoesOn(open.Kind, open.Text, line))
        {
            _open = open with { Text = _hyphens.Join(open.Text, line.Text) };
        }
        else
        {
            Close();
            var belongsToItem = _lists.Count > 0 && line.Left > _textLeft - Near;
            if (!belongsToItem) _lists.Clear();

            _open = belongsToItem ? (BlockKind.Item, _lists.Count, "", line.Text) : (BlockKind.Paragraph, 0, "", line.Text);
            if (!belongsToItem) _textLeft = line.Left;
        }

        _notes.AddRange(line.Notes);
        _last = line;
    }

    private void ReadHeading(PdfLine line, int level)
    {
        if (_open is { Kind: BlockKind.Heading } open && open.Level == level && !_type.StandsApart(_last, line) && LineMarks.HeadingDepth(line.Text) == 0)
        {
            _open = open with { Text = _hyphens.Join(open.Text, line.Text) };
            return;
        }

        Close();
        _lists.Clear();
        _open = (BlockKind.Heading, Math.Min(6, level), "", line.Text);
    }

    /// <summary>Whether an item of the same list is open.</summary>
    private bool IsListed(PdfLine line) => _open is { Kind: BlockKind.Item, Marker.Length: > 0 } && Math.Abs(_lists[^1] - line.Left) < Near;

    /// <summary>A dash, or a number with a full stop, that only happens to begin a line.</summary>
    private bool IsInsideSentence(PdfLine line) =>
        _open is { Kind: BlockKind.Paragraph or BlockKind.Item } open && !LineMarks.EndsSentence(open.Text) && Math.Abs(line.Left - _textLeft) < Near
        && !_type.StandsApart(_last, line) && (open.Kind == BlockKind.Paragraph || _lists is [.., var left] && line.Left > left + Near)
        && _last!.Right > _last.Column.Right - (_last.Column.Width * 0.25);

    private bool GoesOn(BlockKind kind, string text, PdfLine line)
    {
        if (line.Column != _last!.Column) return !LineMarks.EndsSentence(text) && Math.Abs(line.Height - _last.Height) < _type.Body * 0.08;
        if (_type.StandsApart(_last, line) || Math.Abs(line.Height - _last.Height) > _type.Body * 0.2) return false;
        if (!LineMarks.EndsSentence(text)) return true;

        // Without space between paragraphs, a short last line and a change of indent tell them apart.
        var isShort = _last.Right < line.Column.Right - ((line.Column.Right - line.Left) * 0.3);
        var leftOf = line.Left < _textLeft - Near;
        var indented = line.Left > _last.Left + (Near * 2) && kind == BlockKind.Paragraph;

        return !isShort && !leftOf && !indented;
    }

    private void AddTable(int at, int count)
    {
        Close();
        _lists.Clear();
        var goesOn = _blocks.Last is { Kind: BlockKind.Row } && _last is not null && _last.Column != _lines[at].Column;
        var kind = goesOn ? BlockKind.Row : BlockKind.Header;
        foreach (var row in PdfTables.Rows(_lines, at, count))
        {
            var text = string.Join(" | ", row);
            if (!goesOn || !_blocks.Blocks.Any(block => block.Kind == BlockKind.Header && block.Text.Value == text)) _blocks.Add(kind, 0, "", text);
            kind = BlockKind.Row;
        }

        for (var i = at; i < at + count; i++) _notes.AddRange(_lines[i].Notes);
        AddNotes(0);
        _last = _lines[at + count - 1];
    }

    private void Close()
    {
        if (_open is { } open) _blocks.Add(open.Kind, open.Level, open.Marker, open.Text);
        AddNotes(_open is { Kind: BlockKind.Item } item ? item.Level : 0);
        _open = null;
    }

    /// <summary>A note follows the paragraph that refers to it, and belongs to the same list item.</summary>
    private void AddNotes(int level)
    {
        foreach (var note in _notes) _blocks.Add(level > 0 ? BlockKind.Item : BlockKind.Paragraph, level, "", note.Lines.Aggregate(_hyphens.Join));
        _notes.Clear();
    }
}
