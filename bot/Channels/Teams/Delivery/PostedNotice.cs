namespace PolicyBot.Channels.Teams.Delivery;

/// <summary>A notice that stands in Teams, by the ids that the connector gave.</summary>
/// <param name="ConversationId">Of the thread, or of the chat.</param>
internal sealed record PostedNotice(string ConversationId, string ActivityId);
