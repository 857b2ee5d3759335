using PolicyBot.Cases;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Cards.Styles;
using PolicyBot.Conversation.Turns;
using PolicyBot.Primitives;

namespace PolicyBot.Conversation.Dialogs.WorkACase;

/// <summary>The list of cases. No narrative: number, category, severity, state, clock.</summary>
internal static class InboxCard
{
    /// <param name="page">As a button carried it.</param>
    public static AdaptiveCard Of(IReadOnlyList<CaseSummary> cases, UtcDay today, string? page) => CardPages.Of(
        [.. cases.Select(summary => Line(summary, today))],
        page,
        (title, number) => CardButtons.Go(title, Verbs.LegalInbox, (CardPages.Field, number)),
        shown => CardFrame.Of(Texts.LegalInboxHeading, [Count(cases), .. shown], CardButtons.Go(Texts.PageLinkOpen, Verbs.LegalDesk), CardButtons.Go(Texts.DeskEnterButton, Verbs.LegalEnter)));

    private static AdaptiveTextBlock Count(IReadOnlyList<CaseSummary> cases) => cases.Count == 0
        ? CardText.Paragraph(Texts.LegalInboxEmpty)
        : CardText.Note(Texts.LegalInboxCount.With(cases.Count(summary => summary.Closed is null), cases.Count(summary => summary.Closed is not null)));

    private static AdaptiveContainer Line(CaseSummary summary, UtcDay today) => new()
    {
        Separator = true,

        // A screen reader says this in place of the row, so it says what the row shows, in the same order.
        SelectAction = CardButtons.Go(
            Texts.LegalOpenCase.With(
                summary.Number,
                LineOf(summary),
                CaseWords.Of(summary.Severity),
                CaseWords.Of(summary.Status),
                Clock(summary, today).Text),
            Verbs.LegalCase,
            (WorkACaseDialogue.CaseField, summary.Number.Text)),
        Items =
        [
            new AdaptiveColumnSet
            {
                Columns =
                [
                    new AdaptiveColumn
                    {
                        Width = "stretch",
                        Items =
                        [
                            new AdaptiveTextBlock { Text = summary.Number.Text, Weight = AdaptiveTextWeight.Bolder, Wrap = true },
                            new AdaptiveTextBlock
                            {
                                Text = LineOf(summary),
                                Wrap = true,
                                Spacing = AdaptiveSpacing.None,
                            },
                        ],
                    },
                    new AdaptiveColumn
                    {
                        Width = "auto",
                        Items =
                        [
                            new AdaptiveTextBlock
                            {
                                Text = CaseWords.Of(summary.Severity),
                                Color = CaseWords.ColourOf(summary.Severity),
                                Weight = AdaptiveTextWeight.Bolder,
                                HorizontalAlignment = AdaptiveHorizontalAlignment.Right,
                                Wrap = true,
                            },
                            new AdaptiveTextBlock
                            {
                                Text = CaseWords.Of(summary.Status),
                                HorizontalAlignment = AdaptiveHorizontalAlignment.Right,
                                Spacing = AdaptiveSpacing.None,
                                Wrap = true,
                            },
                        ],
                    },
                ],
            },
            Clock(summary, today),
        ],
    };

    private static string LineOf(CaseSummary summary) =>
        Texts.LegalCaseLine.With(CaseWords.Of(summary.Category), summary.IsAnonymous ? Texts.LegalAnonymousTag : Texts.LegalNamedTag);

    private static AdaptiveTextBlock Clock(CaseSummary summary, UtcDay today)
    {
        if (summary.Closed is { } closed)
            return CardText.Note(Texts.LegalClosedOn.With(closed.Day.InWords()));

        var (what, due) = summary.Acknowledged is null
            ? (Texts.LegalDueAcknowledge, summary.Clocks.AcknowledgeBy)
            : (Texts.LegalDueFeedback, summary.Clocks.FeedbackBy);

        return today.Date > due
            ? CardText.Note(Texts.LegalOverdue.With(what, due.InWords())) with { Color = AdaptiveTextColor.Attention }
            : CardText.Note(Texts.LegalDue.With(what, due.InWords()));
    }
}
