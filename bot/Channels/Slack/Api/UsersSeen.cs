using PolicyBot.Channels.Slack.Workspaces;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Channels.Slack.Api;

/// <summary>Who people are, for an hour or two, so that not each of their messages asks Slack again.</summary>
internal sealed class UsersSeen(TimeProvider time) : IDisposable
{
    private readonly Recent<(string? Team, string? Enterprise, string User), SlackUser> _seen = new(time, TimeSpan.FromHours(1), 10_000);

    public SlackUser? Find(Workspace workspace, string user) => _seen.TryFind(Key(workspace, user), out var known) ? known : null;

    public void Keep(Workspace workspace, string user, SlackUser found) => _seen.Put(Key(workspace, user), found);

    /// <summary>In which language and place the person reads, as far as they were looked up for another reason: nobody is looked up for that alone.</summary>
    /// <returns>BCP 47; <see langword="null"/> when it is not known, and for somebody who must not be.</returns>
    public string? LocaleOf(Workspace workspace, string user, Asker asker) => asker is Asker.Employee ? Find(workspace, user)?.Locale : null;

    public void Dispose() => _seen.Dispose();

    private static (string? Team, string? Enterprise, string User) Key(Workspace workspace, string user) => (workspace.TeamId, workspace.EnterpriseId, user);
}
