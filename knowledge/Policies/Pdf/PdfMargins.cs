using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyBot.Knowledge.Policies.Pdf;

/// <summary>Takes off what pages repeat at their upper and lower edge, running titles that differ from page to page, page numbers, and tables of contents.</summary>
internal static partial class PdfMargins
{
    /// <summary>How many lines at an edge can be such.</summary>
    private const int Reach = 3;

    /// <summary>In points: how much the place of a repeated line may differ.</summary>
    private const double Near = 6;

    /// <summary>In points: the same for lines that say different things.</summary>
    private const double Level = 1.5;

    /// <param name="pages">The lines of each page.</param>
    /// <param name="body">The height of the text.</param>
    public static IReadOnlyList<IReadOnlyList<PdfLine>> TakeOff(IReadOnlyList<IReadOnlyList<PdfLine>> pages, double body)
    {
        var edges = pages.SelectMany(page => Edge(page).Select(line => (Key: KeyOf(line), Place: Place(line.Top), line.Page))).Distinct().CountBy(edge => (edge.Key, edge.Place)).ToDictionary();
        var titles = RunningTitles(pages, body).Concat(Counted(pages)).ToHashSet<PdfLine>(ReferenceEqualityComparer.Instance);

        return pages.Select(page =>
        {
            var edge = Edge(page).ToHashSet(ReferenceEqualityComparer.Instance);
            return (IReadOnlyList<PdfLine>)page
                .Where(line => !titles.Contains(line) && !Leader().IsMatch(line.Text) && !(edge.Contains(line) && (IsPageNumber(line, page) || IsRepeated(line, edges, pages.Count)))).ToList();
        }).ToList();
    }

    private static IEnumerable<PdfLine> Edge(IReadOnlyList<PdfLine> page) => page.Take(Reach).Concat(page.Skip(Math.Max(Reach, page.Count - Reach)));

    /// <summary>
    /// Left and right pages, and pages of different chapters, carry different lines at one height above the text. Such a line is a running title when it is
    /// smaller than the text, or repeats a line of it, so that nothing is lost with it.
    /// </summary>
    private static IEnumerable<PdfLine> RunningTitles(IReadOnlyList<IReadOnlyList<PdfLine>> pages, double body)
    {
        var tops = pages.Where(page => page.Count > 1 && page[1].Top - page[0].Bottom > page[0].Height * 0.4).Select(page => page[0]).ToList();
        var texts = pages.SelectMany(page => page.Skip(1)).Select(line => line.Text).ToHashSet(StringComparer.OrdinalIgnoreCase);

        var heights = tops.CountBy(line => Step(line.Top)).ToDictionary();

        return tops.Where(line => heights.GetValueOrDefault(Step(line.Top) - 1) + heights[Step(line.Top)] + heights.GetValueOrDefault(Step(line.Top) + 1) is > 1 and var level && level * 2 >= pages.Count)
            .Where(line => line.Height < body * 0.95 || texts.Contains(line.Text));
    }

    private static long Step(double top) => (long)Math.Round(top / Level);

    /// <summary>The title of a chapter with the number of the page far from it, on at least half of the pages.</summary>
    private static IEnumerable<PdfLine> Counted(IReadOnlyList<IReadOnlyList<PdfLine>> pages) => pages
        .Where(page => page.Count > 0).SelectMany(page => new[] { page[0], page[^1] })
        .Select(line => (Line: line, Ahead: NumberApart(line) - line.Page)).Where(pair => pair.Ahead is not null)
        .GroupBy(pair => pair.Ahead).Where(group => group.Count() > 1 && group.Count() * 2 >= pages.Count)
        .SelectMany(group => group.Select(pair => pair.Line));

    /// <summary>A number at either end of the line, as far from the rest as a column is.</summary>
    private static int? NumberApart(PdfLine line)
    {
        if (line.Words.Count < 2) return null;

        var words = line.Words;
        if (words[^1].Left - words[^2].Right > line.Height && int.TryParse(words[^1].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var last)) return last;

        return words[1].Left - words[0].Right > line.Height && int.TryParse(words[0].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var first) ? first : null;
    }

    /// <summary>On at least half of the pages, and two, at the same height.</summary>
    private static bool IsRepeated(PdfLine line, Dictionary<(string Key, long Place), int> edges, int pages)
    {
        var (key, place) = (KeyOf(line), Place(line.Top));
        var on = Enumerable.Range(-2, 5).Sum(near => edges.GetValueOrDefault((key, place + near)));

        return on >= 2 && on * 2 >= pages;
    }

    private static long Place(double top) => (long)Math.Round(top / (Near / 2));

    private static bool IsPageNumber(PdfLine line, IReadOnlyList<PdfLine> page) => (line == page[0] || line == page[^1]) && PageNumber().IsMatch(line.Text);

    /// <summary>The numbers in it differ from page to page.</summary>
    private static string KeyOf(PdfLine line) => Digits().Replace(line.Text, "#");

    [GeneratedRegex(@"^[-–—\s]*(page|seite|p\.)?\s*([0-9]{1,4}|[ivxlc]{1,6})(\s*(of|/|von)\s*[0-9]{1,4})?[-–—\s]*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex PageNumber();

    /// <summary>Dots that lead to the number of a page: a table of contents, which repeats the headings.</summary>
    [GeneratedRegex(@"(\.\s?){5,}\s?([0-9]{1,4}|[ivxlc]{1,6})$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Leader();

    [GeneratedRegex("[0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Digits();
}
