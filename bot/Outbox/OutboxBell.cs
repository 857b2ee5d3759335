namespace PolicyBot.Outbox;

/// <summary>Rung after a commit that promised something, so that it leaves at once and not at the next look.</summary>
public sealed class OutboxBell : IDisposable
{
    private readonly SemaphoreSlim _rung = new(0, 1);

    public void Ring()
    {
        try
        {
            _rung.Release();
        }
        catch (SemaphoreFullException)
        {
            // Rung already and not heard yet: one look takes up everything.
        }
    }

    /// <summary>Until the bell has been rung, or the time is over.</summary>
    internal async Task WaitAsync(TimeSpan atMost, TimeProvider time, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var delay = Task.Delay(atMost, time, over.Token);
        var rung = _rung.WaitAsync(over.Token);
        await Task.WhenAny(delay, rung);
        await over.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }

    public void Dispose() => _rung.Dispose();
}
