using PolicyBot.Cases.Access;
using PolicyBot.Cases.Handlers;
using PolicyBot.Cases.Handling;

namespace PolicyBot.Cases.Casework;

/// <summary>Opens a closed case again, with a reason (ISO 37002, 8.5). A duplicate stays closed: its matter goes on in the case into which it was merged.</summary>
public sealed class ReopenCase(TimeProvider time, ChangeCasework change)
{
    public async Task<WorkResult> ReopenAsync(Handler handler, Guid caseId, string reason, CancellationToken cancellationToken) =>
        WorkText.ProblemOf(reason, WorkLimits.Reason) is { } problem
            ? new WorkResult.NotValid(problem)
            : await change.DoAsync(
                handler,
                caseId,
                CaseRight.Work,
                sheet => sheet.Case is { Status: CaseStatus.Closed, MergedInto: null }
                    ? new WorkStep(
                        new CaseChange.To(sheet.Case with { Status = CaseStatus.InReview, Closed = null, Outcome = null }, CaseDeeds.Reopened)
                        {
                            Details = new Dictionary<string, string> { ["outcome"] = sheet.Case.Outcome?.ToString() ?? "" },
                        },
                        sheet.Work with { Closing = null, Moves = [.. sheet.Work.Moves, new CaseMove(CaseStatus.Closed, CaseStatus.InReview, reason.Trim(), handler.Id, sheet.Case.Now(time))] })
                    : WorkStep.NotPossible,
                cancellationToken);
}
