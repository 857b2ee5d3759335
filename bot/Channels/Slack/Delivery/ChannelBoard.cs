using PolicyBot.Channels.Notices;
using PolicyBot.Channels.Slack.Api;
using PolicyBot.Channels.Slack.BlockKit;
using PolicyBot.Channels.Slack.Workspaces;

namespace PolicyBot.Channels.Slack.Delivery;

/// <summary>A channel of Slack.</summary>
internal sealed class ChannelBoard(ICallSlack slack, IWorkspaces workspaces, CardRenderer cards, SlackPlace.Channel channel) : SlackBoard(slack, cards)
{
    private const string Shared = "shared_outside";
    private const string SharedWords = "People of other companies read along in that channel. Write the link of a channel of Legal's own.";

    protected override Task<Workspace?> FindWorkspaceAsync(CancellationToken cancellationToken) =>
        channel.TeamId is ['E', ..]
            ? workspaces.FindToWriteAsync(teamId: null, enterpriseId: channel.TeamId, cancellationToken)
            : workspaces.FindToWriteAsync(channel.TeamId, enterpriseId: null, cancellationToken);

    /// <summary>Slack Connect can open a channel to other companies at any time: it is looked at before each new case.</summary>
    protected override async Task<SlackAnswer<string>> FindChannelAsync(Workspace workspace, CancellationToken cancellationToken) =>
        await Slack.IsSharedOutsideAsync(workspace, channel.Id, cancellationToken) switch
        {
            SlackAnswer<bool>.Done { Value: true } => new SlackAnswer<string>.Refused(Shared),
            SlackAnswer<bool>.Done => new SlackAnswer<string>.Done(channel.Id),
            SlackAnswer<bool>.TryAgain again => new SlackAnswer<string>.TryAgain(again.Code, again.After, again.MayHaveArrived),
            SlackAnswer<bool>.Refused refused => new SlackAnswer<string>.Refused(refused.Code),
            var other => throw new System.Diagnostics.UnreachableException(other.GetType().Name),
        };

    protected override BoardAnswer PostRefused(string code) => code == Shared ? new BoardAnswer.Refused(SharedWords) : base.PostRefused(code);
}
