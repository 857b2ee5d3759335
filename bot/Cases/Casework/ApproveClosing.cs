using System.Globalization;
using PolicyBot.Cases.Access;
using PolicyBot.Cases.Handlers;
using PolicyBot.Cases.Handling;

namespace PolicyBot.Cases.Casework;

/// <summary>Decides on a proposed closing. Nobody approves their own.</summary>
public sealed class ApproveClosing(TimeProvider time, ChangeCasework change, FinishCase finish)
{
    /// <param name="number">Of the proposal that the approver has read (<see cref="ClosingProposal.Number"/>); a newer one is not approved by it.</param>
    public Task<WorkResult> ApproveAsync(Handler lead, Guid caseId, int number, CancellationToken cancellationToken) =>
        change.DoAsync(
            lead,
            caseId,
            CaseRight.Lead,
            async (sheet, token) =>
            {
                if (sheet.Case.Status is CaseStatus.Closed || sheet.Work.Closing is not { } proposal || proposal.Number != number)
                    return WorkStep.NotPossible;

                if (proposal.By == lead.Id)
                    return WorkStep.NeedsAnother;

                var closed = await finish.CloseAsync(
                    sheet.Transaction, lead, sheet.Case, Convert.FromHexString(proposal.OnceKey), proposal.Outcome, proposal.Feedback, approver: lead.Id, closer: proposal.By, token);

                return new WorkStep(closed, sheet.Work with { Closing = null });
            },
            cancellationToken);

    /// <summary>A lead declines a closing, or whoever proposed it takes it back; with a reason.</summary>
    public async Task<WorkResult> DeclineAsync(Handler handler, Guid caseId, int number, string reason, CancellationToken cancellationToken) =>
        WorkText.ProblemOf(reason, WorkLimits.Reason) is { } problem
            ? new WorkResult.NotValid(problem)
            : await change.DoAsync(
                handler,
                caseId,
                CaseRight.Work,
                sheet =>
                {
                    if (sheet.Case.Status is CaseStatus.Closed || sheet.Work.Closing is not { } proposal || proposal.Number != number)
                        return WorkStep.NotPossible;

                    if (proposal.By != handler.Id && !CaseRights.Give(handler.Roles, CaseRight.Lead))
                        return WorkStep.NeedsAnother;

                    return new WorkStep(
                        new CaseChange.To(sheet.Case, CaseDeeds.ClosingDeclined) { Details = new Dictionary<string, string> { ["number"] = number.ToString(CultureInfo.InvariantCulture) } },
                        sheet.Work with
                        {
                            Closing = null,
                            Moves = [.. sheet.Work.Moves, new CaseMove(sheet.Case.Status, sheet.Case.Status, reason.Trim(), handler.Id, sheet.Case.Now(time))],
                        });
                },
                cancellationToken);
}
