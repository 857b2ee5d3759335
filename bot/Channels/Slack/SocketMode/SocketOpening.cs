namespace PolicyBot.Channels.Slack.SocketMode;

/// <summary>What became of opening a socket. Codes are Slack's, or ours for what happened on the way.</summary>
internal abstract record SocketOpening
{
    private SocketOpening() { }

    /// <param name="Socket">It has said hello; it is the receiver's to let go.</param>
    public sealed record Opened(SlackSocket Socket) : SocketOpening;

    /// <param name="After">As Slack asked.</param>
    public sealed record TryAgain(string Code, TimeSpan? After) : SocketOpening;

    /// <summary>It will not be otherwise until somebody mends a setting.</summary>
    public sealed record Refused(string Code) : SocketOpening;
}
