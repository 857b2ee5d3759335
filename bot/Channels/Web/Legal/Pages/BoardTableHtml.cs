using System.Globalization;
using System.Text;
using PolicyBot.Cases.Desk;
using PolicyBot.Channels.Web.PolicyPages;
using PolicyBot.Conversation;

namespace PolicyBot.Channels.Web.Legal.Pages;

/// <summary>The numbers of a subject: one row a period.</summary>
internal static class BoardTableHtml
{
    public static void Write(StringBuilder html, BoardPack pack, BoardSubject subject)
    {
        if (pack.Columns.Select(column => column.Table(subject)).FirstOrDefault(table => !table.IsWithheld) is not { } pattern)
        {
            html.Append("<p class=\"too-few\">").Words(Texts.PageBoardWithheld).Append("</p>\n");
            return;
        }

        html.Append("<div class=\"scroller\" tabindex=\"0\" role=\"region\" aria-label=\"").Words(BoardWords.Of(subject)).Append("\"><table>\n<thead><tr><th scope=\"col\">").Words(Texts.PageBoardPeriod).Append("</th>");
        foreach (var cell in pattern.Cells)
            html.Append("<th scope=\"col\">").Words(BoardWords.Of(subject, cell.Name)).Append("</th>");
        html.Append("</tr></thead>\n<tbody>\n");
        foreach (var column in pack.Columns)
        {
            html.Append("<tr><th scope=\"row\">").Words(column.Period.Label).Append("</th>");
            if (column.Table(subject).IsWithheld)
                html.Append(CultureInfo.InvariantCulture, $"<td colspan=\"{pattern.Cells.Count}\">").Words(Texts.PageBoardWithheld).Append("</td>");
            foreach (var cell in column.Table(subject).Cells)
                html.Append("<td>").Words(Of(cell)).Append("</td>");
            html.Append("</tr>\n");
        }

        html.Append("</tbody>\n</table></div>\n");
    }

    private static string Of(BoardCell cell) => cell.AtLeast is { } least ? Texts.PageBoardRange.With(least, least + BoardPage.BoardGuardStep - 1) : Texts.PageBoardFewer.With(BoardPage.BoardGuardStep);
}
