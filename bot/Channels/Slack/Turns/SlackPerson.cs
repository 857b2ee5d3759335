namespace PolicyBot.Channels.Slack.Turns;

/// <summary>Who did something, as Slack's signed request names them.</summary>
/// <param name="UserId">Such as <c>U0123</c>; <c>W0123</c> on Enterprise Grid.</param>
/// <param name="TeamId">The workspace that the account belongs to; <see langword="null"/> when the request does not say.</param>
/// <param name="EnterpriseId">The organisation that the account belongs to; <see langword="null"/> when the request does not say.</param>
/// <param name="Name">As the request gives it, to be shown and never trusted; empty when it gives none.</param>
internal sealed record SlackPerson(string UserId, string? TeamId, string? EnterpriseId, string Name)
{
    /// <summary>Whether the request says nothing about whose account it is.</summary>
    public bool IsOfUnsaidTeam => TeamId is null && EnterpriseId is null;

    /// <param name="team">Of the account. On Enterprise Grid buttons and modals have the organisation's id in its place.</param>
    /// <param name="enterprise">Of that team, where the request says it.</param>
    public static SlackPerson Of(string user, string? team, string? enterprise, string name) =>
        team is ['E', ..] ? new(user, TeamId: null, team, name) : new(user, team, enterprise, name);
}
