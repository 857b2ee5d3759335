namespace PolicyBot.Channels.Slack.Turns;

/// <summary>Slack did not say in time who somebody is, and without that nothing may be answered or filed. Holds a code for the log and nothing else.</summary>
internal sealed class CannotTellWhoException(string reason) : Exception($"Slack did not say who somebody is: {reason}");
