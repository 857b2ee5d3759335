namespace PolicyBot.Outbox;

/// <summary>Knows of deliveries that are not to arrive any more. Asked just before each attempt; what is on its way by then cannot be called back.</summary>
public interface IRecallDeliveries
{
    /// <returns>Whether it counts as delivered from now on, and nothing is sent.</returns>
    Task<bool> IsRecalledAsync(Delivery delivery, CancellationToken cancellationToken);
}
