namespace PolicyBot.Outbox;

/// <summary>Brings deliveries to destinations of one kind. Implemented where that kind is known (a channel, Legal's inbox, a webhook).</summary>
public interface IDeliver
{
    /// <summary>The kind of destination, as in <c>Routing:Destinations:{name}:Kind</c>.</summary>
    string Kind { get; }

    /// <summary>
    /// One attempt. The same delivery may come again after it succeeded, since a crash can fall between success and its record. An exception counts as
    /// <see cref="DeliveryResult.TryAgain"/>.
    /// </summary>
    /// <param name="cancellationToken">Cancelled when the time for one attempt is over.</param>
    Task<DeliveryResult> DeliverAsync(Delivery delivery, CancellationToken cancellationToken);
}
