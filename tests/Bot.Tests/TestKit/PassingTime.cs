namespace PolicyBot.Tests.TestKit;

/// <summary>Lets a <see cref="FakeClock"/> go on whenever somebody begins to wait for such a time, until it is disposed of: so pauses cost a test no time of its own.</summary>
internal sealed class PassingTime : IAsyncDisposable
{
    /// <summary>So far at least: who began to wait while nobody looked is not left behind.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(4);

    private readonly CancellationTokenSource _over = new();
    private readonly Task _passing;

    public PassingTime(FakeClock clock, Func<TimeSpan, bool> wanted)
    {
        // Looked out for before anybody can begin to wait.
        _passing = PassAsync(clock, wanted, clock.NextWaitAsync(wanted));
    }

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _passing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _over.Dispose();
    }

    private async Task PassAsync(FakeClock clock, Func<TimeSpan, bool> wanted, Task<TimeSpan> waiting)
    {
        while (true)
        {
            var wait = await waiting.WaitAsync(_over.Token);
            waiting = clock.NextWaitAsync(wanted);
            clock.Advance(wait > Step ? wait : Step);
        }
    }
}
