namespace PolicyBot.Knowledge.Policies.Pdf;

/// <summary>How the lines of a document are set: the size of its text, the distance of its lines, the sizes of its headings.</summary>
internal sealed class PdfType
{
    /// <summary>Type that is so much larger than the text is a heading.</summary>
    private const double Larger = 1.08;

    /// <summary>Sizes that differ less are the same.</summary>
    private const double Alike = 1.04;

    /// <summary>The part of the text that headings may be.</summary>
    private const double MostBold = 0.3;

    private readonly List<double> _headingHeights = [];
    private readonly double _lineGap;

    public PdfType(IReadOnlyList<PdfLine> lines)
    {
        Body = PdfLayout.BodyOf(lines);
        TellsByBold = lines.Where(line => line.IsBold && IsBody(line)).Sum(line => line.Text.Length) < lines.Where(IsBody).Sum(line => line.Text.Length) * MostBold;

        var gaps = lines.Zip(lines.Skip(1)).Where(pair => pair.First.Column == pair.Second.Column && IsBody(pair.First) && IsBody(pair.Second))
            .Select(pair => pair.Second.Top - pair.First.Bottom).Order().ToList();
        _lineGap = gaps.Count > 0 ? gaps[gaps.Count / 4] : 0; // most lines follow their own paragraph

        foreach (var height in lines.Where(IsLarge).Select(line => line.Height).OrderDescending())
            if (_headingHeights.Count == 0 || _headingHeights[^1] > height * Alike) _headingHeights.Add(height);
    }

    /// <summary>The height of the text, in points.</summary>
    public double Body { get; }

    /// <summary>Whether bold type says anything: not where much of the text is set in it.</summary>
    public bool TellsByBold { get; }

    /// <summary>How many levels of heading are told by size alone; at least the title.</summary>
    public int Sizes => Math.Max(1, _headingHeights.Count);

    public bool HasLarge => _headingHeights.Count > 0;

    /// <returns>1 for the largest; 0 for a line that is no heading by its size.</returns>
    public int LevelBySize(PdfLine line) => IsLarge(line) ? _headingHeights.FindIndex(height => height <= line.Height * Alike) + 1 : 0;

    public bool StandsApart(PdfLine? above, PdfLine line) =>
        above is null || above.Column != line.Column || line.Top - above.Bottom > _lineGap + (Math.Min(above.Height, line.Height) * 0.25);

    private bool IsBody(PdfLine line) => Math.Abs(line.Height - Body) < Body * (Larger - 1);

    private bool IsLarge(PdfLine line) => line.Height > Body * Larger && line.Words.Count <= 20 && (LineMarks.MayBeHeading(line.Text) || LineMarks.HeadingDepth(line.Text) > 0) && line.Text.Any(char.IsLetter);
}
