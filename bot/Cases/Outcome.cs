namespace PolicyBot.Cases;

/// <summary>With what a case was closed.</summary>
public enum Outcome
{
    Substantiated,
    PartlySubstantiated,
    NotSubstantiated,
    OutOfScope,

    /// <summary>A question to Legal was answered.</summary>
    Answered,

    /// <summary>It goes on in the case into which it was merged. Only merging gives it.</summary>
    Duplicate,
}
