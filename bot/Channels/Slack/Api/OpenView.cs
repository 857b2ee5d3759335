namespace PolicyBot.Channels.Slack.Api;

/// <summary>A modal or a Home tab that somebody has before them.</summary>
/// <param name="Hash">Of its state: an update with an older one is refused (<c>hash_conflict</c>).</param>
internal sealed record OpenView(string Id, string? Hash);
