using PolicyBot.Storage;

namespace PolicyBot.Outbox;

/// <summary>The post room's counter: what is promised here is kept with the change that caused it, and reaches its destination at least once.</summary>
public sealed class Deliveries(OutboxBell bell)
{
    private const string Insert = """
        INSERT INTO outbox_delivery (id, destination, kind, payload, state, attempts)
        VALUES (@Id, @Destination, @Kind, @Payload, 'pending', 0)
        ON CONFLICT DO NOTHING
        """;

    /// <summary>Promises a delivery, if and only if the transaction is committed. The same id twice is one delivery.</summary>
    public async Task PromiseAsync(Transaction transaction, Delivery delivery, CancellationToken cancellationToken)
    {
        await transaction.ExecuteAsync(Insert, delivery, cancellationToken);
        transaction.AfterCommit(bell.Ring);
    }
}
