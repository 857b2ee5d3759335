using System.Globalization;
using PolicyBot.Cases;
using PolicyBot.Cases.Casework;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Cards.Styles;
using PolicyBot.Conversation.Dialogs.WorkACase.Forms;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Conversation.Dialogs.WorkACase;

/// <summary>The steps of a case's containment checklist, in the policy's own words, each with how it stands and a button to say so.</summary>
internal static class ChecklistCard
{
    /// <param name="names">Of handlers, by id.</param>
    /// <param name="page">As a button carried it.</param>
    public static DialogStep Of(CaseSummary summary, Checklist checklist, IReadOnlyDictionary<string, string> names, string? page) => new DialogStep.Show(
        Texts.DeskChecklistTitle,
        CardPages.Of(
            [.. checklist.Steps.Select(step => Shown(summary, step, names))],
            page,
            (title, number) => CardButtons.Go(title, Verbs.LegalChecklist, (Verbs.CaseField, summary.Number.Text), (CardPages.Field, number)),
            shown => CardFrame.Of(
                Texts.DeskChecklistHeading.With(summary.Number),
                [CardText.Note(Progress(checklist)), .. shown],
                CardButtons.Go(Texts.DeskBackToCase, Verbs.LegalCase, (Verbs.CaseField, summary.Number.Text)),
                CardButtons.Close())));

    /// <summary>How many steps are done, and by when they are to be.</summary>
    public static string Progress(Checklist checklist) => Texts.DeskChecklistProgress.With(
        checklist.Steps.Count(step => step.State is not StepState.Open), checklist.Steps.Count, checklist.Due.InWords());

    private static AdaptiveContainer Shown(CaseSummary summary, ChecklistStep step, IReadOnlyDictionary<string, string> names) => new()
    {
        Separator = true,
        Items =
        [
            CardText.Foreign(Texts.DeskStepLine.With(step.Number, CardLength.Shorten(step.Text, 600))),
            CardText.Fact(WorkWords.Of(step.State), Said(step, names)),
            .. step.Note is { } note ? [CardText.Foreign(note)] : Array.Empty<AdaptiveElement>(),
            new AdaptiveActionSet
            {
                Spacing = AdaptiveSpacing.Small,
                Actions =
                [
                    CardButtons.Go(
                        Texts.DeskTickButton.With(step.Number),
                        Verbs.LegalTick,
                        (Verbs.CaseField, summary.Number.Text),
                        (nameof(TickForm.Step), step.Number.ToString(CultureInfo.InvariantCulture))),
                ],
            },
        ],
    };

    private static string Said(ChecklistStep step, IReadOnlyDictionary<string, string> names) => (step.Owner, step.By) switch
    {
        (_, { } by) when step is { When: { } when, State: not StepState.Open } => Texts.DeskStepTicked.With(names.GetValueOrDefault(by, by), when.InWords()),
        ({ } owner, _) => Texts.DeskStepOwned.With(names.GetValueOrDefault(owner, owner)),
        _ => Texts.DeskStepNobody,
    };
}
