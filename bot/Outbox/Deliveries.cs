using System.Text.Json;
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
    /// <exception cref="ArgumentException">The payload is no JSON object, or the id tells a time.</exception>
    public async Task PromiseAsync(Transaction transaction, Delivery delivery, CancellationToken cancellationToken)
    {
        if (delivery.Id.Version != 4)
        {
            throw new ArgumentException("Take Ids.Untimed: the id goes outside, and any other kind tells when it was made.", nameof(delivery));
        }

        if (!IsObject(delivery.Payload))
        {
            throw new ArgumentException("The payload is no JSON object.", nameof(delivery));
        }

        await transaction.ExecuteAsync(Insert, delivery, cancellationToken);
        transaction.AfterCommit(bell.Ring);
    }

    private static bool IsObject(string payload)
    {
        try
        {
            using var document = JsonDocument.Parse(payload);
            return document.RootElement.ValueKind is JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
