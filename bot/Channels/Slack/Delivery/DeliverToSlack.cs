using PolicyBot.Channels.Notices;
using PolicyBot.Outbox;

namespace PolicyBot.Channels.Slack.Delivery;

/// <summary>Brings cases to a channel or each handler's own chat, and keeps what stands there up to date. Says which case, how urgent and by when; never a word of what was reported.</summary>
internal sealed class DeliverToSlack(IDestinations destinations, SlackBoards boards, BringNotices notices) : IDeliver
{
    public string Kind => SlackKind.Name;

    public async Task<DeliveryResult> DeliverAsync(Outbox.Delivery delivery, CancellationToken cancellationToken)
    {
        if (destinations.Find(delivery.Destination) is not { } destination
            || SlackPlace.TryParse(destination.Url) is not { } place
            || boards.Of(destination, place) is not { Count: > 0 } spots)
            return new DeliveryResult.Refused("not configured");

        return await notices.FindCaseAsync(delivery, cancellationToken) is { } number
            ? await notices.BringAsync(delivery, number, spots, cancellationToken)
            : new DeliveryResult.Refused("no such case");
    }
}
