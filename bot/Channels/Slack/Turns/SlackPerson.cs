namespace PolicyBot.Channels.Slack.Turns;

/// <summary>Who did something, as Slack's signed request names them.</summary>
/// <param name="UserId">Such as <c>U0123</c>; <c>W0123</c> on Enterprise Grid.</param>
/// <param name="TeamId">The workspace that the account belongs to; <see langword="null"/> when the request does not say.</param>
/// <param name="Name">As the request gives it, to be shown and never trusted; empty when it gives none.</param>
internal sealed record SlackPerson(string UserId, string? TeamId, string? EnterpriseId, string Name);
