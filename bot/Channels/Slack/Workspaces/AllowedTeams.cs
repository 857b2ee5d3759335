using Microsoft.Extensions.Options;

namespace PolicyBot.Channels.Slack.Workspaces;

/// <summary>Whether a workspace or an organisation is one of the company's.</summary>
internal sealed class AllowedTeams(IOptions<SlackOptions> options)
{
    private readonly HashSet<string> _ids = [.. options.Value.AllowedTeams];

    /// <summary>Nobody said who is; then a token that was written by hand speaks for itself.</summary>
    public bool AreUnsaid => _ids.Count == 0;

    public bool Includes(string? teamId, string? enterpriseId) => (teamId is not null && _ids.Contains(teamId)) || (enterpriseId is not null && _ids.Contains(enterpriseId));
}
