namespace PolicyBot.Channels.Slack.Api;

/// <summary>Slack's error codes that something depends on.</summary>
internal static class SlackCodes
{
    public const string HashConflict = "hash_conflict";
}
