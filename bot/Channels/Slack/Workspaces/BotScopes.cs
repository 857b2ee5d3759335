namespace PolicyBot.Channels.Slack.Workspaces;

/// <summary>What the bot may do in a workspace, each with its reason. The app's manifest has the same list.</summary>
internal static class BotScopes
{
    public static IReadOnlyList<(string Scope, string Reason)> All { get; } =
    [
        ("app_mentions:read", "to hear questions in channels, where somebody names the bot"),
        ("assistant:write", "to answer in the Assistant's pane and to suggest questions there"),
        ("channels:read", "to know whether a public channel is shared with another company before anything is said in it"),
        ("chat:write", "to answer, and to tell Legal of cases"),
        ("commands", "for slash commands and shortcuts"),
        ("groups:read", "the same as channels:read in private channels that the bot was invited to"),
        ("im:history", "to hear what somebody writes to the bot in their own chat with it"),
        ("im:write", "to write to a reporter or a handler in their own chat"),
        ("users:read", "to know guests and people of other companies, and the names of those who report under their name or work on a case"),
    ];

    /// <summary>As <c>oauth/v2/authorize</c> wants them.</summary>
    public static string Joined => string.Join(',', All.Select(scope => scope.Scope));
}
