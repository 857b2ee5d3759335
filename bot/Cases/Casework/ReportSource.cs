namespace PolicyBot.Cases.Casework;

/// <summary>How a report came that a handler enters for somebody.</summary>
public enum ReportSource
{
    Phone,
    InPerson,
    Letter,
    Email,
}
