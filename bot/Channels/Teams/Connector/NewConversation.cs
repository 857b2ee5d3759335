using PolicyBot.Channels.Teams.Protocol;

namespace PolicyBot.Channels.Teams.Connector;

/// <summary>A conversation to begin: with one person, or a new thread in a channel.</summary>
internal sealed record NewConversation
{
    public required Uri ServiceUrl { get; init; }

    public required string TenantId { get; init; }

    /// <summary>A person's id or Entra object id; <see langword="null"/> for a thread.</summary>
    public string? MemberId { get; init; }

    /// <summary>The channel of a new thread; <see langword="null"/> for a person.</summary>
    public string? ChannelId { get; init; }

    /// <summary>The first message; a thread needs one.</summary>
    public OutgoingActivity? First { get; init; }
}
