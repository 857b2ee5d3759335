namespace PolicyBot.Cases.Casework;

/// <summary>How bad the harm would be.</summary>
public enum Impact
{
    Limited,
    Serious,
    Severe,
}
