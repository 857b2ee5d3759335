using System.Net;

namespace PolicyBot.Channels.Calls;

/// <summary>What came back from one attempt, before anybody judges it.</summary>
internal abstract record HttpOutcome
{
    private HttpOutcome() { }

    /// <param name="After">As the other side asked.</param>
    /// <param name="Body">As far as it came, and at most as much as was asked for; whatever it is.</param>
    public sealed record Answered(HttpStatusCode Status, TimeSpan? After, byte[] Body) : HttpOutcome;

    /// <param name="Reason">A code.</param>
    public sealed record Silent(string Reason, bool MayHaveArrived) : HttpOutcome;
}
