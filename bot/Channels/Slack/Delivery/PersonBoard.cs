using PolicyBot.Channels.Notices;
using PolicyBot.Channels.Slack.Api;
using PolicyBot.Channels.Slack.BlockKit;
using PolicyBot.Channels.Slack.Workspaces;

namespace PolicyBot.Channels.Slack.Delivery;

/// <summary>One person's own chat with the bot, which is opened when there is something to say.</summary>
internal sealed class PersonBoard(ICallSlack slack, IWorkspaces workspaces, CardRenderer cards, SlackAddressee person) : SlackBoard(slack, cards)
{
    protected override Task<Workspace?> FindWorkspaceAsync(CancellationToken cancellationToken) =>
        workspaces.FindToWriteAsync(person.TeamId, person.EnterpriseId, cancellationToken);

    protected override Task<SlackAnswer<string>> FindChannelAsync(Workspace workspace, CancellationToken cancellationToken) =>
        Slack.OpenConversationAsync(workspace, person.UserId, cancellationToken);

    // Whoever left the company, or was deactivated, holds up nobody else.
    protected override BoardAnswer PostRefused(string code) => code is "user_not_found" or "user_disabled" or "user_not_visible" or "channel_not_found" or "is_archived"
        ? new BoardAnswer.Stop(code)
        : base.PostRefused(code);

    // A chat that is not there any more is opened anew, if there is still somebody.
    protected override BoardAnswer UpdateRefused(string code) => IsChatGone(code) ? new BoardAnswer.Gone(code) : base.UpdateRefused(code);

    protected override BoardAnswer SayRefused(string code) => IsChatGone(code) ? new BoardAnswer.Gone(code) : base.SayRefused(code);

    private static bool IsChatGone(string code) => code is "channel_not_found" or "is_archived" or "is_inactive" or "user_disabled";
}
