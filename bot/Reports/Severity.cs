namespace PolicyBot.Reports;

/// <summary>How urgent a case is, lowest first. Stands in the clear.</summary>
public enum Severity
{
    Low,
    Medium,
    High,
    Critical,
}
