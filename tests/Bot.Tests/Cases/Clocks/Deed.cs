namespace PolicyBot.Tests.Cases.Clocks;

/// <summary>What somebody of Legal, or the reporter, does to a case of the simulation.</summary>
internal enum Deed
{
    Nothing,
    Acknowledge,
    Ask,
    Hear,
    Close,
    Reopen,
    GradeNormal,
    GradeHigh,
    GradeCritical,
    AssignToBusy,
    AssignToSteady,
}
