namespace PolicyBot.Cases.Handling;

/// <summary>The kinds of delivery that a case causes.</summary>
public static class CaseNews
{
    public const string Opened = "case.opened";

    /// <summary>The case stands differently. Told only to destinations that follow (<see cref="Outbox.Destination.Follows"/>).</summary>
    public const string Changed = "case.changed";

    /// <summary>The reporter wrote.</summary>
    public const string ReporterWrote = "case.reporter_wrote";

    /// <summary>Something is due soon.</summary>
    public const string Reminder = "case.reminder";

    /// <summary>Nobody took the case in time, or whoever leads it is away.</summary>
    public const string Deputy = "case.deputy";

    /// <summary>A deadline is near or over, and the next step of the route is told of the case.</summary>
    public const string Escalated = "case.escalated";
}
