using System.Text.RegularExpressions;
using PolicyBot.Channels.Slack.People;

namespace PolicyBot.Channels.Slack.Delivery;

/// <summary>Somebody in Slack, and where the bot is installed for them.</summary>
/// <param name="TeamId">Such as <c>T0123</c>; <see langword="null"/> with no <paramref name="EnterpriseId"/> either: the only workspace that there is.</param>
/// <param name="EnterpriseId">Such as <c>E0123</c>.</param>
internal sealed partial record SlackAddressee(string? TeamId, string? EnterpriseId, string UserId)
{
    /// <param name="text">As under <c>Legal:Handlers</c>: <c>U0123</c>, <c>T0123/U0123</c> or <c>E0123/W0123</c>.</param>
    public static SlackAddressee? TryParse(string text) => Written().Match(text) is { Success: true } match
        ? new(Or(match.Groups["team"]), Or(match.Groups["enterprise"]), match.Groups["user"].Value)
        : null;

    public static SlackAddressee Of(KeptPerson person) => new(person.TeamId, person.EnterpriseId, person.UserId);

    private static string? Or(Group group) => group.Success ? group.Value : null;

    [GeneratedRegex("^((?<team>T[A-Z0-9]+)/|(?<enterprise>E[A-Z0-9]+)/)?(?<user>[UW][A-Z0-9]+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Written();
}
