namespace PolicyBot.Cases.Clocks;

/// <summary>How a clock stands against its limit.</summary>
public enum ClockState
{
    Running,

    /// <summary>Legal waits for the reporter. The house's target stands still; the limit does not.</summary>
    Paused,

    Met,
    MetLate,
    Overdue,
}
