namespace PolicyBot.Tests.TestKit;

/// <summary>Stands at one Monday morning until it is moved. Timers are the system's: what waits on one is tested by its body.</summary>
internal sealed class FakeClock : TimeProvider
{
    public static readonly DateTimeOffset MondayMorning = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private DateTimeOffset _now = MondayMorning;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan by) => _now += by;
}
