using System.Threading.Channels;

namespace PolicyBot.Tests.TestKit;

/// <summary>
/// Lets a <see cref="FakeClock"/> go on whenever somebody begins to wait for such a time, until it is disposed of: so pauses cost a test no time of its own. Whatever was set for
/// another time, such as a limit, does not go off meanwhile, however slow the machine is.
/// </summary>
internal sealed class PassingTime : IAsyncDisposable
{
    private readonly Channel<TimeSpan> _waits = Channel.CreateUnbounded<TimeSpan>();
    private readonly Task _passing;

    public PassingTime(FakeClock clock, Func<TimeSpan, bool> wanted)
    {
        clock.OnWait(wanted, wait => _waits.Writer.TryWrite(wait)); // refused when it is over
        _passing = PassAsync(clock, wanted);
    }

    public async ValueTask DisposeAsync()
    {
        _waits.Writer.Complete();
        await _passing;
    }

    private async Task PassAsync(FakeClock clock, Func<TimeSpan, bool> wanted)
    {
        await foreach (var wait in _waits.Reader.ReadAllAsync())
            clock.Advance(wait, wanted);
    }
}
