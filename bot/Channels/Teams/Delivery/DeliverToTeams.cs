using PolicyBot.Cases;
using PolicyBot.Cases.Handling;
using PolicyBot.Channels.Teams.Connector;
using PolicyBot.Channels.Teams.Protocol;
using PolicyBot.Outbox;

namespace PolicyBot.Channels.Teams.Delivery;

/// <summary>Brings cases to a channel, a group chat or each handler's own chat, and keeps what stands there up to date. Says which case, how urgent and by when; never a word of what was reported.</summary>
internal sealed class DeliverToTeams(IDestinations destinations, IServiceUrls serviceUrls, CaseStandings standings, ReachSpot spot, ReachHandlers handlers) : IDeliver
{
    public string Kind => TeamsKind.Name;

    public async Task<DeliveryResult> DeliverAsync(Outbox.Delivery delivery, CancellationToken cancellationToken)
    {
        if (destinations.Find(delivery.Destination) is not { } destination || TeamsPlace.TryParse(destination.Url) is not { } place)
            return new DeliveryResult.Refused("not configured");

        if (!CaseNumber.TryParse(CaseNotice.FromJson(delivery.Payload).CaseNumber, out var number) || (ReachSpot.Posts(delivery.Kind) && !await standings.LetWorkAsync(number, cancellationToken)))
            return new DeliveryResult.Refused("no such case");

        return place is TeamsPlace.Handlers
            ? await handlers.ReachAsync(destination, delivery, number, cancellationToken)
            : (await spot.ReachAsync(SpotOf(destination, place), delivery.Kind, number, cancellationToken)).ToResult();
    }

    private NoticeSpot SpotOf(Destination destination, TeamsPlace place) => place switch
    {
        TeamsPlace.Channel channel => new() { Key = destination.Name, Address = new ConversationAddress(serviceUrls.Proactive, channel.Id), TenantOfChannel = channel.TenantId },
        TeamsPlace.GroupChat chat => new() { Key = destination.Name, Address = new ConversationAddress(serviceUrls.Proactive, chat.Id) },
        _ => throw new System.Diagnostics.UnreachableException(place.GetType().Name),
    };
}
