namespace PolicyBot.Channels.Slack.Api;

/// <summary>Something to begin with, in the Assistant's pane.</summary>
/// <param name="Message">What is sent when it is pressed.</param>
internal sealed record SuggestedPrompt(string Title, string Message);
