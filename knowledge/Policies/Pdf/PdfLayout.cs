namespace PolicyBot.Knowledge.Policies.Pdf;

/// <summary>Brings the words of all pages into the lines that people read, in their order: without what pages repeat, column by column, notes apart.</summary>
internal static class PdfLayout
{
    /// <summary>With fewer lines, nothing says how wide a column is.</summary>
    private const int Few = 5;

    public static IReadOnlyList<PdfLine> Read(IReadOnlyList<IReadOnlyList<PdfWord>> pages)
    {
        var whole = pages.Select((words, page) => PdfLine.Of(new PdfColumn(page, page, 0, 0), words)).ToList();
        if (whole.TrueForAll(page => page.Count == 0)) return [];

        var body = BodyOf(whole.SelectMany(page => page));
        var cutter = new PdfColumns(body);
        var columns = new List<IReadOnlyList<PdfLine>>();
        var inside = PdfMargins.TakeOff(whole, body).Select(lines => lines.SelectMany(line => line.Words).ToList()).ToList();
        foreach (var words in inside) cutter.Learn(words);
        for (var page = 0; page < inside.Count; page++)
            foreach (var words in cutter.Cut(inside[page])) columns.Add(Lines(page, columns.Count, words));

        return PdfNotes.Attach(Widen(columns), body);
    }

    /// <summary>The height of the type that most of the text is set in.</summary>
    public static double BodyOf(IEnumerable<PdfLine> lines) => lines.GroupBy(line => Math.Round(line.Height * 2) / 2).MaxBy(group => group.Sum(line => line.Text.Length))!.Key;

    private static IReadOnlyList<PdfLine> Lines(int page, int number, IReadOnlyList<PdfWord> words) =>
        PdfLine.Of(new PdfColumn(page, number, words.Min(word => word.Left), words.Max(word => word.Right)), words);

    /// <summary>A page with a few short lines is as wide as the others.</summary>
    private static List<IReadOnlyList<PdfLine>> Widen(List<IReadOnlyList<PdfLine>> columns)
    {
        var right = columns.Select(lines => lines[0].Column.Right).DefaultIfEmpty(0).Max();

        return columns.ConvertAll(lines => lines.Count >= Few ? lines : [.. lines.Select(line => line with { Column = line.Column with { Right = right } })]);
    }
}
