using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Conversation.Dialogs.AskPolicy;

/// <summary>What is said of a question that can not be read.</summary>
internal static class QuestionCards
{
    public static AdaptiveCard Empty() => CardFrame.Of(
        Texts.QuestionEmptyHeading,
        [CardText.Paragraph(Texts.QuestionEmptyBody.With(Texts.WelcomeExampleTwo))],
        CardButtons.Go(Texts.ButtonHelp, Verbs.Help));

    // So long a text may well be a report. It is not shown again.
    public static AdaptiveCard TooLong(int length) => CardFrame.Of(
        Texts.QuestionTooLongHeading,
        [CardText.Paragraph(Texts.QuestionTooLongBody.With(AskPolicyDialogue.QuestionMaxLength, length)), CardText.Paragraph(Texts.ReportToldForm)],
        CardButtons.Go(Texts.ButtonReport, Verbs.Report),
        CardButtons.Go(Texts.ButtonAskLegal, Verbs.AskLegal));
}
