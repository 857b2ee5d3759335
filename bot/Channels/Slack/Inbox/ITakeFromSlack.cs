using System.Text.Json;

namespace PolicyBot.Channels.Slack.Inbox;

/// <summary>
/// Takes what has been proved to come from Slack, over HTTP or over a socket, does each thing once, and says within about a second how it is acknowledged.
/// What cannot be read is acknowledged and left alone: Slack would only send the same again. The JSON is the caller's and gone when the call ends.
/// </summary>
internal interface ITakeFromSlack
{
    /// <param name="envelope">Of the Events API: <c>event_callback</c>, <c>app_rate_limited</c>.</param>
    Acknowledgement TakeEvent(JsonElement envelope);

    /// <param name="fields">Of the form that a slash command sends.</param>
    Task<Acknowledgement> TakeCommandAsync(IReadOnlyDictionary<string, string> fields, CancellationToken cancellationToken);

    /// <param name="payload"><c>block_actions</c>, <c>view_submission</c>, <c>view_closed</c>, <c>shortcut</c>, <c>message_action</c>, <c>block_suggestion</c>.</param>
    Task<Acknowledgement> TakeInteractionAsync(JsonElement payload, CancellationToken cancellationToken);
}
