using PolicyBot.Channels.Slack.Workspaces;

namespace PolicyBot.Channels.Slack.Api;

/// <summary>Who people are, for an hour or two, so that not each of their messages asks Slack again.</summary>
internal sealed class UsersSeen(TimeProvider time) : IDisposable
{
    private readonly Recent<(string? Team, string? Enterprise, string User), SlackUser> _seen = new(time, TimeSpan.FromHours(1), 10_000);

    public SlackUser? Find(Workspace workspace, string user) => _seen.TryFind(Key(workspace, user), out var known) ? known : null;

    public void Keep(Workspace workspace, string user, SlackUser found) => _seen.Put(Key(workspace, user), found);

    public void Dispose() => _seen.Dispose();

    private static (string? Team, string? Enterprise, string User) Key(Workspace workspace, string user) => (workspace.TeamId, workspace.EnterpriseId, user);
}
