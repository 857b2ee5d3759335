using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using PolicyBot.Outbox;

namespace PolicyBot.Tests.TestKit;

/// <summary>Brings what a <see cref="Desk"/> has promised to its destinations.</summary>
internal static class DeskPost
{
    /// <summary>One attempt at each delivery that is promised; what has arrived comes off the shelf.</summary>
    public static async Task<IReadOnlyList<DeliveryResult>> BringAsync(this Desk desk)
    {
        var results = new List<DeliveryResult>();
        foreach (var delivery in await desk.PendingAsync())
        {
            results.Add(await desk.BringAsync(delivery));
            if (results[^1] is DeliveryResult.Delivered)
                await desk.Database.InTransactionAsync((transaction, token) => transaction.ExecuteAsync("DELETE FROM outbox_delivery WHERE id = @Id", new { delivery.Id }, token), CancellationToken.None);
        }

        return results;
    }

    public static Task<DeliveryResult> BringAsync(this Desk desk, Delivery delivery)
    {
        var kind = desk.Get<IDestinations>().Find(delivery.Destination)!.Kind;

        return desk.Get<IEnumerable<IDeliver>>().Single(deliverer => deliverer.Kind == kind).DeliverAsync(delivery, CancellationToken.None);
    }

    /// <summary>As the post room does: until everything has arrived at the destination <c>counsel</c>.</summary>
    public static async Task BringAllAsync(this Desk desk)
    {
        var pace = Options.Create(new OutboxOptions
        {
            FirstPause = TimeSpan.FromMilliseconds(5),
            LongestPause = TimeSpan.FromMilliseconds(20),
            RefusedPause = TimeSpan.FromMilliseconds(5),
            AttemptFor = TimeSpan.FromSeconds(30),
        });
        var shelf = new OutboxShelf(desk.Database);
        using var lane = new Lane(
            "counsel", desk.Get<IDestinations>(), desk.Get<IEnumerable<IDeliver>>(), desk.Get<IEnumerable<IRecallDeliveries>>(), shelf, new Troubles(), A.Ids(), TimeProvider.System, pace, NullLogger<Lane>.Instance);
        foreach (var row in await shelf.OpenAsync(CancellationToken.None))
            await lane.BringAsync(row.Id, CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Empty(await shelf.OpenAsync(CancellationToken.None));
    }
}
