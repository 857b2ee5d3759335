namespace PolicyBot.Knowledge.Policies.Pdf;

/// <summary>How the lines of a document are set: the size of its text, the distance of its lines, the sizes of its headings.</summary>
internal sealed class PdfType
{
    /// <summary>Type that is so much larger than the text is a heading.</summary>
    private const double Larger = 1.08;

    /// <summary>Sizes that differ less are the same.</summary>
    private const double Alike = 1.04;

    private readonly List<double> _headingHeights = [];
    private readonly double _lineGap;

    public PdfType(IReadOnlyList<PdfLine> lines)
    {
        Body = lines.GroupBy(line => Math.Round(line.Height * 2) / 2).MaxBy(group => group.Sum(line => line.Text.Length))!.Key;
        Right = lines.Max(line => line.Right);

        var gaps = lines.Zip(lines.Skip(1)).Where(pair => pair.First.Page == pair.Second.Page && IsBody(pair.First) && IsBody(pair.Second))
            .Select(pair => pair.Second.Top - pair.First.Bottom).Order().ToList();
        _lineGap = gaps.Count > 0 ? gaps[gaps.Count / 4] : 0; // most lines follow their own paragraph

        foreach (var height in lines.Where(IsLarge).Select(line => line.Height).OrderDescending())
            if (_headingHeights.Count == 0 || _headingHeights[^1] > height * Alike) _headingHeights.Add(height);
    }

    /// <summary>The height of the text, in points.</summary>
    public double Body { get; }

    /// <summary>Where the longest line ends.</summary>
    public double Right { get; }

    /// <summary>How many levels of heading are told by size alone; at least the title.</summary>
    public int Sizes => Math.Max(1, _headingHeights.Count);

    public bool HasLarge => _headingHeights.Count > 0;

    /// <returns>1 for the largest; 0 for a line that is no heading by its size.</returns>
    public int LevelBySize(PdfLine line) => IsLarge(line) ? _headingHeights.FindIndex(height => height <= line.Height * Alike) + 1 : 0;

    public bool StandsApart(PdfLine? above, PdfLine line) =>
        above is null || above.Page != line.Page || line.Top - above.Bottom > _lineGap + (Math.Min(above.Height, line.Height) * 0.25);

    private bool IsBody(PdfLine line) => Math.Abs(line.Height - Body) < Body * (Larger - 1);

    private bool IsLarge(PdfLine line) => line.Height > Body * Larger && line.Words.Count <= 20 && (LineMarks.MayBeHeading(line.Text) || LineMarks.HeadingDepth(line.Text) > 0) && line.Text.Any(char.IsLetter);
}
