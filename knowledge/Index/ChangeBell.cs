namespace PolicyBot.Knowledge.Index;

/// <summary>Rung for every sign of a change; heard once it has been quiet, so that a save in ten steps is taken up as one.</summary>
internal sealed class ChangeBell(TimeProvider time) : IDisposable
{
    /// <summary>No further sign for so long, and a change counts as finished.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(200);

    /// <summary>Without a quiet moment it is heard after so long all the same.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

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
        catch (ObjectDisposedException)
        {
            // The program is stopping: nobody listens any more.
        }
    }

    /// <returns><see langword="true"/> when it was rung, <see langword="false"/> when the time was over first.</returns>
    public async Task<bool> HearAsync(TimeSpan within, CancellationToken cancellationToken)
    {
        if (!await RungAsync(within, cancellationToken)) return false;

        var first = time.GetTimestamp();
        while (Longest - time.GetElapsedTime(first) is { Ticks: > 0 } left)
            if (!await RungAsync(left < Quiet ? left : Quiet, cancellationToken)) break;

        return true;
    }

    public void Dispose() => _rung.Dispose();

    private async Task<bool> RungAsync(TimeSpan within, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var rung = _rung.WaitAsync(over.Token);
        await Task.WhenAny(rung, Task.Delay(within, time, over.Token));
        await over.CancelAsync();
        await rung.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); // it may have been rung in that very moment
        cancellationToken.ThrowIfCancellationRequested();

        return rung.IsCompletedSuccessfully;
    }
}
