using PolicyBot.Cases.Handling;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Conversation.Dialogs.OpenMailbox;

/// <summary>What a named reporter is told in their own chat: that there is something in the mailbox. No case, and no word of it.</summary>
internal static class ReporterNewsCard
{
    /// <summary>The first line.</summary>
    public static string Heading => Texts.ReporterNewsHeading;

    /// <param name="news">Such as <see cref="ReporterNews.Written"/>; whatever a newer program may have said besides counts as written.</param>
    public static AdaptiveCard Of(string news) => CardFrame.Of(
        Heading,
        [
            CardText.Paragraph(news switch
            {
                ReporterNews.Acknowledged => Texts.ReporterNewsAcknowledged,
                ReporterNews.Closed => Texts.ReporterNewsClosed,
                _ => Texts.ReporterNewsWritten,
            }),
            CardText.Paragraph(news == ReporterNews.Acknowledged ? Texts.ReporterNewsLook : Texts.ReporterNewsMailbox),
        ],
        CardButtons.Go(Texts.ButtonMyReports, Verbs.MyReports),
        CardButtons.Go(Texts.ButtonMailbox, Verbs.Mailbox));
}
