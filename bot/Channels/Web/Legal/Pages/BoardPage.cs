using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using PolicyBot.Cases.Desk;
using PolicyBot.Channels.Web.Legal.SignIn;
using PolicyBot.Channels.Web.PolicyPages;
using PolicyBot.Conversation;

namespace PolicyBot.Channels.Web.Legal.Pages;

/// <summary>The board's figures: a chart and a table for each subject. What is too small to be shown is said to be so, never left out silently.</summary>
internal static class BoardPage
{
    private const string Scripts = """
        <script src="/web/board.js" type="module"></script>

        """;

    public static ContentHttpResult Of(DeskVisit visit, BoardPack pack)
    {
        var html = new StringBuilder().BeginDesk(visit, Texts.PageBoard, BoardEndpoint.Path, Scripts);
        html.Append("<article class=\"board\">\n<header class=\"board-head\"><div>").Element("h1", Texts.PageBoardHeading)
            .Element("p", Texts.PageBoardSpan.With(pack.Columns[0].Period.Label, pack.Columns[^1].Period.Label)).Append("</div><button id=\"print\" class=\"button\" type=\"button\" hidden>").Words(Texts.PagePrint).Append("</button></header>\n");
        html.Append("<p class=\"note\">").Words(Texts.PageBoardNote.With(BoardGuardStep)).Append("</p>\n");
        if (pack.SilentMonths > 0)
            html.Append("<p class=\"warning\">").Words(Texts.PageBoardSilent.With(pack.SilentMonths)).Append("</p>\n");

        Medians(html, pack);
        foreach (var subject in Enum.GetValues<BoardSubject>())
            Subject(html, pack, subject);

        return html.Append("</article>\n").EndDesk();
    }

    /// <summary>From how many cases on a number is shown, and in which steps.</summary>
    internal const int BoardGuardStep = 5;

    private static void Medians(StringBuilder html, BoardPack pack)
    {
        var last = pack.Columns[^1];
        html.Append("<dl class=\"medians\">\n");
        Median(html, Texts.PageBoardToAcknowledge.With(last.Period.Label), last.DaysToAcknowledge);
        Median(html, Texts.PageBoardToClose.With(last.Period.Label), last.DaysToClose);
        html.Append("</dl>\n");
    }

    private static void Median(StringBuilder html, string name, int? days) => html
        .Append("<div>").Element("dt", name).Element("dd", days is null ? Texts.PageBoardTooFew : (days == 1 ? Texts.PageBoardDay : Texts.PageBoardDays).With(days)).Append("</div>\n");

    private static void Subject(StringBuilder html, BoardPack pack, BoardSubject subject)
    {
        html.Append("<section class=\"subject\">\n").Element("h2", BoardWords.Of(subject)).Append("<p class=\"note\">").Words(BoardWords.About(subject)).Append("</p>\n");
        if (pack.Columns.All(column => column.Table(subject).Shown == 0))
            html.Append("<p class=\"too-few\">").Words(Texts.PageBoardNothing).Append("</p>\n");
        else
            BoardChart.Write(html, pack, subject);
        BoardTableHtml.Write(html, pack, subject);
        html.Append("</section>\n");
    }
}
