namespace PolicyBot.Channels.Slack.Workspaces;

/// <summary>What a bot speaks with.</summary>
/// <param name="RefreshToken">Good for one renewal; <see langword="null"/> together with <paramref name="ExpiresAt"/> where the app has no token rotation.</param>
internal sealed record BotTokens(string Access, string? RefreshToken, DateTimeOffset? ExpiresAt)
{
    public override string ToString() => "BotTokens(hidden)";
}
