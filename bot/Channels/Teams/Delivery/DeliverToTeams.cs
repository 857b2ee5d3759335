using PolicyBot.Channels.Notices;
using PolicyBot.Outbox;

namespace PolicyBot.Channels.Teams.Delivery;

/// <summary>Brings cases to a channel, a group chat or each handler's own chat, and keeps what stands there up to date. Says which case, how urgent and by when; never a word of what was reported.</summary>
internal sealed class DeliverToTeams(IDestinations destinations, TeamsBoards boards, BringNotices notices) : IDeliver
{
    public string Kind => TeamsKind.Name;

    public async Task<DeliveryResult> DeliverAsync(Outbox.Delivery delivery, CancellationToken cancellationToken)
    {
        if (destinations.Find(delivery.Destination) is not { } destination || TeamsPlace.TryParse(destination.Url) is not { } place)
            return new DeliveryResult.Refused("not configured");

        if (await notices.FindCaseAsync(delivery, cancellationToken) is not { } number)
            return new DeliveryResult.Refused("no such case");

        return await boards.OfAsync(destination, place, cancellationToken) is { Count: > 0 } spots
            ? await notices.BringAsync(delivery, number, spots, cancellationToken)
            : new DeliveryResult.Refused("no handler has opened a chat with the bot yet");
    }
}
