namespace PolicyBot.Channels.Slack.Turns;

/// <summary>What buttons ask for that only Slack has. They are answered in the channel and never reach the conversation.</summary>
internal static class SlackVerbs
{
    /// <summary>Shows an answer that only the asker sees to everybody in the channel.</summary>
    public const string Share = "slack.share";
}
