namespace PolicyBot.Reports;

/// <summary>An answer that may honestly be "I do not know".</summary>
public enum Tristate
{
    NotSure,
    Yes,
    No,
}
