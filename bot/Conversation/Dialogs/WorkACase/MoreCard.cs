using PolicyBot.Cases;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Cards.Styles;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Conversation.Dialogs.WorkACase;

/// <summary>What else somebody can do on a case: a button each, below one another, so that none is cut off on a phone.</summary>
internal static class MoreCard
{
    public static DialogStep Of(CaseSummary summary, IReadOnlyList<OfferedDeed> deeds) => new DialogStep.Show(
        Texts.LegalDeskTitle,
        CardFrame.Of(
            Texts.DeskMoreHeading.With(summary.Number),
            deeds.Count == 0 ? [CardText.Paragraph(Texts.DeskMoreNothing)] : [.. deeds.Select(deed => ButtonOf(deed, summary))],
            CardButtons.Go(Texts.DeskBackToCase, Verbs.LegalCase, (Verbs.CaseField, summary.Number.Text)),
            CardButtons.Close()));

    private static AdaptiveActionSet ButtonOf(OfferedDeed deed, CaseSummary summary) => new()
    {
        Spacing = AdaptiveSpacing.Small,
        Actions = [CardButtons.Go(deed.Title, deed.Verb, (Verbs.CaseField, summary.Number.Text))],
    };
}
