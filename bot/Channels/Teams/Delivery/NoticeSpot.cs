using PolicyBot.Channels.Teams.Protocol;

namespace PolicyBot.Channels.Teams.Delivery;

/// <summary>One place that shows each case once.</summary>
internal sealed record NoticeSpot
{
    /// <summary>By what the place is known from start to start: the destination's name, and whose chat it is.</summary>
    public required string Key { get; init; }

    /// <summary>The chat or the channel.</summary>
    public required ConversationAddress Address { get; init; }

    /// <summary>Set for a channel, where each case begins a thread of its own.</summary>
    public string? TenantOfChannel { get; init; }
}
