namespace PolicyBot.Channels.Slack.Workspaces;

/// <summary>Whether the bot is installed somewhere cannot be told now. Holds a code for the log and nothing else.</summary>
internal sealed class WorkspaceUnavailableException(string reason) : Exception($"Slack or the database did not say where the bot is installed: {reason}");
