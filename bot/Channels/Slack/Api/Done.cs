namespace PolicyBot.Channels.Slack.Api;

/// <summary>That a call was done which gives nothing back.</summary>
internal readonly record struct Done;
