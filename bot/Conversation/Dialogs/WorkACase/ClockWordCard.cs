using PolicyBot.Cases;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Conversation.Dialogs.WorkACase;

/// <summary>What Legal is told when a clock of a case wants somebody: of which case, and the way in. The first line, which previews show, is the same on every one of its kind.</summary>
internal static class ClockWordCard
{
    public static AdaptiveCard Reminder(CaseNumber number) => Of(Texts.ClockReminderHeading, Texts.ClockReminderWhat, number);

    public static AdaptiveCard Deputy(CaseNumber number) => Of(Texts.ClockDeputyHeading, Texts.ClockDeputyWhat, number);

    public static AdaptiveCard Escalated(CaseNumber number) => Of(Texts.ClockEscalatedHeading, Texts.ClockEscalatedWhat, number);

    private static AdaptiveCard Of(string heading, string what, CaseNumber number) => CardFrame.Of(
        heading,
        [CardText.Fact(Texts.NoticeFactCase, number.Text), CardText.Paragraph(what), CardText.Note(Texts.NoticeNothingHere)],
        CardButtons.Go(Texts.NoticeOpenButton, Verbs.LegalCase, (WorkACaseDialogue.CaseField, number.Text)));
}
