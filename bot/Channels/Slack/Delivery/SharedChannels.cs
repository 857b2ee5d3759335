using PolicyBot.Channels.Slack.Api;
using PolicyBot.Channels.Slack.Workspaces;

namespace PolicyBot.Channels.Slack.Delivery;

/// <summary>Where people of other companies read along: Slack Connect can open a channel to them at any time. Only that nobody does is remembered, for a minute at most.</summary>
internal sealed class SharedChannels(ICallSlack slack, TimeProvider time) : IDisposable
{
    /// <summary>Our own code.</summary>
    public const string Shared = "shared_outside";

    private const int Most = 1_000;

    // Things are forgotten after one span at least and two at most.
    private readonly Recent<(string? Team, string? Enterprise, string Channel), bool> _own = new(time, TimeSpan.FromSeconds(30), Most);

    /// <summary>Asks Slack now.</summary>
    /// <returns>The channel when the company is among itself there; otherwise refused with <see cref="Shared"/>.</returns>
    public async Task<SlackAnswer<string>> AskAsync(Workspace workspace, string channel, CancellationToken cancellationToken)
    {
        var answer = (await slack.IsSharedOutsideAsync(workspace, channel, cancellationToken))
            .Then<bool, string>(isShared => isShared ? new SlackAnswer<string>.Refused(Shared) : new SlackAnswer<string>.Done(channel));
        if (answer is SlackAnswer<string>.Done)
            _own.Put(Key(workspace, channel), value: true);
        else
            _own.Forget(Key(workspace, channel));

        return answer;
    }

    /// <summary>The same, unless Slack said so a moment ago.</summary>
    public async Task<SlackAnswer<string>> RecallAsync(Workspace workspace, string channel, CancellationToken cancellationToken) =>
        _own.TryFind(Key(workspace, channel), out _) ? new SlackAnswer<string>.Done(channel) : await AskAsync(workspace, channel, cancellationToken);

    public void Dispose() => _own.Dispose();

    private static (string? Team, string? Enterprise, string Channel) Key(Workspace workspace, string channel) => (workspace.TeamId, workspace.EnterpriseId, channel);
}
