namespace PolicyBot.Cases.Casework;

/// <summary>How a step of a checklist stands.</summary>
public enum StepState
{
    Open,
    Done,
    NotApplicable,
}
