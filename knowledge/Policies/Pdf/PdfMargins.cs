using System.Text.RegularExpressions;

namespace PolicyBot.Knowledge.Policies.Pdf;

/// <summary>Takes off what every page repeats at its upper and lower edge, and page numbers.</summary>
internal static partial class PdfMargins
{
    /// <summary>How many lines at an edge can be such.</summary>
    private const int Reach = 3;

    /// <summary>In points: how much the place of a repeated line may differ.</summary>
    private const double Near = 6;

    public static IReadOnlyList<IReadOnlyList<PdfLine>> TakeOff(IReadOnlyList<IReadOnlyList<PdfLine>> pages)
    {
        var edges = pages.SelectMany(page => Edge(page).Select(line => (Key: KeyOf(line), Line: line))).ToLookup(pair => pair.Key, pair => pair.Line, StringComparer.Ordinal);

        return pages.Select(page =>
        {
            var edge = Edge(page).ToHashSet(ReferenceEqualityComparer.Instance);
            return (IReadOnlyList<PdfLine>)page.Where(line => !edge.Contains(line) || !(IsPageNumber(line, page) || IsRepeated(line, edges[KeyOf(line)], pages.Count))).ToList();
        }).ToList();
    }

    private static IEnumerable<PdfLine> Edge(IReadOnlyList<PdfLine> page) => page.Take(Reach).Concat(page.Skip(Math.Max(Reach, page.Count - Reach)));

    /// <summary>On at least half of the pages, and two, at the same height.</summary>
    private static bool IsRepeated(PdfLine line, IEnumerable<PdfLine> alike, int pages)
    {
        var on = alike.Where(other => Math.Abs(other.Top - line.Top) <= Near).Select(other => other.Page).Distinct().Count();

        return on >= 2 && on * 2 >= pages;
    }

    private static bool IsPageNumber(PdfLine line, IReadOnlyList<PdfLine> page) => (line == page[0] || line == page[^1]) && PageNumber().IsMatch(line.Text);

    /// <summary>The numbers in it differ from page to page.</summary>
    private static string KeyOf(PdfLine line) => Digits().Replace(line.Text, "#");

    [GeneratedRegex(@"^[-–—\s]*(page|seite|p\.)?\s*([0-9]{1,4}|[ivxlc]{1,6})(\s*(of|/|von)\s*[0-9]{1,4})?[-–—\s]*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex PageNumber();

    [GeneratedRegex("[0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Digits();
}
