using PolicyBot.Channels.Slack.Api;
using PolicyBot.Channels.Slack.BlockKit;
using PolicyBot.Channels.Slack.Workspaces;

namespace PolicyBot.Channels.Slack.Delivery;

/// <summary>A channel of Slack.</summary>
internal sealed class ChannelBoard(ICallSlack slack, IWorkspaces workspaces, CardRenderer cards, SharedChannels sharing, SlackPlace.Channel channel) : SlackBoard(slack, cards)
{
    protected override Task<Workspace?> FindWorkspaceAsync(CancellationToken cancellationToken) =>
        channel.TeamId is ['E', ..]
            ? workspaces.FindToWriteAsync(teamId: null, enterpriseId: channel.TeamId, cancellationToken)
            : workspaces.FindToWriteAsync(channel.TeamId, enterpriseId: null, cancellationToken);

    /// <summary>It is asked before each new case whether others read along.</summary>
    protected override Task<SlackAnswer<string>> FindChannelAsync(Workspace workspace, CancellationToken cancellationToken) =>
        sharing.AskAsync(workspace, channel.Id, cancellationToken);

    protected override Task<SlackAnswer<string>> ReturnToAsync(Workspace workspace, string channelId, CancellationToken cancellationToken) =>
        sharing.RecallAsync(workspace, channelId, cancellationToken);
}
