using PolicyBot.Channels.Slack.Turns;

namespace PolicyBot.Channels.Slack.Events;

/// <summary>What the Events API tells, as far as the bot is concerned (<c>event_callback</c>).</summary>
internal sealed record SlackEvent
{
    /// <summary>Such as <c>Ev0123</c>; the same when it is delivered again.</summary>
    public required string EventId { get; init; }

    /// <summary>Such as <c>message</c>, <c>app_mention</c>.</summary>
    public required string Type { get; init; }

    public string? Subtype { get; init; }

    /// <summary>Of the installation that the event is for.</summary>
    public string? TeamId { get; init; }

    public string? EnterpriseId { get; init; }

    /// <summary>Whether the channel is shared with another company (Slack Connect).</summary>
    public bool IsSharedOutside { get; init; }

    /// <summary><see langword="null"/> when nobody is named, or it is a bot's own.</summary>
    public SlackPerson? Person { get; init; }

    public string Channel { get; init; } = "";

    public bool IsOwnChat { get; init; }

    public string Text { get; init; } = "";

    public string Ts { get; init; } = "";

    public string? ThreadTs { get; init; }

    /// <summary>When it was edited last; changes of any other kind, such as an unfurled link, have the same as before.</summary>
    public string? EditedTs { get; init; }

    public bool HasFiles { get; init; }

    /// <summary>Of revoked tokens: whether a bot's is among them. Those of people mean nothing to us.</summary>
    public bool RevokesBot { get; init; }

    /// <summary>Of a Home tab: <c>home</c> or <c>messages</c>.</summary>
    public string? Tab { get; init; }
}
