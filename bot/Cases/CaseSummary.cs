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

    /// <summary>Where its deliveries go: the destinations that were told of it.</summary>
    public required IReadOnlyList<string> Destinations { get; init; }

    /// <summary>The destinations to which it is escalated next, in order.</summary>
    public IReadOnlyList<string> Route { get; init; } = [];

    /// <summary>The name under <c>Calendars</c> by which its clocks run; empty for the default one.</summary>
    public string Calendar { get; init; } = "";

    /// <summary>Since when Legal waits for the reporter; <see langword="null"/> when it does not.</summary>
    public UtcDay? WaitingSince { get; init; }

    /// <summary>Whole days of earlier waiting.</summary>
    public int WaitedDays { get; init; }

    /// <summary>When a clock of it has to be looked at next; <see langword="null"/> for never.</summary>
    public Stamp? NextAlarm { get; init; }

    /// <summary>The id of the handler who leads it.</summary>
    public string? Assignee { get; init; }

    /// <summary>The case of which this one is a duplicate.</summary>
    public Guid? MergedInto { get; init; }

    /// <summary>Whether the reporter wrote again after the report.</summary>
    public bool CameBack { get; init; }

    /// <summary>Counts every change; two readers of the same version saw the same case.</summary>
    public required long Version { get; init; }

    /// <summary>By the end of which day Legal owes something next; <see langword="null"/> when nothing is owed: closed, or waiting for the reporter.</summary>
    public UtcDay? Due => this switch
    {
        { Status: CaseStatus.Closed } => null,
        { Acknowledged: null } => Clocks.PersonalAnswerBy,
        { WaitingSince: not null } => null,
        _ => new UtcDay(Clocks.FeedbackBy.Date.AddDays(WaitedDays)),
    };

    public LegalClocks Clocks => LegalClocks.From(Opened.Day, Severity);

    /// <summary>The present moment, as exactly as this case may keep it.</summary>
    public Stamp Now(TimeProvider time) => IsAnonymous ? Stamp.ToTheDay(time.GetUtcNow()) : Stamp.ToTheMillisecond(time.GetUtcNow());
}
