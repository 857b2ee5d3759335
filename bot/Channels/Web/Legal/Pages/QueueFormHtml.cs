using System.Globalization;
using System.Text;
using PolicyBot.Cases;
using PolicyBot.Cases.Access;
using PolicyBot.Cases.Desk;
using PolicyBot.Cases.Handlers;
using PolicyBot.Channels.Web.PolicyPages;
using PolicyBot.Conversation;
using PolicyBot.Conversation.Dialogs.WorkACase;
using PolicyBot.Reports;

namespace PolicyBot.Channels.Web.Legal.Pages;

/// <summary>Search, filters and order, in one form that works without a script.</summary>
internal static class QueueFormHtml
{
    private static readonly int[] Days = [0, 1, 3, QueueViews.SoonDays, 14, 30];

    public static void Write(StringBuilder html, QueueForm form, Handler viewer, IReadOnlyList<Handler> people)
    {
        var mayRead = CaseRights.Give(viewer.Roles, CaseRight.Read);
        html.Append("<form class=\"filters\" method=\"post\" action=\"").Append(QueueEndpoints.Path).Append("\" role=\"search\">\n<div class=\"search\">\n");
        Input(html, QueueForm.NameText, mayRead ? Texts.PageSearch : Texts.PageSearchNumber, form.Text, mayRead ? Texts.PageSearchHint : null);
        html.Append("<button class=\"button primary\" type=\"submit\">").Words(Texts.PageShow).Append("</button>\n</div>\n");

        html.Append("<details class=\"more\"").Append(form.IsNarrowed || form.Sort is not CaseSort.Due || form.IsDownwards ? " open" : "").Append("><summary>").Words(Texts.PageFilters).Append("</summary>\n<div class=\"choices\">\n");
        Choice(html, QueueForm.NameScope, Texts.PageScope, form.Scope.ToString(), Of(CaseScope.Open, Texts.PageScopeOpen), Of(CaseScope.Closed, Texts.PageScopeClosed), Of(CaseScope.All, Texts.PageScopeAll));
        Choice(html, QueueForm.NameSeverity, Texts.LegalFactSeverity, form.Severity?.ToString(), [Any, .. Enum.GetValues<Severity>().Reverse().Select(kind => Of(kind, CaseWords.Of(kind)))]);
        Choice(html, QueueForm.NameStatus, Texts.LegalFactStatus, form.Status?.ToString(), [Any, .. Enum.GetValues<CaseStatus>().Select(kind => Of(kind, CaseWords.Of(kind)))]);
        Choice(html, QueueForm.NameCategory, Texts.LegalFactCategory, form.Category?.ToString(), [Any, .. Enum.GetValues<Category>().Select(kind => Of(kind, CaseWords.Of(kind)))]);
        Choice(html, QueueForm.NameAssignee, Texts.PageLead, form.Assignee, [Any, (QueueForm.Me, Texts.PageMe), (QueueForm.Nobody, Texts.PageNobody), .. people.Select(person => (person.Id, person.Name))]);
        Choice(html, QueueForm.NameDue, Texts.PageDue, form.Due, [Any, (QueueForm.Overdue, Texts.PageViewOverdue), .. Days.Select(days => ($"{days}", days == 0 ? Texts.PageDueWithinToday : Texts.PageDueWithin.With(days)))]);
        Choice(html, QueueForm.NameReporter, Texts.LegalFactReporter, form.Reporter, Any, (QueueForm.Named, Texts.LegalNamedTag), (QueueForm.Anonymous, Texts.LegalAnonymousTag));
        if (mayRead)
            Input(html, QueueForm.NameTag, Texts.PageTag, form.Tag, hint: null);
        Choice(html, QueueForm.NameSort, Texts.PageSort, form.Sort.ToString(), Of(CaseSort.Due, Texts.PageSortDue), Of(CaseSort.Severity, Texts.PageSortSeverity), Of(CaseSort.Opened, Texts.PageSortOpened), Of(CaseSort.Number, Texts.PageSortNumber));
        Choice(html, QueueForm.NameOrder, Texts.PageOrder, form.IsDownwards ? QueueForm.Downwards : null, ("", Texts.PageOrderUp), (QueueForm.Downwards, Texts.PageOrderDown));
        html.Append("</div>\n</details>\n");
        if (form.IsNarrowed)
            html.Append("<p class=\"clear\"><a href=\"").Append(QueueEndpoints.Path).Append("\">").Words(Texts.PageClear).Append("</a></p>\n");
        html.Append("</form>\n");
    }

    /// <summary>Everything that was asked for, for another form.</summary>
    public static void Hidden(StringBuilder html, QueueForm form)
    {
        foreach (var (name, value) in form.Fields())
            html.Append("<input type=\"hidden\" name=\"").Append(name).Append("\" value=\"").Words(value!).Append("\">");
    }

    private static (string Value, string Name) Any => ("", Texts.PageAny);

    private static (string Value, string Name) Of<T>(T value, string name)
        where T : struct, Enum =>
        (value.ToString(), name);

    private static void Input(StringBuilder html, string name, string label, string? value, string? hint)
    {
        html.Append("<div class=\"choice\"><label for=\"").Append(name).Append("\">").Words(label).Append("</label>")
            .Append("<input id=\"").Append(name).Append("\" name=\"").Append(name).Append("\" value=\"").Words(value ?? "").Append("\" maxlength=\"200\" autocomplete=\"off\" spellcheck=\"false\"");
        if (hint is not null)
            html.Append(CultureInfo.InvariantCulture, $" aria-describedby=\"{name}-hint\"");
        html.Append('>');
        if (hint is not null)
            html.Append("<p class=\"hint\" id=\"").Append(name).Append("-hint\">").Words(hint).Append("</p>");
        html.Append("</div>\n");
    }

    private static void Choice(StringBuilder html, string name, string label, string? chosen, params IEnumerable<(string Value, string Name)> choices)
    {
        html.Append("<div class=\"choice\"><label for=\"").Append(name).Append("\">").Words(label).Append("</label><select id=\"").Append(name).Append("\" name=\"").Append(name).Append("\">");
        foreach (var (value, words) in choices)
            html.Append("<option value=\"").Words(value).Append(value == (chosen ?? "") ? "\" selected>" : "\">").Words(words).Append("</option>");
        html.Append("</select></div>\n");
    }
}
