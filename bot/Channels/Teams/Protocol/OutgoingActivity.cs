using System.Text.Json.Nodes;
using PolicyBot.Conversation.Cards;

namespace PolicyBot.Channels.Teams.Protocol;

/// <summary>What we send: no id, no time, no service address (A2031, A2041, A2302).</summary>
internal sealed record OutgoingActivity
{
    public string Type { get; init; } = ActivityTypes.Message;

    /// <summary>Markdown of our own making, foreign words in it escaped; <see langword="null"/> for a card alone.</summary>
    public string? Text { get; init; }

    /// <summary>What notifications show in place of a card.</summary>
    public string? Summary { get; init; }

    /// <summary>Sent as Teams wants them in its message stream (<see cref="CardInStream"/>).</summary>
    public IReadOnlyList<AdaptiveCard> Cards { get; init; } = [];

    /// <summary>Such as the one root entity that holds citations.</summary>
    public JsonArray? Entities { get; init; }

    /// <summary>Whether Teams is to offer its thumbs under the message.</summary>
    public bool HasFeedbackLoop { get; init; }

    /// <summary>Our account and the conversation, as the inbound activity named them; left out of messages that answer nothing.</summary>
    public ChannelAccount? From { get; init; }

    public ChannelAccount? Recipient { get; init; }

    public string? ConversationId { get; init; }

    public string? ReplyToId { get; init; }
}
