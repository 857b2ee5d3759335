namespace PolicyBot.Knowledge.Policies.Pdf;

/// <summary>Tells columns of running text from the columns of a table, which are read across.</summary>
internal sealed class PdfProse
{
    /// <summary>In each column, where nothing else is known of it.</summary>
    private const int FewestLines = 5;

    private const double FewestWordsALine = 3;

    /// <summary>Of a column, as a part of the whole width.</summary>
    private const double LeastWidth = 0.25;

    /// <summary>In points: how much the heights of two lines may differ that begin side by side.</summary>
    private const double Level = 2;

    private readonly List<PdfLine> _left;
    private readonly List<PdfLine> _right;

    /// <param name="body">The height of the text; what is smaller are notes, and tells nothing.</param>
    public PdfProse(IReadOnlyList<PdfWord> words, double gutter, double width, double body)
    {
        (_left, _right) = (Lines(words.Where(word => word.Left < gutter), body), Lines(words.Where(word => word.Left >= gutter), body));
        if (_left.Count == 0 || _right.Count == 0) return;

        var isText = IsRunningText(_left, width) && IsRunningText(_right, width) && !BeginSideBySide() && !HasHole(_left, _right) && !HasHole(_right, _left);
        Gutter = (_left.Max(line => line.Right) + _right.Min(line => line.Left)) / 2;
        StandsInColumns = isText && Math.Min(_left.Count, _right.Count) >= FewestLines;
        GoesOnBeside = isText && !LineMarks.EndsSentence(_left[^1].Text) && char.IsLower(_right[0].Text[0]);
    }

    /// <summary>The middle of the white space.</summary>
    public double Gutter { get; }

    public bool StandsInColumns { get; }

    /// <summary>Whether a sentence of the left side goes on at the top of the right.</summary>
    public bool GoesOnBeside { get; }

    private static List<PdfLine> Lines(IEnumerable<PdfWord> words, double body) =>
        [.. PdfLine.Of(new PdfColumn(0, 0, 0, 0), words.ToList()).Where(line => line.Height > body * 0.93)];

    /// <summary>Most of the lines are nearly full.</summary>
    private static bool IsRunningText(List<PdfLine> lines, double whole)
    {
        var (left, right) = (lines.Min(line => line.Left), lines.Max(line => line.Right));

        return right - left > whole * LeastWidth && lines.Sum(line => line.Words.Count) >= lines.Count * FewestWordsALine
            && lines.Count(line => line.Right > left + ((right - left) * 0.7)) * 2 >= lines.Count;
    }

    /// <summary>The rows of a table begin at one height in all of its columns; paragraphs of two columns do so by chance.</summary>
    private bool BeginSideBySide()
    {
        var (one, other) = (Starts(_left), Starts(_right));
        var (fewer, more) = one.Count < other.Count ? (one, other) : (other, one);
        var level = fewer.Count(top => more.Exists(other => Math.Abs(other - top) < Level));

        return fewer.Count > (_left.Count < FewestLines * 3 ? 0 : 1) && level * 5 >= fewer.Count * 4;
    }

    /// <summary>The tops of the lines that stand further from the one above than lines of one paragraph do.</summary>
    private static List<double> Starts(List<PdfLine> lines)
    {
        var gaps = Gaps(lines).ToList();
        var usual = gaps.Order().ElementAtOrDefault(gaps.Count / 4);

        return [.. gaps.Select((gap, i) => (Gap: gap, Below: lines[i + 1])).Where(pair => pair.Gap > usual + (pair.Below.Height * 0.15)).Select(pair => pair.Below.Top)];
    }

    /// <summary>A cell that is shorter than its neighbour leaves white space beside running text, above the next row.</summary>
    private static bool HasHole(List<PdfLine> lines, List<PdfLine> beside) =>
        Gaps(lines).Select((gap, i) => (Gap: gap, Above: lines[i].Top, Below: lines[i + 1]))
            .Any(pair => pair.Gap > pair.Below.Height * 1.2
                && beside.Any(line => line.Top > pair.Above + Level && line.Top < pair.Below.Top - Level)
                && beside.Any(line => Math.Abs(line.Top - pair.Below.Top) < Level));

    private static IEnumerable<double> Gaps(List<PdfLine> lines) => lines.Zip(lines.Skip(1)).Select(pair => pair.Second.Top - pair.First.Bottom);
}
