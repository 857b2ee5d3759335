namespace PolicyBot.Cases.Handling;

/// <summary>The kinds of delivery that a case causes.</summary>
public static class CaseNews
{
    public const string Opened = "case.opened";

    /// <summary>The case stands differently. Told only to destinations that follow (<see cref="Outbox.Destination.Follows"/>).</summary>
    public const string Changed = "case.changed";

    /// <summary>The reporter wrote.</summary>
    public const string ReporterWrote = "case.reporter_wrote";
}
