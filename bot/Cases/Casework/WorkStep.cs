using PolicyBot.Cases.Handling;

namespace PolicyBot.Cases.Casework;

/// <summary>What a deed does to a case and to its casework.</summary>
/// <param name="Work"><see langword="null"/> when the casework stays as it was.</param>
public sealed record WorkStep(CaseChange Change, WorkRecord? Work = null)
{
    public static WorkStep AlreadyDone { get; } = new(new CaseChange.AlreadyDone());

    public static WorkStep NotPossible { get; } = new(new CaseChange.NotPossible());

    public static WorkStep NeedsAnother { get; } = new(new CaseChange.NeedsAnother());

    public static WorkStep NotValid(WorkProblem problem) => new(new CaseChange.NotValid(problem));
}
