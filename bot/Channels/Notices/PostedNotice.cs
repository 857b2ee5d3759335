using System.Text.Json.Serialization;

namespace PolicyBot.Channels.Notices;

/// <summary>A message of ours that stands in a chat platform, by the ids that it gave. They are sealed under the names that Teams has for them, by which the first ones were.</summary>
/// <param name="Place">The channel, the chat or the thread.</param>
/// <param name="Message">Its id within the place.</param>
internal sealed record PostedNotice([property: JsonPropertyName("conversationId")] string Place, [property: JsonPropertyName("activityId")] string Message);
