using System.Text;
using PolicyBot.Cases.Desk;
using PolicyBot.Channels.Web.PolicyPages;
using PolicyBot.Conversation;
using PolicyBot.Primitives;

namespace PolicyBot.Channels.Web.Legal.Pages;

/// <summary>What is owed next in a case, and how soon; said in words, with a sign and a colour that repeat it.</summary>
internal static class DueWords
{
    private const int Soon = 2;

    public static void Write(StringBuilder html, CaseLine line, UtcDay today)
    {
        var (kind, words) = Of(line, today);
        html.Append("<p class=\"due ").Append(kind).Append("\">").Words(words).Append("</p>\n");
    }

    private static (string Kind, string Words) Of(CaseLine line, UtcDay today)
    {
        var summary = line.Case;
        if (summary.Closed is { } closed)
            return ("is-over", Texts.LegalClosedOn.With(closed.Day.InWords()));
        if (line.Due is not { } due)
            return ("is-paused", Texts.PageDueWaits);

        var what = summary.Acknowledged is null ? Texts.PageDueAnswer : Texts.LegalDueFeedback;
        var left = due.Date.DayNumber - today.Date.DayNumber;

        return left switch
        {
            < -1 => ("is-overdue", Texts.PageDueOver.With(what, due.InWords(), -left)),
            -1 => ("is-overdue", Texts.PageDueYesterday.With(what, due.InWords())),
            0 => ("is-soon", Texts.PageDueToday.With(what)),
            1 => ("is-soon", Texts.PageDueTomorrow.With(what)),
            <= Soon => ("is-soon", Texts.PageDueIn.With(what, due.InWords(), left)),
            _ => ("is-running", Texts.PageDueIn.With(what, due.InWords(), left)),
        };
    }
}
