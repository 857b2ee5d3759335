namespace PolicyBot.Cases.Casework;

/// <summary>How much the reporter has to fear for having reported (ISO 37002, 8.3.2).</summary>
public enum RetaliationRisk
{
    None,
    Low,
    Medium,
    High,
}
