using System.Text;
using PolicyBot.Cases.Casework;
using PolicyBot.Channels.Web.PolicyPages;
using PolicyBot.Conversation;
using PolicyBot.Conversation.Dialogs.WorkACase;

namespace PolicyBot.Channels.Web.Legal.Pages;

/// <summary>The containment checklist of a case: the policy's own steps, and how each stands. They are ticked in the dialog.</summary>
internal static class ChecklistHtml
{
    public static void Write(StringBuilder html, Checklist? checklist, IReadOnlyDictionary<string, string> names)
    {
        if (checklist is null)
            return;

        html.Append("<section class=\"part\">\n").Element("h2", Texts.DeskChecklistTitle).Append("<p class=\"note\">").Words(ChecklistCard.Progress(checklist)).Append("</p>\n<ol class=\"steps\">\n");
        foreach (var step in checklist.Steps)
            Step(html, step, names);
        html.Append("</ol>\n</section>\n");
    }

    private static void Step(StringBuilder html, ChecklistStep step, IReadOnlyDictionary<string, string> names)
    {
        html.Append("<li>").Element("p", Texts.DeskStepLine.With(step.Number, step.Text)).Append("<p class=\"note\">").Mark(WorkWords.Of(step.State), step.State is StepState.Open ? "warning" : "good");
        if ((step.By ?? step.Owner) is { } person)
            html.Append(' ').Words(names.GetValueOrDefault(person, person));
        if (step.When is { } when)
            html.Append(' ').Words(when.InWords());
        html.Append("</p>");
        if (step.Note is { } note)
            html.Element("p", note);
        html.Append("</li>\n");
    }
}
