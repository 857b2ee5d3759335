namespace PolicyBot.Cases.Casework;

/// <summary>How likely it is that harm comes, or has come, of what was reported.</summary>
public enum Likelihood
{
    Unlikely,
    Possible,
    Likely,
}
