namespace PolicyBot.Cases.Clocks;

/// <summary>One clock of a case, as it stands now.</summary>
public sealed record CaseClock
{
    public required ClockKind Kind { get; init; }

    /// <summary>The last day, in the case's calendar, on which it is met.</summary>
    public required DateOnly Limit { get; init; }

    /// <summary>The house's own last day; the limit or before it.</summary>
    public required DateOnly Target { get; init; }

    public required ClockState State { get; init; }

    /// <summary>Days from today to the target: 0 on its day, negative after it, also when the clock is met or paused.</summary>
    public required int Left { get; init; }
}
