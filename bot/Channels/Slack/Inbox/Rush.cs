namespace PolicyBot.Channels.Slack.Inbox;

/// <summary>
/// Knows when events come so fast that acknowledging them needs the processors. Answers then wait a little: what is not acknowledged within three seconds is sent again, and an
/// app that often is too late is cut off. Slack sends one workspace's bot eight events a second at most in the long run, so that nobody ever waits on an ordinary day.
/// </summary>
internal sealed class Rush(TimeProvider time)
{
    /// <summary>So many events within so short a time are a rush.</summary>
    private const int Many = 16;
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(40);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private const int MostPauses = 6;

    private readonly long[] _latest = new long[Many];
    private int _next = -1;

    /// <summary>Another event has come.</summary>
    public void Note() => Volatile.Write(ref _latest[(uint)Interlocked.Increment(ref _next) % Many], time.GetTimestamp());

    /// <summary>Ends with the rush, or after a third of a second.</summary>
    public async Task OverAsync(CancellationToken cancellationToken)
    {
        for (var pauses = 0; pauses < MostPauses && IsOn(); pauses++)
            await Task.Delay(Pause, time, cancellationToken);
    }

    // The oldest of the latest.
    private bool IsOn() =>
        Volatile.Read(ref _next) is >= Many and var next && time.GetElapsedTime(Volatile.Read(ref _latest[((uint)next + 1) % Many])) < Short;
}
