namespace PolicyBot.Channels.Slack.Api;

/// <summary>A message that stands in Slack.</summary>
/// <param name="Channel">Such as <c>C0123</c>, <c>D0123</c>.</param>
/// <param name="Ts">Its id within the channel, such as <c>1503435956.000247</c>.</param>
internal sealed record MessagePlace(string Channel, string Ts);
