using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Actions;

namespace PolicyBot.Conversation.Turns;

/// <summary>What is not for the chat, and where it goes instead. None of these shows anything that was typed.</summary>
internal static class SignpostCards
{
    public static AdaptiveCard ReportOnlyInTheForm() => CardFrame.Of(
        Texts.ReportToldHeading,
        [CardText.Paragraph(Texts.ReportToldKept), CardText.Paragraph(Texts.ReportToldForm), CardText.Note(Texts.ReportToldQuestion)],
        Report(),
        FirstSteps());

    /// <summary>Somebody asked for the form, and told nothing yet.</summary>
    public static AdaptiveCard ReportThisWay() => CardFrame.Of(
        Texts.ReportThisWayHeading,
        [CardText.Paragraph(Texts.ReportThisWayBody)],
        Report(),
        FirstSteps());

    public static AdaptiveCard ReportInPrivate() => CardFrame.Of(
        Texts.ReportInGroupHeading,
        [CardText.Paragraph(Texts.ReportInGroupBody), CardText.Paragraph(Texts.ReportToldKept)],
        Report());

    public static AdaptiveCard OnlyInTheDialog() => CardFrame.Of(
        Texts.OnlyInDialogHeading,
        [CardText.Paragraph(Texts.OnlyInDialogBody), CardText.Paragraph(Texts.ReportToldKept)],
        Report(),
        Mailbox());

    public static AdaptiveCard CasesInPrivate() => CardFrame.Of(Texts.CasesInGroupHeading, [CardText.Paragraph(Texts.CasesInGroupBody)]);

    public static AdaptiveCard ReceiptNotHere() => CardFrame.Of(
        Texts.ReceiptPostedHeading,
        [CardText.Paragraph(Texts.ReceiptPostedBody), CardText.Paragraph(Texts.ReceiptPostedSeen)],
        Mailbox());

    public static AdaptiveCard MailboxThisWay() => CardFrame.Of(
        Texts.MailboxThisWayHeading,
        [CardText.Paragraph(Texts.MailboxThisWayBody)],
        Mailbox());

    public static AdaptiveCard UnknownVerb() => CardFrame.Of(
        Texts.UnknownVerbHeading,
        [CardText.Paragraph(Texts.UnknownVerbBody)],
        CardButtons.Go(Texts.ButtonHelp, Verbs.Help),
        Report(),
        Mailbox());

    private static AdaptiveSubmitAction Report() => CardButtons.Go(Texts.ButtonReport, Verbs.Report);

    private static AdaptiveSubmitAction Mailbox() => CardButtons.Go(Texts.ButtonMailbox, Verbs.Mailbox);

    private static AdaptiveSubmitAction FirstSteps() =>
        CardButtons.Go(Texts.ReportToldFirstSteps, Verbs.Ask, (Verbs.QuestionField, Texts.ReportToldFirstStepsQuestion));
}
