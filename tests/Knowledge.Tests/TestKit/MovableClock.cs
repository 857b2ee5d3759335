namespace PolicyBot.Knowledge.Tests.TestKit;

/// <summary>Goes with the time until it is stopped at one moment, or broken.</summary>
internal sealed class MovableClock : TimeProvider
{
    public bool IsBroken { get; set; }

    public DateTimeOffset? StoppedAt { get; set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => IsBroken ? throw new InvalidOperationException("The clock is broken.") : StoppedAt ?? base.GetUtcNow();

    public override long GetTimestamp() => (StoppedAt ?? base.GetUtcNow()).UtcTicks;
}
