namespace PolicyBot.Cases.Handling;

/// <summary>What audit entries of a case call who did it and what was done.</summary>
public static class CaseDeeds
{
    /// <summary>The actor of whatever a reporter does, named or not: an identity stands in the sealed report alone.</summary>
    public const string Reporter = "reporter";

    /// <summary>The actor of what the clock does.</summary>
    public const string Bot = "bot";

    public const string Opened = "opened";
    public const string Read = "read";

    /// <summary>Saw that it is there, how it stands, and what its trail says; nothing that was reported or written.</summary>
    public const string Looked = "looked at";

    public const string Exported = "exported";
    public const string Acknowledged = "acknowledged";
    public const string LegalWrote = "legal wrote";
    public const string ReporterWrote = "reporter wrote";
    public const string KeptOut = "kept somebody out";
    public const string Recused = "stepped back";
    public const string Closed = "closed";
    public const string Triaged = "triaged";
    public const string SeverityLowered = "severity lowered";
    public const string LoweringRefused = "severity kept";
    public const string Assigned = "assigned";
    public const string Noted = "noted";

    /// <summary>Tags or links were changed; the entry does not say which, nor to what (<see cref="Casework.LinkCases"/>).</summary>
    public const string Filed = "filed";

    public const string Merged = "merged";
    public const string TookIn = "took in a duplicate";
    public const string Ticked = "step ticked";
    public const string StepGiven = "step given";
    public const string Moved = "moved";
    public const string ClosingProposed = "closing proposed";
    public const string ClosingDeclined = "closing declined";
    public const string Reopened = "reopened";
    public const string IdentityAsked = "identity asked for";
    public const string IdentityReleased = "identity released";
    public const string IdentityRefused = "identity refused";
    public const string Reminded = "reminded";
    public const string DeputyAsked = "deputy asked";
    public const string Escalated = "escalated";
    public const string CheckedIn = "checked in";
}
