namespace PolicyBot.Channels.Slack.Turns;

/// <summary>What one person says in one conversation.</summary>
/// <param name="ThreadTs"><see langword="null"/> outside a thread.</param>
internal readonly record struct ChatLine(string Channel, string? ThreadTs, string UserId);
