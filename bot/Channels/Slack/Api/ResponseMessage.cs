namespace PolicyBot.Channels.Slack.Api;

/// <summary>What goes to a <c>response_url</c>.</summary>
internal sealed record ResponseMessage
{
    public required MessageBody Message { get; init; }

    /// <summary>Everybody in the channel sees it, and not only the person who pressed or typed.</summary>
    public bool InChannel { get; init; }

    public string? ThreadTs { get; init; }
}
