using System.Text.Json;

namespace PolicyBot.Channels.Teams.Protocol;

/// <summary>
/// What a connector tells us (Bot Framework, Activity schema), as far as we use it. Whatever is missing, null or of a wrong type is as if it had not been sent;
/// only what no answer can do without is required.
/// </summary>
internal sealed record Activity
{
    /// <summary>The channel on which Microsoft vouches for Entra object ids.</summary>
    public const string TeamsChannelId = "msteams";

    /// <summary>Such as <see cref="ActivityTypes.Message"/>; compared letter by letter.</summary>
    public required string Type { get; init; }

    public string? Id { get; init; }

    /// <summary>When it happened, as it came; only ever compared.</summary>
    public string? Timestamp { get; init; }

    /// <summary>Of an invoke or an event.</summary>
    public string? Name { get; init; }

    public required string ChannelId { get; init; }

    /// <summary>As it came; not to be called before <c>ServiceUrls</c> has trusted it.</summary>
    public required string ServiceUrl { get; init; }

    public required ChannelAccount From { get; init; }

    /// <summary>The bot.</summary>
    public required ChannelAccount Recipient { get; init; }

    public required string ConversationId { get; init; }

    /// <summary>Whether it is a chat with one person alone.</summary>
    public required bool IsPersonal { get; init; }

    /// <summary>Every tenant id that it names, in <c>conversation</c> and <c>channelData</c>: all must be allowed.</summary>
    public required IReadOnlyList<string> Tenants { get; init; }

    public string? Text { get; init; }

    public IReadOnlyList<Mention> Mentions { get; init; } = [];

    public IReadOnlyList<string> AttachmentTypes { get; init; } = [];

    /// <summary>Ours, and of no message that came in (<see cref="Conversation.Turns.Turn.IsRehearsal"/>).</summary>
    public bool IsRehearsal { get; init; }

    /// <summary>BCP 47, or rubbish.</summary>
    public string? Locale { get; init; }

    /// <summary>Of an invoke: the message that holds the card.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>Such as <c>expectReplies</c>.</summary>
    public string? DeliveryMode { get; init; }

    /// <summary>Of an installationUpdate: <c>add</c> or <c>remove</c>, also with <c>-upgrade</c> behind.</summary>
    public string? Action { get; init; }

    /// <summary>In Teams' channelData, such as <c>editMessage</c>.</summary>
    public string? EventType { get; init; }

    public IReadOnlyList<string> MembersAdded { get; init; } = [];

    /// <summary>What a button or a dialog sent; of kind Undefined when nothing.</summary>
    public JsonElement Value { get; init; }
}
