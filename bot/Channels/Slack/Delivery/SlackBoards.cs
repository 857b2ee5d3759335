using System.Diagnostics;
using PolicyBot.Cases.Handlers;
using PolicyBot.Channels.Notices;
using PolicyBot.Channels.Slack.Api;
using PolicyBot.Channels.Slack.BlockKit;
using PolicyBot.Channels.Slack.People;
using PolicyBot.Channels.Slack.Workspaces;
using PolicyBot.Outbox;

namespace PolicyBot.Channels.Slack.Delivery;

/// <summary>The places in Slack that a destination means.</summary>
internal sealed class SlackBoards(ICallSlack slack, IWorkspaces workspaces, CardRenderer cards, SharedChannels sharing, HandlerDirectory directory)
{
    public IReadOnlyList<NoticeSpot> Of(Destination destination, SlackPlace place) => place switch
    {
        SlackPlace.Channel channel => [new(destination.Name, new ChannelBoard(slack, workspaces, cards, sharing, channel))],
        SlackPlace.Handlers =>
        [
            .. from account in directory.AccountsOn(SlackAccounts.Name)
               let handler = SlackAddressee.TryParse(account.Account)
               where handler is not null
               select new NoticeSpot(destination.Name, Of(handler), ChatOf(handler), account.Person),
        ],
        _ => throw new UnreachableException(place.GetType().Name),
    };

    public PersonBoard Of(SlackAddressee person) => new(slack, workspaces, cards, person);

    private static string ChatOf(SlackAddressee handler) => $"{handler.TeamId ?? handler.EnterpriseId}/{handler.UserId}";
}
