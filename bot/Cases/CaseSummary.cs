using PolicyBot.Cases.Clocks;
using PolicyBot.Primitives;
using PolicyBot.Reports;
using PolicyBot.Routing.Calendars;

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

    /// <summary>Whether a destination is told of it: not one from which it was taken since.</summary>
    public bool IsTold(string destination) => Destinations.Contains(destination, StringComparer.OrdinalIgnoreCase);

    /// <summary>The destinations to which it is escalated next, in order.</summary>
    public IReadOnlyList<string> Route { get; init; } = [];

    /// <summary>By which its clocks run. The case keeps only its name.</summary>
    public WorkCalendar Calendar { get; init; } = WorkCalendar.Plain;

    /// <summary>The day, in its calendar, on which it was last opened again.</summary>
    public DateOnly? Reopened { get; init; }

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

    public LegalClocks Clocks => LegalClocks.Of(this);

    /// <summary>The day, in its calendar, on which the report came; of an anonymous one the earliest that it can have been.</summary>
    public DateOnly Received => FirstDayOf(Opened);

    /// <summary>
    /// The day of something in its calendar. Of an anonymous case only the day in UTC is known, in which two days of the calendar can meet: then it is the first of them,
    /// by which no deadline is late, and nobody is said to have been late who may have been in time.
    /// </summary>
    public DateOnly FirstDayOf(Stamp stamp) => Calendar.DayOf(stamp.Earliest);

    /// <summary>The day, in its calendar, by whose end Legal owes something next; <see langword="null"/> when nothing is owed any more. Waiting for the reporter leaves the law's limit.</summary>
    public UtcDay? Due => this switch
    {
        { Status: CaseStatus.Closed } => null,
        { Acknowledged: null } => new UtcDay(Clocks.PersonalAnswerBy),
        { WaitingSince: not null } => new UtcDay(Clocks.FeedbackBy),
        _ => new UtcDay(Clocks.FeedbackTarget),
    };

    /// <summary>The present moment, as exactly as this case may keep it.</summary>
    public Stamp Now(TimeProvider time) => IsAnonymous ? Stamp.ToTheDay(time.GetUtcNow()) : Stamp.ToTheMillisecond(time.GetUtcNow());
}
