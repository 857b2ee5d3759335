using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using PolicyBot.Audit;
using PolicyBot.Cases;
using PolicyBot.Cases.Clocks;
using PolicyBot.Cases.Handling;
using PolicyBot.Channels.Web.Legal.SignIn;
using PolicyBot.Channels.Web.PolicyPages;
using PolicyBot.Conversation;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Dialogs.WorkACase;
using PolicyBot.Mailbox.Messages;

namespace PolicyBot.Channels.Web.Legal.Pages;

/// <summary>A case as HTML: what is owed and how it stands first, then what was said, then what was done.</summary>
internal static class CasePageHtml
{
    private const string Scripts = """
        <script src="/web/adaptivecards.js" defer></script>
        <script src="/web/case.js" type="module"></script>

        """;

    public static ContentHttpResult Of(DeskVisit visit, CaseFile file)
    {
        var html = Begin(visit, file.Case, file.Clocks, file.Names);
        html.Append("<dl class=\"facts\">\n").Fact(Texts.LegalFactReporter, file.Reporter?.Name ?? (file.IdentityIsHeld ? Texts.DeskReporterHeld : Texts.LegalReporterAnonymous));
        if (file.Reporter?.Contact is { } contact)
            html.Fact(Texts.LegalFactContact, contact);
        if (file.Case.WaitingSince is { } since)
            html.Fact(Texts.DeskFactWaiting, since.InWords());
        html.Append("</dl>\n</header>\n");
        CaseDeedsHtml.Write(html, file.Case.Number, CaseDeedsFor.Of(visit.Person, file.Case, file.Work, file.IdentityIsHeld), mayExport: true);

        html.Append("<div class=\"parts\">\n<div class=\"told\">\n");
        html.Section([.. CaseWork.Waiting(file)]);
        Mailbox(html, Texts.LegalMessagesHeading, file.Messages);
        html.Section([.. CaseReport.Of(file)]);
        foreach (var duplicate in file.Work.Duplicates)
            Mailbox(html, Texts.PageDuplicate.With(duplicate.Case.Number), duplicate.Messages);
        html.Append("</div>\n<div class=\"work\">\n");
        CaseLinksHtml.Write(html, file.Work);
        ChecklistHtml.Write(html, file.Work.Checklist, file.Names);
        html.Section([.. CaseWork.Done(file)]);
        Trail(html, file.Trail, file.TrailIsWhole, file.Names);

        return html.Append("</div>\n</div>\n</article>\n").EndDesk();
    }

    public static ContentHttpResult Of(DeskVisit visit, CaseOutside outside)
    {
        var names = new Dictionary<string, string> { [visit.Person.Id] = visit.Person.Name };
        var html = Begin(visit, outside.Case, outside.Clocks, names).Append("</header>\n");
        CaseDeedsHtml.Write(html, outside.Case.Number, CaseDeedsFor.Of(visit.Person, outside.Case, work: null, isNameHeld: true), mayExport: false);
        html.Element("p", Texts.PageNoContent);
        if (outside.Trail is { } trail)
            Trail(html, trail, outside.TrailIsWhole, names);

        return html.Append("</article>\n").EndDesk();
    }

    /// <summary>The same for a case that never was and for one that this person must not know of.</summary>
    public static ContentHttpResult NotThere(DeskVisit visit) => new StringBuilder().BeginDesk(visit, Texts.PageNotThere, here: "")
        .Append("<article class=\"case\">\n").Element("h1", Texts.PageNotThere).Element("p", Texts.PageNotThereBody)
        .Append("<p><a href=\"").Append(QueueEndpoints.Path).Append("\">").Words(Texts.PageBack).Append("</a></p>\n</article>\n")
        .EndDesk(StatusCodes.Status404NotFound);

