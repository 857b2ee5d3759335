using PolicyBot.Cases.Access;
using PolicyBot.Cases.Handlers;
using PolicyBot.Cases.Handling;

namespace PolicyBot.Cases.Casework;

/// <summary>Moves a case to another status by hand, with a reason.</summary>
public sealed class MoveCase(TimeProvider time, ChangeCasework change)
{
    public async Task<WorkResult> MoveAsync(Handler handler, Guid caseId, CaseStatus status, string reason, CancellationToken cancellationToken) =>
        WorkText.ProblemOf(reason, WorkLimits.Reason) is { } problem
            ? new WorkResult.NotValid(problem)
            : await change.DoAsync(
                handler,
                caseId,
                CaseRight.Work,
                sheet => CaseMoves.IsAllowed(sheet.Case.Status, status)
                    ? new WorkStep(
                        new CaseChange.To(sheet.Case with { Status = status }, CaseDeeds.Moved)
                        {
                            Details = new Dictionary<string, string> { ["from"] = sheet.Case.Status.ToString(), ["to"] = status.ToString() },
                        },
                        sheet.Work with { Moves = [.. sheet.Work.Moves, new CaseMove(sheet.Case.Status, status, reason.Trim(), handler.Id, sheet.Case.Now(time))] })
                    : WorkStep.NotPossible,
                cancellationToken);
}
