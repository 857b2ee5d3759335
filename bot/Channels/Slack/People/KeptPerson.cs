namespace PolicyBot.Channels.Slack.People;

/// <summary>How a person is written to.</summary>
/// <param name="TeamId">The workspace in which they spoke to the bot.</param>
internal sealed record KeptPerson(string TeamId, string? EnterpriseId, string UserId);
