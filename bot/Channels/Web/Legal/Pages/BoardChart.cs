using System.Globalization;
using System.Text;
using PolicyBot.Cases.Desk;
using PolicyBot.Channels.Web.PolicyPages;
using Texts = PolicyBot.Conversation.Texts;

namespace PolicyBot.Channels.Web.Legal.Pages;

/// <summary>Stacked bars as SVG, one bar a period. A part of a bar is as high as what is shown of it; its colour is named in the legend, and every number stands in the table below.</summary>
internal static class BoardChart
{
    private const int Width = 640;
    private const int Height = 220;
    private const int Left = 40;
    private const int Bottom = 28;
    private const int Top = 10;
    private const double Fill = 0.62;

    public static void Write(StringBuilder html, BoardPack pack, BoardSubject subject)
    {
        var names = pack.Columns.Select(column => column.Table(subject)).First(table => !table.IsWithheld).Cells.Select(cell => cell.Name).ToList();
        var most = Ceiling(pack.Columns.Max(column => column.Table(subject).Shown));
        html.Append(CultureInfo.InvariantCulture, $"<figure>\n<svg class=\"chart\" viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-labelledby=\"{subject}-title {subject}-about\">\n<title id=\"{subject}-title\">").Words(BoardWords.Of(subject))
            .Append(CultureInfo.InvariantCulture, $"</title>\n<desc id=\"{subject}-about\">").Words(Texts.PageBoardChart).Append("</desc>\n");
        Axis(html, most);
        for (var place = 0; place < pack.Columns.Count; place++)
            Bar(html, pack, place, subject, names, most);
        html.Append("</svg>\n<figcaption class=\"legend\">\n");
        for (var place = 0; place < names.Count; place++)
            html.Append(CultureInfo.InvariantCulture, $"<span class=\"key\"><svg viewBox=\"0 0 12 12\" aria-hidden=\"true\"><rect class=\"part part-{place}\" width=\"12\" height=\"12\"/></svg>").Words(BoardWords.Of(subject, names[place])).Append("</span>\n");
        html.Append("</figcaption>\n</figure>\n");
    }

    private static void Axis(StringBuilder html, int most)
    {
        foreach (var value in new[] { 0, most / 2, most })
        {
            var y = Y(value, most);
            html.Append(CultureInfo.InvariantCulture, $"<line class=\"grid\" x1=\"{Left}\" x2=\"{Width}\" y1=\"{y:0.#}\" y2=\"{y:0.#}\"/><text class=\"mark\" x=\"{Left - 8}\" y=\"{y + 4:0.#}\" text-anchor=\"end\">{value}</text>\n");
        }
    }

    private static void Bar(StringBuilder html, BoardPack pack, int place, BoardSubject subject, List<string> names, int most)
    {
        var column = pack.Columns[place];
        var step = (double)(Width - Left) / pack.Columns.Count;
        var middle = Left + (step * (place + 0.5));
        html.Append(CultureInfo.InvariantCulture, $"<text class=\"mark{(place % 2 == 0 ? " every-other" : "")}\" x=\"{middle:0.#}\" y=\"{Height - 8}\" text-anchor=\"middle\">").Words(column.Period.Label).Append("</text>\n");
        var below = 0;
        foreach (var cell in column.Table(subject).Cells.Where(cell => cell.AtLeast is > 0))
        {
            var (top, bottom) = (Y(below + cell.AtLeast!.Value, most), Y(below, most));
            html.Append(CultureInfo.InvariantCulture, $"<rect class=\"part part-{names.IndexOf(cell.Name)}\" x=\"{middle - (step * Fill / 2):0.#}\" y=\"{top:0.#}\" width=\"{step * Fill:0.#}\" height=\"{bottom - top:0.#}\"/>\n");
            below += cell.AtLeast.Value;
        }
    }

    private static double Y(int value, int most) => Height - Bottom - ((double)(Height - Bottom - Top) * value / most);

    // Twenty or a multiple of it, so that half of it stands on a mark of ten.
    private static int Ceiling(int value) => Math.Max(20, (value + 19) / 20 * 20);
}
