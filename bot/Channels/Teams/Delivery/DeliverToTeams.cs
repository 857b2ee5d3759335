using Microsoft.Extensions.Options;
using PolicyBot.Cases;
using PolicyBot.Cases.Handling;
using PolicyBot.Channels.Teams.Connector;
using PolicyBot.Channels.Teams.People;
using PolicyBot.Channels.Teams.Protocol;
using PolicyBot.Conversation;
using PolicyBot.Outbox;

namespace PolicyBot.Channels.Teams.Delivery;

/// <summary>Brings cases to a channel, a group chat or each handler's own chat, and keeps what stands there up to date. Says which case, how urgent and by when; never a word of what was reported.</summary>
internal sealed class DeliverToTeams(
    IDestinations destinations,
    ICallConnector connector,
    IServiceUrls serviceUrls,
    CaseStandings standings,
    PostedNotices notices,
    ShowNotice show,
    ConversationStore people,
    IOptions<TeamsOptions> options) : IDeliver
{
    public string Kind => TeamsKind.Name;

    public async Task<DeliveryResult> DeliverAsync(Outbox.Delivery delivery, CancellationToken cancellationToken)
    {
        if (destinations.Find(delivery.Destination) is not { } destination || TeamsPlace.TryParse(destination.Url) is not { } place)
            return new DeliveryResult.Refused("not configured");

        if (!CaseNumber.TryParse(CaseNotice.FromJson(delivery.Payload).CaseNumber, out var number) || (Posts(delivery.Kind) && !await standings.LetWorkAsync(number, cancellationToken)))
            return new DeliveryResult.Refused("no such case");

        return place is TeamsPlace.Handlers
            ? await ToHandlersAsync(destination, delivery.Kind, number, cancellationToken)
            : await ToSpotAsync(SpotOf(destination, place), delivery.Kind, number, cancellationToken);
    }

    private async Task<DeliveryResult> ToHandlersAsync(Destination destination, string news, CaseNumber number, CancellationToken cancellationToken)
    {
        var handlers = await people.OfAsync(options.Value.Handlers, cancellationToken);
        if (handlers.Count == 0)
            return new DeliveryResult.Refused("no handler has opened a chat with the bot yet");

        DeliveryResult? trouble = null;
        var reached = false;
        foreach (var handler in handlers)
        {
            var spot = new NoticeSpot { Key = $"{destination.Name}/{handler.Name}", Address = handler.Reference.Address };
            var result = await ToSpotAsync(spot, news, number, cancellationToken);
            reached |= result is DeliveryResult.Delivered;
            trouble = result is DeliveryResult.TryAgain ? result : trouble ?? (result is DeliveryResult.Refused ? result : null);
        }

        // One who has left does not hold up the others; one whom nothing reaches now is tried again, and the others' messages stay as they are.
        return trouble is DeliveryResult.TryAgain || !reached ? trouble! : new DeliveryResult.Delivered();
    }

    private async Task<DeliveryResult> ToSpotAsync(NoticeSpot spot, string news, CaseNumber number, CancellationToken cancellationToken)
    {
        var result = await show.HandleAsync(spot, number, Posts(news), cancellationToken);

        return result is DeliveryResult.Delivered && news == CaseNews.ReporterWrote ? await TellAsync(spot, number, cancellationToken) : result;
    }

    // Last, so that whatever fails before it does not say it twice.
    private async Task<DeliveryResult> TellAsync(NoticeSpot spot, CaseNumber number, CancellationToken cancellationToken)
    {
        if (await notices.FindAsync(spot.Key, number, cancellationToken) is not { } posted)
            return new DeliveryResult.Delivered(); // just posted, by a connector that gives no ids: that was the word of it

        var answer = await connector.SendAsync(
            spot.Address with { ConversationId = posted.ConversationId },
            new OutgoingActivity { Text = Texts.NoticeReporterWrote.With(number), ReplyToId = spot.TenantOfChannel is null ? null : posted.ActivityId },
            cancellationToken);
        if (answer is not ConnectorAnswer.Gone gone)
            return answer.ToResult();

        await notices.DropAsync(spot.Key, number, cancellationToken); // the thread is gone: the next attempt begins another

        return new DeliveryResult.TryAgain { Reason = gone.Reason };
    }

    // Of a mere change nobody is told who was not told of the case.
    private static bool Posts(string news) => news != CaseNews.Changed;

    private NoticeSpot SpotOf(Destination destination, TeamsPlace place) => place switch
    {
        TeamsPlace.Channel channel => new() { Key = destination.Name, Address = new ConversationAddress(serviceUrls.Proactive, channel.Id), TenantOfChannel = channel.TenantId },
        TeamsPlace.GroupChat chat => new() { Key = destination.Name, Address = new ConversationAddress(serviceUrls.Proactive, chat.Id) },
        _ => throw new System.Diagnostics.UnreachableException(place.GetType().Name),
    };
}
