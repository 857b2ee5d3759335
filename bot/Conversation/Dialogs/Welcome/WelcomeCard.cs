using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Actions;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Cards.Styles;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Conversation.Dialogs.Welcome;

/// <summary>What the bot can do, what it can not promise, and something to begin with.</summary>
internal static class WelcomeCard
{
    /// <param name="isOfLegal">Whether the reader works on cases; in a group nobody does.</param>
    /// <param name="canListReports">Whether the channel can tell which reports are the reader's own; in a group they are not listed.</param>
    public static AdaptiveCard Of(bool inGroup, bool isOfLegal, bool canListReports = false) => CardFrame.Of(
        Texts.WelcomeHeading,
        [
            CardText.Paragraph(Texts.WelcomeAsk),
            CardText.Note(Texts.WelcomeCounted),
            CardText.Paragraph(inGroup ? Texts.WelcomeGroup : Texts.WelcomeReport),
            CardText.Subheading(Texts.WelcomeExamplesHeading),
            new AdaptiveActionSet { Spacing = AdaptiveSpacing.Small, Actions = [Example(Texts.WelcomeExampleOne)] },
            new AdaptiveActionSet { Spacing = AdaptiveSpacing.Small, Actions = [Example(Texts.WelcomeExampleTwo)] },
            new AdaptiveActionSet { Spacing = AdaptiveSpacing.Small, Actions = [Example(Texts.WelcomeExampleThree)] },
            CardText.Subheading(Texts.WelcomeAnonymityHeading),
            CardText.Paragraph(Texts.WelcomeAnonymity),
            .. isOfLegal && !inGroup ? LegalsDesk() : [],
        ],
        [
            CardButtons.Go(Texts.ButtonReport, Verbs.Report),
            CardButtons.Go(Texts.ButtonMailbox, Verbs.Mailbox),
            .. canListReports && !inGroup ? [CardButtons.Go(Texts.ButtonMyReports, Verbs.MyReports)] : Array.Empty<AdaptiveAction>(),
            CardButtons.Go(Texts.ButtonAskLegal, Verbs.AskLegal),
        ]);

    private static AdaptiveElement[] LegalsDesk() =>
    [
        CardText.Subheading(Texts.WelcomeLegalHeading),
        new AdaptiveActionSet { Spacing = AdaptiveSpacing.Small, Actions = [CardButtons.Go(Texts.ButtonCases, Verbs.LegalInbox)] },
    ];

    private static AdaptiveSubmitAction Example(string question) => CardButtons.Go(question, Verbs.Ask, (Verbs.QuestionField, question));
}
