using System.Globalization;
using System.Text;
using PolicyBot.Cases;
using PolicyBot.Cases.Access;
using PolicyBot.Cases.Desk;
using PolicyBot.Cases.Handlers;
using PolicyBot.Channels.Web.Legal.SignIn;
using PolicyBot.Channels.Web.PolicyPages;
using PolicyBot.Conversation;
using PolicyBot.Conversation.Dialogs.WorkACase;
using PolicyBot.Conversation.Turns;
using PolicyBot.Primitives;

namespace PolicyBot.Channels.Web.Legal.Pages;

/// <summary>The queue as HTML. No narrative stands in it; every word that is not ours goes through the encoder.</summary>
internal sealed class QueuePage
{
    private const string Scripts = """
        <script src="/web/adaptivecards.js" defer></script>
        <script src="/web/queue.js" type="module"></script>

        """;

    public required DeskVisit Visit { get; init; }

    public required QueueForm Form { get; init; }

    public required QueueViews Views { get; init; }

    public required CasePage Found { get; init; }

    public required IReadOnlyList<Handler> People { get; init; }

    public required UtcDay Today { get; init; }

    public IResult ToResult()
    {
        var html = new StringBuilder().BeginDesk(Visit, Texts.PageQueue, QueueEndpoints.Path, Scripts);
        html.Append("<h1 class=\"unseen\">").Words(Texts.PageQueue).Append("</h1>\n");
        QueueViewsHtml.Write(html, Views, Form);
        html.Append("<div class=\"queue\">\n");
        QueueFormHtml.Write(html, Form, Visit.Person, People);
        html.Append("<section class=\"found\" aria-labelledby=\"found\">\n");
        Count(html);
        Lines(html);
        Pages(html);

        return html.Append("</section>\n</div>\n").EndDesk();
    }

    private void Count(StringBuilder html)
    {
        var counts = Found.Counts;
        html.Append("<div class=\"found-head\">\n<h2 id=\"found\" tabindex=\"-1\">").Words((counts.Total == 1 ? Texts.PageFoundOne : Texts.PageFound).With(counts.Total)).Append("</h2>\n");
        if (counts.Total > 0)
        {
            html.Append("<p class=\"kinds\">").Words(string.Join(" · ", counts.BySeverity.OrderByDescending(kind => kind.Key).Select(kind => Texts.PageKind.With(CaseWords.Of(kind.Key), kind.Value)))).Append("</p>\n");
            html.Append("<form method=\"post\" action=\"").Append(QueueEndpoints.Export).Append("\">");
            QueueFormHtml.Hidden(html, Form.From(cursor: null));
            html.Append("<button class=\"button small\" type=\"submit\">").Words(Texts.PageExport).Append("</button></form>\n");
        }

        if (CaseRights.Give(Visit.Person.Roles, CaseRight.Work))
            html.Append("<button class=\"button small\" type=\"button\" data-verb=\"").Append(Verbs.LegalEnter).Append("\" disabled>").Words(Texts.DeskEnterButton).Append("</button>\n");
        html.Append("</div>\n<div id=\"trouble\" role=\"alert\"></div>\n");
    }

    private void Lines(StringBuilder html)
    {
        if (Found.Lines.Count == 0)
        {
            Nothing(html);
            return;
        }

        html.Append("<ul class=\"cases\">\n");
        foreach (var line in Found.Lines)
            Line(html, line);
        html.Append("</ul>\n");
    }

    private void Nothing(StringBuilder html)
    {
        var hasNone = Views is { Open: 0, Closed: 0 };
        html.Append("<div class=\"nothing\">\n").Element("p", hasNone ? Texts.LegalInboxEmpty : Form.IsNarrowed ? Texts.PageNothing : Texts.PageNothingOpen);
        if (!hasNone && Form.IsNarrowed)
            html.Append("<p><a href=\"").Append(QueueEndpoints.Path).Append("\">").Words(Texts.PageAllOpen).Append("</a></p>\n");
        html.Append("</div>\n");
    }

    private void Line(StringBuilder html, CaseLine line)
    {
        var summary = line.Case;
        html.Append("<li class=\"case-line\">\n<div class=\"what\"><a class=\"number\" href=\"").Append(CaseEndpoints.AddressOf(summary.Number)).Append("\">").Words(summary.Number.Text).Append("</a>\n<p>")
            .Words(Texts.LegalCaseLine.With(CaseWords.Of(summary.Category), summary.IsAnonymous ? Texts.LegalAnonymousTag : Texts.LegalNamedTag)).Append("</p></div>\n");
        html.Append("<p class=\"marks\">").Mark(CaseWords.Of(summary.Severity), CaseMarks.Of(summary.Severity)).Append(' ').Mark(CaseWords.Of(summary.Status), CaseMarks.Of(summary.Status)).Append("</p>\n");
        DueWords.Write(html, line, Today);
        html.Append("<p class=\"lead\"><span class=\"unseen\">").Words(Texts.PageLead).Append("</span> ").Words(LeadOf(summary)).Append("</p>\n</li>\n");
    }

    private string LeadOf(CaseSummary summary) => summary.Assignee is { } id ? People.FirstOrDefault(person => person.Id == id)?.Name ?? id : Texts.PageNobody;

    private void Pages(StringBuilder html)
    {
        if (Found.Next is null && Form.After is null)
            return;

        html.Append("<nav class=\"pages\" aria-label=\"").Words(Texts.PagePages).Append("\">\n");
        if (Form.After is not null)
            Page(html, Form.From(cursor: null), Texts.PageFirst);
        if (Found.Next is { } next)
            Page(html, Form.From(next), Texts.PageNextPage);
        html.Append("</nav>\n");
    }

    // What was searched for goes on in the body.
    private static void Page(StringBuilder html, QueueForm form, string name)
    {
        if (!form.IsSearch)
        {
            html.Append("<a class=\"button\" href=\"").Words(form.ToAddress()).Append("\">").Words(name).Append("</a>\n");
            return;
        }

        html.Append(CultureInfo.InvariantCulture, $"<form method=\"post\" action=\"{QueueEndpoints.Path}\">");
        QueueFormHtml.Hidden(html, form);
        html.Append("<button class=\"button\" type=\"submit\">").Words(name).Append("</button></form>\n");
    }
}
