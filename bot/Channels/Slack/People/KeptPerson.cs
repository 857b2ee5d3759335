namespace PolicyBot.Channels.Slack.People;

/// <summary>How a person is written to.</summary>
/// <param name="TeamId">The workspace in which the bot was installed where they spoke to it; <see langword="null"/>: it was installed for the organisation.</param>
/// <param name="EnterpriseId">The organisation of that installation.</param>
internal sealed record KeptPerson(string? TeamId, string? EnterpriseId, string UserId);
