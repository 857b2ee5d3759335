using PolicyBot.Channels.Teams.Protocol;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Channels.Teams.Replies;

/// <summary>A reply as messages in the chat.</summary>
internal static class StreamMessages
{
    public static IReadOnlyList<OutgoingActivity> Of(Activity inbound, Turn turn, Reply reply)
    {
        var messages = reply.Cards.Select(card => Message(inbound, card)).ToList();
        if (messages.Count > 0 && reply.Answer is { } answer)
            messages[0] = CitedMessage.With(messages[0], answer);

        return messages;
    }

    public static OutgoingActivity Of(Activity inbound, AdaptiveCard card) => Message(inbound, card);

    private static OutgoingActivity Message(Activity inbound, AdaptiveCard card) => new()
    {
        Summary = card.FallbackText,
        Cards = [card],
        From = inbound.Recipient,
        Recipient = inbound.IsPersonal ? inbound.From : null,
        ConversationId = inbound.ConversationId,
        ReplyToId = inbound.Type is ActivityTypes.Message ? inbound.Id : null,
    };
}
