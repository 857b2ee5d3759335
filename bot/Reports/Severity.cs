namespace PolicyBot.Reports;

/// <summary>How urgent a case is, lowest first; the words are those of the breach-response policy. Stands in the clear.</summary>
public enum Severity
{
    Normal,
    High,
    Critical,
}
