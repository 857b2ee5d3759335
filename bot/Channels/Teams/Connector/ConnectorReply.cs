using System.Net;

namespace PolicyBot.Channels.Teams.Connector;

/// <summary>What came back from one call, before it is judged.</summary>
internal abstract record ConnectorReply
{
    private ConnectorReply() { }

    /// <param name="Body">As far as it came, and at most <see cref="ConnectorCalls.LongestBody"/>; whatever it is.</param>
    public sealed record Answered(HttpStatusCode Status, TimeSpan? After, byte[] Body) : ConnectorReply;

    /// <summary>Not called, or no answer.</summary>
    public sealed record Failed(ConnectorAnswer Answer) : ConnectorReply;
}