    private static StringBuilder Begin(DeskVisit visit, CaseSummary summary, IReadOnlyList<CaseClock> clocks, IReadOnlyDictionary<string, string> names)
    {
        var html = new StringBuilder().BeginDesk(visit, Texts.LegalCaseHeading.With(summary.Number), here: "", Scripts);
        html.Append("<article id=\"case\" class=\"case\" data-case=\"").Words(summary.Number.Text).Append("\" data-news=\"").Words(CaseEndpoints.NewsOf(summary.Number)).Append("\">\n<header class=\"case-head\">\n<p class=\"back-link\"><a href=\"")
            .Append(QueueEndpoints.Path).Append("\">").Words(Texts.PageBack).Append("</a></p>\n");
        html.Append("<div class=\"case-title\">").Element("h1", Texts.LegalCaseHeading.With(summary.Number)).Append("<p class=\"marks\">")
            .Mark(CaseWords.Of(summary.Severity), CaseMarks.Of(summary.Severity)).Append(' ').Mark(CaseWords.Of(summary.Status), CaseMarks.Of(summary.Status)).Append("</p></div>\n");
        ClocksHtml.Write(html, clocks);

        html.Append("<dl class=\"facts\">\n").Fact(Texts.LegalFactCategory, CaseWords.Of(summary.Category)).Fact(Texts.LegalFactOpened, summary.Opened.InWords())
            .Fact(Texts.PageLead, summary.Assignee is { } id ? names.GetValueOrDefault(id, id) : Texts.PageNobody);
        if (summary.Outcome is { } outcome)
            html.Fact(Texts.LegalFactOutcome, CaseWords.Of(outcome));

        return html.Append("</dl>\n");
    }

    private static StringBuilder Section(this StringBuilder html, IReadOnlyList<AdaptiveElement> elements) =>
        elements.Count == 0 ? html : html.Append("<section class=\"part\">\n").Elements(elements).Append("</section>\n");

    private static void Mailbox(StringBuilder html, string heading, IReadOnlyList<Message> messages)
    {
        html.Append("<section class=\"part mailbox\">\n").Element("h2", heading);
        if (messages.Count == 0)
            html.Append("<p class=\"note\">").Words(Texts.LegalNoMessages).Append("</p>\n");
        else
            Messages(html, messages);
        html.Append("</section>\n");
    }

    private static void Messages(StringBuilder html, IReadOnlyList<Message> messages)
    {
        html.Append("<ol class=\"messages\" reversed>\n");
        foreach (var message in messages.Reverse())
        {
            html.Append("<li class=\"").Append(message.Sender is Sender.Legal ? "from-legal" : "from-reporter").Append("\">\n<p class=\"note\">")
                .Words((message.Sender is Sender.Legal ? Texts.DeskInMailbox : Texts.LegalFromReporter).With(message.Written.InWords())).Append("</p>\n<p class=\"said\">")
                .Words(message.Text).Append("</p>\n</li>\n");
        }

        html.Append("</ol>\n");
    }

    private static void Trail(StringBuilder html, IReadOnlyList<AuditEntry> trail, bool isWhole, IReadOnlyDictionary<string, string> names)
    {
        html.Append("<section class=\"part\">\n").Element("h2", Texts.LegalTrailHeading).Append("<ol class=\"trail\" reversed>\n");
        foreach (var entry in trail.Reverse())
        {
            html.Append("<li><b>").Words(entry.Deed).Append("</b> <span>").Words(names.GetValueOrDefault(entry.Actor, entry.Actor)).Append("</span> <span class=\"note\">").Words(entry.Stamp.InWords()).Append("</span></li>\n");
        }

        html.Append("</ol>\n<p class=\"").Append(isWhole ? "note" : "warning").Append("\">").Words(isWhole ? Texts.LegalTrailWhole : Texts.LegalTrailBroken).Append("</p>\n</section>\n");
    }

    private static StringBuilder Fact(this StringBuilder html, string name, string value) => html.Append("<div>").Element("dt", name).Element("dd", value).Append("</div>\n");
}
