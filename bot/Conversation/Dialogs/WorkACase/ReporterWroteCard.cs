using PolicyBot.Cases;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Conversation.Dialogs.WorkACase;

/// <summary>What Legal is told when a reporter has written: of which case, and the way in. Its first line, which previews show, is the same on every one.</summary>
internal static class ReporterWroteCard
{
    /// <summary>The first line.</summary>
    public static string Heading => Texts.NoticeReporterWrote;

    public static AdaptiveCard Of(CaseNumber number) => CardFrame.Of(
        Heading,
        [CardText.Fact(Texts.NoticeFactCase, number.Text), CardText.Note(Texts.NoticeNothingHere)],
        CardButtons.Go(Texts.NoticeOpenButton, Verbs.LegalCase, (WorkACaseDialogue.CaseField, number.Text)));
}
