using PolicyBot.Cases.Clocks;
using PolicyBot.Primitives;
using PolicyBot.Reports;

namespace PolicyBot.Cases;

/// <summary>What stands in the clear of a case: enough to list, route and time it, nothing of what was reported.</summary>
public sealed record CaseSummary
{
    public required Guid Id { get; init; }

    public required CaseNumber Number { get; init; }

    public required CaseStatus Status { get; init; }

    public required Category Category { get; init; }

    public required Severity Severity { get; init; }

    public required bool IsAnonymous { get; init; }

    /// <summary>To the day when anonymous, like every time of such a case.</summary>
    public required Stamp Opened { get; init; }

    public Stamp? Acknowledged { get; init; }

    public Stamp? Closed { get; init; }

    public Outcome? Outcome { get; init; }

    /// <summary>Where its deliveries go.</summary>
    public required IReadOnlyList<string> Destinations { get; init; }

    /// <summary>Counts every change; two readers of the same version saw the same case.</summary>
    public required long Version { get; init; }

    public LegalClocks Clocks => LegalClocks.From(Opened.Day, Severity);

    /// <summary>The present moment, as exactly as this case may keep it.</summary>
    public Stamp Now(TimeProvider time) => IsAnonymous ? Stamp.ToTheDay(time.GetUtcNow()) : Stamp.ToTheMillisecond(time.GetUtcNow());
}
