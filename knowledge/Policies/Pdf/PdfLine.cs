namespace PolicyBot.Knowledge.Policies.Pdf;

/// <summary>Words that stand beside each other in a column.</summary>
/// <param name="Words">From left to right.</param>
internal sealed record PdfLine(PdfColumn Column, IReadOnlyList<PdfWord> Words)
{
    /// <summary>The space between words that are spread to fill a line is even; that between cells is not.</summary>
    private const double Even = 1.7;

    /// <summary>The notes that it refers to.</summary>
    public IReadOnlyList<PdfNote> Notes { get; init; } = [];

    public int Page => Column.Page;

    public double Left { get; } = Words[0].Left;

    public double Right { get; } = Words.Max(word => word.Right);

    public double Top { get; } = Words.Min(word => word.Top);

    public double Bottom { get; } = Words.Max(word => word.Bottom);

    /// <summary>Of most of its letters: the size of its type.</summary>
    public double Height { get; } = Words.GroupBy(word => Math.Round(word.Height, 1)).MaxBy(group => group.Sum(word => word.Text.Length))!.Key;

    public string Text { get; } = string.Join(' ', Words.Select(word => word.Text));

    /// <summary>A gap as wide as the type is high divides columns; space between words, even when stretched, mostly stays below.</summary>
    public bool HasGap { get; } = Words.Zip(Words.Skip(1)).Any(pair => pair.Second.Left - pair.First.Right > pair.First.Height * 0.9);

    /// <summary>Whether all of its words are set in bold type.</summary>
    public bool IsBold { get; } = Words.Any(word => word.IsBold) && Words.All(word => word.IsBold || !word.Text.Any(char.IsLetterOrDigit));

    /// <summary>Whether few words are spread over the whole column, as in justified text.</summary>
    public bool IsSpread => Words.Count > 2 && Right > Column.Right - 2 && Gaps().Max() < Gaps().Min() * Even;

    /// <summary>Puts the words of a column into lines, from top to bottom.</summary>
    public static IReadOnlyList<PdfLine> Of(PdfColumn column, IReadOnlyList<PdfWord> words)
    {
        var lines = new List<List<PdfWord>>();
        foreach (var word in words.OrderBy(word => word.Middle).ThenBy(word => word.Left))
        {
            // Only the last few lines can be beside it; raised and lowered signs belong to the line that they overlap.
            var line = lines.Skip(Math.Max(0, lines.Count - 3)).LastOrDefault(line => Overlaps(line[0], word));
            if (line is null) lines.Add([word]);
            else line.Add(word);
        }

        return lines.ConvertAll(line => new PdfLine(column, line.OrderBy(word => word.Left).ToList()));
    }

    private IEnumerable<double> Gaps() => Words.Zip(Words.Skip(1)).Select(pair => pair.Second.Left - pair.First.Right);

    private static bool Overlaps(PdfWord one, PdfWord other) =>
        Math.Min(one.Bottom, other.Bottom) - Math.Max(one.Top, other.Top) > Math.Min(one.Height, other.Height) * 0.5;
}
