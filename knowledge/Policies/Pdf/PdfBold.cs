using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyBot.Knowledge.Policies.Pdf;

/// <summary>The stretches of one page that are set in bold type.</summary>
internal sealed partial class PdfBold
{
    /// <summary>In points: both programs reckon the same places, and write them with so much to spare.</summary>
    private const double Near = 0.5;

    private readonly Dictionary<double, List<(double Left, double Right)>> _byTop = [];

    public bool Covers(PdfWord word)
    {
        if (!_byTop.TryGetValue(Round(word.Top), out var stretches)) return false;

        var middle = (word.Left + word.Right) / 2;
        var at = stretches.BinarySearch((middle, double.PositiveInfinity));
        if (at < 0) at = ~at;

        return at > 0 && stretches[at - 1].Right >= middle - Near;
    }

    /// <summary>Reads what <c>pdftohtml -xml</c> writes, line by line: its mark-up is not always well-formed.</summary>
    public static IReadOnlyList<PdfBold> Parse(string xml)
    {
        var pages = new List<PdfBold>();
        foreach (var line in xml.AsSpan().EnumerateLines())
        {
            if (line.StartsWith("<page ", StringComparison.Ordinal)) pages.Add(new PdfBold());
            else if (pages.Count > 0 && line.StartsWith("<text ", StringComparison.Ordinal) && line.Contains("<b>", StringComparison.Ordinal)) pages[^1].Add(line.ToString());
        }

        foreach (var stretches in pages.SelectMany(page => page._byTop.Values)) stretches.Sort();

        return pages;
    }

    private void Add(string line)
    {
        if (Text().Match(line) is not { Success: true } text || HasPlain(text.Groups["text"].Value)) return;

        var (top, left) = (Number(text.Groups["top"]), Number(text.Groups["left"]));
        if (!_byTop.TryGetValue(Round(top), out var stretches)) _byTop[Round(top)] = stretches = [];

        stretches.Add((left, left + Number(text.Groups["width"])));
    }

    /// <summary>Whether a letter stands outside the bold stretches of a line; then none of it counts, for nothing says where it stands.</summary>
    private static bool HasPlain(string text)
    {
        var isBold = false;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '<')
            {
                if (!isBold && !char.IsWhiteSpace(text[at])) return true;
                continue;
            }

            var rest = text.AsSpan(at);
            if (rest.StartsWith("<b>", StringComparison.Ordinal)) isBold = true;
            else if (rest.StartsWith("</b>", StringComparison.Ordinal)) isBold = false;

            at += Math.Max(0, rest.IndexOf('>'));
        }

        return false;
    }

    private static double Round(double top) => Math.Round(top, 1);

    private static double Number(Group group) => double.Parse(group.ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^<text top=""(?<top>-?[0-9]{1,9}(\.[0-9]{1,12})?)"" left=""(?<left>-?[0-9]{1,9}(\.[0-9]{1,12})?)"" width=""(?<width>[0-9]{1,9}(\.[0-9]{1,12})?)"" height=""[0-9]{1,9}(\.[0-9]{1,12})?"" font=""[0-9]{1,9}"">(?<text>.*)</text>$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Text();
}
