namespace PolicyBot.Knowledge.Policies.Pdf;

/// <summary>Finds tables by the white gutters between their columns; a PDF says nothing of them.</summary>
internal static class PdfTables
{
    /// <summary>In points: the least width of a gutter that runs through all lines of a table.</summary>
    private const double LeastGutter = 3;

    /// <summary>On one page.</summary>
    private const int MostLines = 300;

    /// <summary>How many lines from <paramref name="from"/> on are one table; 0 when none begins there.</summary>
    public static int Length(IReadOnlyList<PdfLine> lines, int from)
    {
        if (!IsRowLike(lines[from])) return 0;

        var end = from + 1;
        for (var at = end; at < lines.Count && at - from < MostLines && Follows(lines[at - 1], lines[at]); at++)
        {
            // Lines without a gap are the rest of a cell when the gutters stay white.
            if (Gutters(lines, from, at + 1).Count == 0) break;
            if (IsRowLike(lines[at]) || (StandsInColumn(lines, from, at) && !BeginsBold(lines, at))) end = at + 1;
        }

        return Enumerable.Range(from, end - from).Count(at => IsRowLike(lines[at])) >= 2 ? end - from : 0;
    }

    /// <returns>The texts of the cells of each row.</returns>
    public static IEnumerable<IReadOnlyList<string>> Rows(IReadOnlyList<PdfLine> lines, int from, int count)
    {
        var gutters = Gutters(lines, from, from + count);
        List<string>[]? row = null;
        for (var at = from; at < from + count; at++)
        {
            var cells = Cells(lines[at], gutters);
            if (row is not null && BeginsRow(lines, from, count, at, cells))
            {
                yield return Join(row);
                row = null;
            }

            row ??= cells.Select(_ => new List<string>()).ToArray();
            for (var i = 0; i < cells.Count; i++)
                if (cells[i].Length > 0) row[i].Add(cells[i]);
        }

        if (row is not null) yield return Join(row);
    }

    private static bool IsRowLike(PdfLine line) => line.HasGap && !line.IsSpread && LineMarks.Item(line.Text) is null;

    private static bool Follows(PdfLine above, PdfLine line) => line.Column == above.Column && line.Top - above.Bottom < above.Height * 1.2;

    /// <summary>The header of a group of rows, if rows follow; otherwise the heading of what stands below the table.</summary>
    private static bool BeginsBold(IReadOnlyList<PdfLine> lines, int at) => lines[at].IsBold && !lines[at - 1].IsBold;

    private static bool StandsInColumn(IReadOnlyList<PdfLine> lines, int from, int at)
    {
        var gutters = Gutters(lines, from, at);
        var filled = Cells(lines[at], gutters).Count(cell => cell.Length > 0);

        return filled < gutters.Count + 1 && lines[at].Top - lines[at - 1].Bottom < lines[at].Height * 0.5;
    }

    /// <summary>A bold header ends where text begins. Where rows stand apart from the lines inside a row, distance tells; otherwise a row begins where its first cell does.</summary>
    private static bool BeginsRow(IReadOnlyList<PdfLine> lines, int from, int count, int at, List<string> cells)
    {
        if (lines[at].IsBold != lines[at - 1].IsBold && (lines[at - 1].IsBold || cells[0].Length > 0)) return true;

        var gaps = Enumerable.Range(from + 1, count - 1).Select(i => lines[i].Top - lines[i - 1].Bottom).ToList();
        var (least, most) = (gaps.Min(), gaps.Max());

        return most - least > lines[at].Height * 0.15
            ? lines[at].Top - lines[at - 1].Bottom > (least + most) / 2
            : cells[0].Length > 0 && !GoesOnInCell(lines, from, count, at);
    }

    /// <summary>Whether the first cell begins with a small letter, and its first word had no room in the line above.</summary>
    private static bool GoesOnInCell(IReadOnlyList<PdfLine> lines, int from, int count, int at)
    {
        var gutter = Gutters(lines, from, from + count)[0];
        var edge = Enumerable.Range(from, count).SelectMany(i => lines[i].Words).Where(word => word.Left > gutter).Min(word => word.Left);
        var above = lines[at - 1].Words.Where(word => word.Left < gutter).Select(word => word.Right).DefaultIfEmpty(0).Max();
        var first = lines[at].Words[0];

        return char.IsLower(first.Text[0]) && above + (first.Right - first.Left) + first.Height > edge;
    }

    /// <summary>The middles of the stretches that no word of any line covers and that are a wide gap in one of them.</summary>
    private static List<double> Gutters(IReadOnlyList<PdfLine> lines, int from, int to)
    {
        var covered = Enumerable.Range(from, to - from).SelectMany(at => lines[at].Words).OrderBy(word => word.Left);
        var gaps = Enumerable.Range(from, to - from).SelectMany(at => WideGaps(lines[at])).ToList();
        var gutters = new List<double>();
        var right = double.NaN;
        foreach (var word in covered)
        {
            var (from1, to1) = (right, word.Left);
            if (to1 - from1 >= LeastGutter && gaps.Exists(gap => gap.From <= from1 + 0.5 && gap.To >= to1 - 0.5)) gutters.Add((from1 + to1) / 2);
            right = double.IsNaN(right) ? word.Right : Math.Max(right, word.Right);
        }

        return gutters;
    }

    private static IEnumerable<(double From, double To)> WideGaps(PdfLine line) =>
        line.Words.Zip(line.Words.Skip(1)).Where(pair => pair.Second.Left - pair.First.Right > pair.First.Height * 0.9).Select(pair => (pair.First.Right, pair.Second.Left));

    private static List<string> Cells(PdfLine line, List<double> gutters)
    {
        var cells = Enumerable.Range(0, gutters.Count + 1).Select(_ => new List<string>()).ToList();
        foreach (var word in line.Words) cells[gutters.Count(gutter => gutter < word.Left)].Add(word.Text);

        return cells.ConvertAll(cell => string.Join(' ', cell));
    }

    private static List<string> Join(List<string>[] row) => [.. row.Select(cell => string.Join(' ', cell))];
}
