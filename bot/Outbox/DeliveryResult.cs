namespace PolicyBot.Outbox;

/// <summary>What became of one attempt.</summary>
public abstract record DeliveryResult
{
    private DeliveryResult()
    {
    }

    /// <summary>The destination has it, now or since an earlier attempt with the same key.</summary>
    public sealed record Delivered : DeliveryResult;

    /// <summary>The destination is busy or away.</summary>
    /// <param name="After">No sooner than this, as the destination asked; <see langword="null"/> when it said nothing.</param>
    public sealed record TryAgain(TimeSpan? After = null) : DeliveryResult
    {
        /// <summary>A code for the log, such as <c>HTTP 503</c>; no content.</summary>
        public string Reason { get; init; } = "not reachable";
    }

    /// <summary>The destination does not want it as it is. Tried again slowly, and shown on the health page until someone mends the cause.</summary>
    /// <param name="Reason">A code for the log, such as <c>HTTP 410</c>; no content.</param>
    public sealed record Refused(string Reason) : DeliveryResult;
}
