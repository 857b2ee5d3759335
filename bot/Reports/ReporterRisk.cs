namespace PolicyBot.Reports;

/// <summary>How much the reporter fears for themselves (ISO 37002, 8.2 asks for it at intake).</summary>
public enum ReporterRisk
{
    NotSaid,
    None,
    Some,
    High,
}
