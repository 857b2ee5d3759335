using System.Text;
using PolicyBot.Cases;
using PolicyBot.Channels.Web.PolicyPages;
using PolicyBot.Conversation;
using PolicyBot.Primitives;

namespace PolicyBot.Channels.Web.Legal.Pages;

/// <summary>The clocks of a case, side by side: what is owed, by when, and how it stands, in words and in a colour that repeats them.</summary>
internal static class ClocksHtml
{
    public static void Write(StringBuilder html, CaseSummary summary, UtcDay today)
    {
        html.Append("<ul class=\"clocks\" aria-label=\"").Words(Texts.PageClocks).Append("\">\n");
        Clock(html, Texts.LegalFactPersonalBy, summary.Clocks.PersonalAnswerBy, summary.Acknowledged, today);
        Clock(html, Texts.LegalFactAcknowledgeBy, summary.Clocks.AcknowledgeBy, summary.Acknowledged, today);
        Clock(html, Texts.LegalFactFeedbackBy, summary.Clocks.FeedbackBy, summary.Closed, today);
        html.Append("</ul>\n");
    }

    private static void Clock(StringBuilder html, string name, UtcDay limit, Stamp? met, UtcDay today)
    {
        var (kind, words) = met is { } when
            ? when.Day.Date <= limit.Date ? ("is-met", Texts.PageClockMet) : ("is-late", Texts.PageClockLate)
            : (limit.Date.DayNumber - today.Date.DayNumber) switch
            {
                -1 => ("is-overdue", Texts.PageClockYesterday),
                < 0 and var left => ("is-overdue", Texts.PageClockOver.With(-left)),
                0 => ("is-soon", Texts.PageClockToday),
                1 => ("is-soon", Texts.PageClockTomorrow),
                var left => (left <= 2 ? "is-soon" : "is-running", Texts.PageClockLeft.With(left)),
            };

        html.Append("<li class=\"clock ").Append(kind).Append("\"><span class=\"name\">").Words(name).Append("</span> <b>").Words(limit.InWords()).Append("</b> <span class=\"state\">").Words(words).Append("</span></li>\n");
    }
}
