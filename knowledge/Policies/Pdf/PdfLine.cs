namespace PolicyBot.Knowledge.Policies.Pdf;

/// <summary>Words that stand beside each other on a page.</summary>
/// <param name="Page">From 0.</param>
/// <param name="Words">From left to right.</param>
internal sealed record PdfLine(int Page, IReadOnlyList<PdfWord> Words)
{
    public double Left { get; } = Words[0].Left;

    public double Right { get; } = Words.Max(word => word.Right);

    public double Top { get; } = Words.Min(word => word.Top);

    public double Bottom { get; } = Words.Max(word => word.Bottom);

    /// <summary>Of most of its letters: the size of its type.</summary>
    public double Height { get; } = Words.GroupBy(word => Math.Round(word.Height, 1)).MaxBy(group => group.Sum(word => word.Text.Length))!.Key;

    public string Text { get; } = string.Join(' ', Words.Select(word => word.Text));

    /// <summary>A gap as wide as the type is high divides columns; space between words, even when stretched, stays below.</summary>
    public bool HasGap { get; } = Words.Zip(Words.Skip(1)).Any(pair => pair.Second.Left - pair.First.Right > pair.First.Height * 0.9);

    /// <summary>Puts the words of a page into lines, from top to bottom.</summary>
    public static IReadOnlyList<PdfLine> Of(int page, IReadOnlyList<PdfWord> words)
    {
        var lines = new List<List<PdfWord>>();
        foreach (var word in words.OrderBy(word => word.Middle).ThenBy(word => word.Left))
        {
            // Only the last few lines can be beside it; raised and lowered signs belong to the line that they overlap.
            var line = lines.Skip(Math.Max(0, lines.Count - 3)).LastOrDefault(line => Overlaps(line[0], word));
            if (line is null) lines.Add([word]);
            else line.Add(word);
        }

        return lines.ConvertAll(line => new PdfLine(page, line.OrderBy(word => word.Left).ToList()));
    }

    private static bool Overlaps(PdfWord one, PdfWord other) =>
        Math.Min(one.Bottom, other.Bottom) - Math.Max(one.Top, other.Top) > Math.Min(one.Height, other.Height) * 0.5;
}
