using System.Text;
using PolicyBot.Cases.Clocks;
using PolicyBot.Channels.Web.PolicyPages;
using PolicyBot.Conversation;
using PolicyBot.Conversation.Dialogs.WorkACase;

namespace PolicyBot.Channels.Web.Legal.Pages;

/// <summary>The clocks of a case, side by side: what is owed, by when, and how it stands, in words and in a colour that repeats them.</summary>
internal static class ClocksHtml
{
    private const int Soon = 2;

    public static void Write(StringBuilder html, IReadOnlyList<CaseClock> clocks)
    {
        html.Append("<ul class=\"clocks\" aria-label=\"").Words(Texts.PageClocks).Append("\">\n");
        foreach (var clock in clocks)
        {
            var (kind, words) = Of(clock);
            html.Append("<li class=\"clock ").Append(kind).Append("\"><span class=\"name\">").Words(ClockWords.Of(clock.Kind)).Append("</span> <b>").Words(clock.Limit.InWords()).Append("</b>");
            if (clock.Target != clock.Limit)
                html.Append(" <span class=\"name\">").Words(Texts.PageClockTarget.With(clock.Target.InWords())).Append("</span>");

            // Last, since the days that are left are those to the house's target where it has one.
            html.Append(" <span class=\"state\">").Words(words).Append("</span></li>\n");
        }

        html.Append("</ul>\n");
    }

    private static (string Kind, string Words) Of(CaseClock clock) => clock.State switch
    {
        ClockState.Met => ("is-met", Texts.PageClockMet),
        ClockState.MetLate => ("is-late", Texts.PageClockLate),
        ClockState.Overdue => ("is-overdue", Texts.PageViewOverdue),
        ClockState.Paused => ("is-paused", Texts.PageDueWaits),
        _ => clock.Left switch
        {
            < 0 => ("is-soon", Texts.PageClockPast),
            0 => ("is-soon", Texts.PageClockToday),
            1 => ("is-soon", Texts.PageClockTomorrow),
            var left => (left <= Soon ? "is-soon" : "is-running", Texts.PageClockLeft.With(left)),
        },
    };
}
