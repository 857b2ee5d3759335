namespace PolicyBot.Knowledge.Policies.Pdf;

/// <summary>Tells headings by their size, by a number or capitals with space around them, and by bold type.</summary>
internal sealed class PdfHeadings(IReadOnlyList<PdfLine> lines, PdfType type)
{
    /// <summary>A longer bold stretch is text that somebody wanted to be seen.</summary>
    private const int MostBoldLines = 3;

    private const double NearlyFull = 0.85;

    /// <summary>How deep the last heading was that a number or capitals made, below those told by size.</summary>
    private int _depth;

    /// <param name="open">The block that the line may belong to, and whether another item of the same list stands above it.</param>
    /// <returns>From 1; 0 for text.</returns>
    public int Level(int at, (BlockKind Kind, string Text)? open, bool isListed)
    {
        var line = lines[at];
        if (type.LevelBySize(line) is > 0 and var bySize)
        {
            _depth = 0;
            return bySize;
        }

        var above = at > 0 ? lines[at - 1] : null;
        var isBold = IsBold(at, open);
        if (!isBold && !type.StandsApart(above, line)) return 0;
        if (LineMarks.HeadingDepth(line.Text) is > 0 and var depth && !IsNumberedItem(at, open, isListed)) return type.Sizes + (_depth = depth);
        if (LineMarks.IsCapitals(line.Text) && type.StandsApart(above, line)) return IsFirst(above) ? 1 : type.Sizes + (_depth = 1);

        return !isBold || LineMarks.Item(line.Text) is not null ? 0 : IsFirst(above) ? 1 : type.Sizes + _depth + 1;
    }

    private bool IsFirst(PdfLine? above) => !type.HasLarge && above is null;

    /// <summary>One of several numbered lines, or the first line of a numbered paragraph, is no heading.</summary>
    private bool IsNumberedItem(int at, (BlockKind Kind, string Text)? open, bool isListed)
    {
        var line = lines[at];
        if (LineMarks.Item(line.Text) is not null && (isListed || (open is { Kind: not BlockKind.Heading } led && led.Text.EndsWith(':')))) return true;
        if (at + 1 >= lines.Count) return true;

        var next = lines[at + 1];
        return LineMarks.Item(next.Text) is not null && LineMarks.HeadingDepth(next.Text) == 1
            || (!type.StandsApart(line, next) && !line.IsBold && line.Right > line.Column.Right - (line.Column.Width * (1 - NearlyFull)));
    }

    /// <summary>Whether the line is one of a few bold ones that begin a paragraph, are no sentence, and have text of another kind below.</summary>
    private bool IsBold(int at, (BlockKind Kind, string Text)? open)
    {
        if (!type.TellsByBold || !lines[at].IsBold) return false;

        var (from, to) = (at, at + 1);
        while (from > 0 && at - from < MostBoldLines && IsOneRun(lines[from - 1], lines[from])) from--;
        while (to < lines.Count && to - at <= MostBoldLines && IsOneRun(lines[to - 1], lines[to])) to++;

        var text = string.Join(' ', lines.Skip(from).Take(to - from).Select(line => line.Text));

        return to < lines.Count && to - from <= MostBoldLines && LineMarks.MayBeHeading(text) && !char.IsLower(text[0])
            && (from < at ? open is { Kind: BlockKind.Heading } : BeginsParagraph(at, open)) && !GoesOnBelow(lines[to - 1], lines[to]);
    }

    private bool IsOneRun(PdfLine above, PdfLine line) =>
        above.IsBold && line.IsBold && !type.StandsApart(above, line) && Math.Abs(above.Height - line.Height) < type.Body * 0.08 && LineMarks.Item(line.Text) is null;

    private bool BeginsParagraph(int at, (BlockKind Kind, string Text)? open) =>
        open is null or { Kind: BlockKind.Heading } || LineMarks.EndsSentence(open.Value.Text) || (lines[at - 1] is var above && type.StandsApart(above, lines[at]) && above.Column == lines[at].Column);

    /// <summary>Emphasis in the middle of a sentence, or a bold beginning of a paragraph.</summary>
    private bool GoesOnBelow(PdfLine line, PdfLine next) =>
        char.IsLower(next.Text[0]) || (next.Words[0].IsBold && !next.IsBold && !type.StandsApart(line, next));
}
