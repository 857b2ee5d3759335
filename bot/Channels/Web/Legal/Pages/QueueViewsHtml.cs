using System.Globalization;
using System.Text;
using PolicyBot.Cases.Desk;
using PolicyBot.Channels.Web.PolicyPages;
using PolicyBot.Conversation;

namespace PolicyBot.Channels.Web.Legal.Pages;

/// <summary>The usual views of the queue, with how many cases stand behind each.</summary>
internal static class QueueViewsHtml
{
    public static void Write(StringBuilder html, QueueViews views, QueueForm form)
    {
        (string Name, long Cases, (string Name, string Value)[] Asks)[] all =
        [
            (Texts.PageViewOpen, views.Open, []),
            (Texts.PageViewMine, views.Mine, [(QueueForm.NameAssignee, QueueForm.Me)]),
            (Texts.PageViewNobodys, views.Unassigned, [(QueueForm.NameAssignee, QueueForm.Nobody)]),
            (Texts.PageViewOverdue, views.Overdue, [(QueueForm.NameDue, QueueForm.Overdue)]),
            (Texts.PageViewSoon.With(QueueViews.SoonDays), views.Overdue + views.DueSoon, [(QueueForm.NameDue, QueueViews.SoonDays.ToString(CultureInfo.InvariantCulture))]),
            (Texts.PageViewClosed, views.Closed, [(QueueForm.NameScope, nameof(CaseScope.Closed))]),
        ];

        html.Append("<nav class=\"views\" aria-label=\"").Words(Texts.PageViews).Append("\">\n");
        foreach (var (name, cases, asks) in all)
        {
            var view = QueueForm.OfBody(asks.ToDictionary(ask => ask.Name, ask => ask.Value));
            html.Append("<a href=\"").Words(view.ToAddress()).Append(form.From(cursor: null) == view ? "\" aria-current=\"true\">" : "\">")
                .Append("<span class=\"number\">").Append(CultureInfo.InvariantCulture, $"{cases}").Append("</span> ").Words(name).Append("</a>\n");
        }

        html.Append("</nav>\n");
    }
}
