using System.Text.Json.Nodes;

namespace PolicyBot.Channels.Slack.Inbox;

/// <summary>What Slack is answered at once, over HTTP or over a socket.</summary>
/// <param name="IsTaken"><see langword="false"/> when too much waits already, so that Slack comes again (503).</param>
/// <param name="Body">An answer in the acknowledgement itself: a <c>response_action</c>, an ephemeral message, a <c>challenge</c>; <see langword="null"/> for none.</param>
internal sealed record Acknowledgement(bool IsTaken, JsonObject? Body)
{
    public static Acknowledgement Taken { get; } = new(IsTaken: true, Body: null);

    public static Acknowledgement ComeAgain { get; } = new(IsTaken: false, Body: null);

    public static Acknowledgement With(JsonObject body) => new(IsTaken: true, body);
}
