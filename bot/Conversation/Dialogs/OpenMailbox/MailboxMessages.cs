using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Cards.Styles;
using PolicyBot.Mailbox.Messages;

namespace PolicyBot.Conversation.Dialogs.OpenMailbox;

/// <summary>The messages of a mailbox, newest first; a long one in several pieces, of which each says whose it is.</summary>
internal static class MailboxMessages
{
    /// <param name="messages">Oldest first.</param>
    public static IEnumerable<AdaptiveElement> Of(IReadOnlyList<Message> messages) =>
        messages.Count == 0 ? [CardText.Paragraph(Texts.MailboxNoMessages)] : messages.Reverse().SelectMany(Pieces);

    private static IEnumerable<AdaptiveElement> Pieces(Message message)
    {
        var from = (message.Sender is Sender.Legal ? Texts.MailboxFromLegal : Texts.MailboxFromReporter).With(message.Written.InWords());

        return CardPieces.Of(message.Text).Select((lines, index) => new AdaptiveContainer
        {
            Style = message.Sender is Sender.Legal ? AdaptiveContainerStyle.Accent : AdaptiveContainerStyle.Emphasis,
            Spacing = AdaptiveSpacing.Small,
            Items = [CardText.Note(index == 0 ? from : Texts.PageGoesOn.With(from)), .. lines],
        });
    }
}
