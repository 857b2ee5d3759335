namespace PolicyBot.Knowledge.Policies.Pdf;

/// <summary>
/// Cuts the words of a page into what is read from top to bottom: the whole width, or columns, which a white gutter tells apart. A table has gutters too;
/// its cells are short, or begin side by side.
/// </summary>
internal sealed class PdfColumns(double body)
{
    /// <summary>Columns inside columns.</summary>
    private const int Deepest = 4;

    /// <summary>Of a page; with more it is a drawing, or made to keep whoever looks at it busy.</summary>
    private const int MostWords = 5_000;

    /// <summary>In points: how far apart the places are at which a gutter is looked for.</summary>
    private const double Step = 2;

    /// <summary>How many stretches are looked at closely.</summary>
    private const int MostTried = 12;

    /// <summary>As wide as a few letters: less is the space between words.</summary>
    private readonly double _gutter = body * 0.6;

    /// <summary>In points: how much the middles of one gutter differ from page to page.</summary>
    private const double Near = 8;

    /// <summary>Where gutters were found that many lines prove.</summary>
    private readonly List<double> _proved = [];

    /// <summary>Looks for the gutters of a page, so that columns of few lines are known when all pages are cut.</summary>
    public void Learn(IReadOnlyList<PdfWord> words) => _ = Cut(words).Count;

    /// <returns>The words of each, in the order of reading.</returns>
    public IReadOnlyList<IReadOnlyList<PdfWord>> Cut(IReadOnlyList<PdfWord> words) => [.. Cut(words, 0)];

    private IEnumerable<IReadOnlyList<PdfWord>> Cut(IReadOnlyList<PdfWord> words, int depth)
    {
        if (words.Count == 0) return [];
        if (words.Count > MostWords) return [words];

        var lines = PdfLine.Of(new PdfColumn(0, 0, 0, 0), words);
        if (depth == Deepest || Find(lines) is not var (from, to, gutter)) return [words];

        (from, to) = Trim(lines, from, to, gutter);
        var inside = Words(lines, from, to);

        return Cut(Words(lines, 0, from), depth + 1)
            .Concat(Cut(inside.Where(word => word.Left < gutter).ToList(), depth + 1))
            .Concat(Cut(inside.Where(word => word.Left >= gutter).ToList(), depth + 1))
            .Concat(Cut(Words(lines, to, lines.Count), depth + 1));
    }

    /// <summary>The highest stretch of lines that a gutter divides into running text on both sides.</summary>
    private (int From, int To, double Gutter)? Find(IReadOnlyList<PdfLine> lines)
    {
        var (left, right) = (lines.Min(line => line.Left), lines.Max(line => line.Right));
        var found = new Dictionary<(int From, int To), double>();
        for (var x = left + ((right - left) * 0.25); x < left + ((right - left) * 0.75); x += Step)
            foreach (var run in Runs(lines, x)) found.TryAdd(run, x);

        foreach (var ((from, to), x) in found.OrderByDescending(run => lines[run.Key.To - 1].Bottom - lines[run.Key.From].Top).ThenBy(run => run.Value).Take(MostTried))
        {
            var prose = new PdfProse(Words(lines, from, to), x, right - left, body);
            if (!prose.StandsInColumns && !(_proved.Exists(known => Math.Abs(known - prose.Gutter) < Near) && prose.GoesOnBeside)) continue;
            if (prose.StandsInColumns) _proved.Add(prose.Gutter);

            return (from, to, x);
        }

        return null;
    }

    private IEnumerable<(int From, int To)> Runs(IReadOnlyList<PdfLine> lines, double x)
    {
        for (var from = 0; from < lines.Count; from++)
        {
            var to = from;
            while (to < lines.Count && !lines[to].Words.Any(word => word.Left < x + (_gutter / 2) && word.Right > x - (_gutter / 2))) to++;
            if (to - from > 1) yield return (from, to);

            from = to;
        }
    }

    /// <summary>A title above the columns and a heading below them may be so short that they do not reach the gutter.</summary>
    private static (int From, int To) Trim(IReadOnlyList<PdfLine> lines, int from, int to, double gutter)
    {
        var inside = Words(lines, from, to);
        var top = Math.Max(inside.Where(word => word.Left < gutter).Min(word => word.Top), inside.Where(word => word.Left >= gutter).Min(word => word.Top));
        while (lines[from].Bottom < top) from++;

        if (to == lines.Count) return (from, to);

        // No column ends with a heading; it is that of the text below.
        while (to > from + 1 && lines[to - 1] is { IsBold: true } heading && heading.Right < gutter) to--;

        var bottom = inside.Where(word => word.Left >= gutter).Max(word => word.Bottom);
        var below = Enumerable.Range(from, to - from).FirstOrDefault(at => lines[at].Top > bottom && lines[at].Top - lines[at - 1].Bottom > lines[at].Height * 0.3, to);

        return (from, below);
    }

    private static List<PdfWord> Words(IReadOnlyList<PdfLine> lines, int from, int to) => [.. lines.Skip(from).Take(to - from).SelectMany(line => line.Words)];
}
