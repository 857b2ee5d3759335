namespace PolicyBot.Cases.Handling;

/// <summary>What audit entries of a case call who did it and what was done.</summary>
public static class CaseDeeds
{
    /// <summary>The actor of whatever a reporter does, named or not: an identity stands in the sealed report alone.</summary>
    public const string Reporter = "reporter";

    public const string Opened = "opened";
    public const string Read = "read";

    /// <summary>Saw that it is there, how it stands, and what its trail says; nothing that was reported or written.</summary>
    public const string Looked = "looked at";

    public const string Exported = "exported";
    public const string Acknowledged = "acknowledged";
    public const string LegalWrote = "legal wrote";
    public const string ReporterWrote = "reporter wrote";
    public const string Closed = "closed";
}
