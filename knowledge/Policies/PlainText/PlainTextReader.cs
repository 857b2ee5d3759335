using System.Buffers;

namespace PolicyBot.Knowledge.Policies.PlainText;

/// <summary>Turns text without mark-up into blocks, by what people do in place of it: underlines, numbers, capitals, bullets, bars between columns.</summary>
internal sealed class PlainTextReader
{
    private static readonly SearchValues<char> Rules = SearchValues.Create("=-_*~#+| ");

    private readonly IReadOnlyList<TextLine> _lines;
    private readonly List<Block> _blocks = [];

    /// <summary>Indents of the markers of the lists that are open.</summary>
    private readonly List<int> _indents = [];
    private bool _hasTitle;

    private PlainTextReader(IReadOnlyList<TextLine> lines) => _lines = lines;

    /// <param name="text">The whole file.</param>
    /// <param name="bodyStart">Where its front matter ends.</param>
    public static IReadOnlyList<Block> Read(string text, int bodyStart)
    {
        var reader = new PlainTextReader(TextLine.Of(text, bodyStart));
        for (var at = 0; at < reader._lines.Count;) at = reader.ReadAt(at);

        return reader._blocks;
    }

    /// <returns>The line behind what was read.</returns>
    private int ReadAt(int at)
    {
        var line = _lines[at];
        if (line.IsBlank || IsRule(line)) return at + 1;
        if (UnderlineLevel(at) is > 0 and var level) return AddHeading(at, level, 2);
        if (StandaloneLevel(at) is > 0 and var alone) return AddHeading(at, alone, 1);
        if (Columns(line) > 1 && at + 1 < _lines.Count && (Columns(_lines[at + 1]) == Columns(line) || IsRule(_lines[at + 1]))) return ReadTable(at);

        return LineMarks.Item(line.Text) is { } item ? ReadItem(at, item.Marker, item.TextStart) : ReadParagraph(at);
    }

    private int AddHeading(int at, int level, int lines)
    {
        Add(BlockKind.Heading, level, "", at, at + 1, 0);
        _indents.Clear();
        _hasTitle = true;

        return at + lines;
    }

    private int UnderlineLevel(int at)
    {
        if (at + 1 >= _lines.Count || !LineMarks.MayBeHeading(_lines[at].Text) || !IsRule(_lines[at + 1])) return 0;
        if (_lines[at + 1].Text.Length * 2 < _lines[at].Text.Length || Columns(_lines[at]) > 1) return 0;

        return _lines[at + 1].Text[0] == '=' ? 1 : 2;
    }

    private int StandaloneLevel(int at)
    {
        var text = _lines[at].Text;
        if (!IsBlank(at - 1) || !IsBlank(at + 1) || _lines[at].Indent > 8 || Columns(_lines[at]) > 1) return 0;
        if (LineMarks.HeadingDepth(text) is > 0 and var depth) return IsInLooseList(at) ? 0 : depth + 1;
        if (LineMarks.IsCapitals(text)) return _hasTitle ? 2 : 1;

        return !_hasTitle && _blocks.Count == 0 && LineMarks.MayBeHeading(text) && LineMarks.Item(text) is null ? 1 : 0;
    }

    /// <summary>Numbered lines with nothing but blank ones between them are a list with space between its items, not headings without text.</summary>
    private bool IsInLooseList(int at) => IsSuch(Near(at, 1)) || (IsSuch(Near(at, -1)) && _blocks is [.., { Kind: BlockKind.Item }]);

    private bool IsSuch(int at) => at >= 0 && at < _lines.Count && LineMarks.HeadingDepth(_lines[at].Text) == 1 && LineMarks.Item(_lines[at].Text) is not null;

    private int Near(int at, int step)
    {
        var near = at + step;
        while (near >= 0 && near < _lines.Count && _lines[near].IsBlank) near += step;

        return near;
    }

    private int ReadItem(int at, string marker, int textStart)
    {
        var indent = _lines[at].Indent;
        while (_indents.Count > 0 && _indents[^1] > indent) _indents.RemoveAt(_indents.Count - 1);
        if (_indents.Count == 0 || _indents[^1] < indent) _indents.Add(indent);

        var end = EndOfBlock(at);
        Add(BlockKind.Item, _indents.Count, marker, at, end, textStart);

        return end;
    }

    private int ReadParagraph(int at)
    {
        // What is indented further than a marker belongs to its item.
        while (_indents.Count > 0 && _lines[at].Indent <= _indents[^1]) _indents.RemoveAt(_indents.Count - 1);

        var end = EndOfBlock(at);
        Add(_indents.Count > 0 ? BlockKind.Item : BlockKind.Paragraph, _indents.Count, "", at, end, 0);

        return end;
    }

    private int EndOfBlock(int at)
    {
        var end = at + 1;
        while (end < _lines.Count && !_lines[end].IsBlank && !IsRule(_lines[end]) && LineMarks.Item(_lines[end].Text) is null && UnderlineLevel(end) == 0) end++;

        return end;
    }

    private int ReadTable(int at)
    {
        var columns = Columns(_lines[at]);
        var kind = BlockKind.Header;
        for (; at < _lines.Count && (Columns(_lines[at]) == columns || IsRule(_lines[at])); at++)
        {
            if (IsRule(_lines[at])) continue;

            Add(kind, 0, "", at, at + 1, 0);
            kind = BlockKind.Row;
        }

        _indents.Clear();

        return at;
    }

    private void Add(BlockKind kind, int level, string marker, int from, int to, int skip)
    {
        var text = new MappedTextBuilder();
        for (var at = from; at < to; at++)
        {
            var line = _lines[at];
            if (at > from) text.AddAt(" ", line.Start);

            var start = at == from ? skip : 0;
            if (kind is BlockKind.Header or BlockKind.Row) AddCells(line, text);
            else text.Add(line.Text.AsSpan(start), line.Start + start);
        }

        if (text.Build() is { Value.Length: > 0 } built) _blocks.Add(new Block(kind, level, marker, built));
    }

    private static void AddCells(TextLine line, MappedTextBuilder text)
    {
        var start = line.Text[0] == '|' ? 1 : 0;
        var end = line.Text[^1] == '|' ? line.Text.Length - 1 : line.Text.Length;
        for (var i = start; i < end; i++)
        {
            if (line.Text[i] is '|' or '\t') text.AddAt(" | ", line.Start + i);
            else text.Add(line.Text.AsSpan(i, 1), line.Start + i);
        }
    }

    private bool IsBlank(int at) => at < 0 || at >= _lines.Count || _lines[at].IsBlank || IsRule(_lines[at]);

    private static int Columns(TextLine line) => line.IsBlank || IsRule(line) ? 0 : line.Text.Trim('|').Count(character => character is '|' or '\t') + 1;

    private static bool IsRule(TextLine line) => line.Text.Length >= 3 && !line.Text.AsSpan().ContainsAnyExcept(Rules) && line.Text.AsSpan().ContainsAnyExcept("+| ");
}
