namespace PolicyBot.Channels.Slack.Api;

/// <summary>What goes to a <c>response_url</c>.</summary>
internal sealed record ResponseMessage
{
    /// <summary><see langword="null"/> when only the original is deleted.</summary>
    public MessageBody? Message { get; init; }

    /// <summary>Everybody in the channel sees it, and not only the person who pressed or typed.</summary>
    public bool InChannel { get; init; }

    public bool ReplacesOriginal { get; init; }

    public bool DeletesOriginal { get; init; }

    public string? ThreadTs { get; init; }
}
