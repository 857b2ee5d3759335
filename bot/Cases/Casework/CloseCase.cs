using System.Globalization;
using PolicyBot.Cases.Access;
using PolicyBot.Cases.Handlers;
using PolicyBot.Cases.Handling;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Cases.Casework;

/// <summary>Closes a case, or, where that takes a second person (<see cref="ClosingRule"/>), proposes to: then a lead other than the proposer has to approve.</summary>
public sealed class CloseCase(TimeProvider time, ClosingRule rule, ChangeCasework change, FinishCase finish)
{
    /// <summary>Characters of an approver's name.</summary>
    public const int LongestApprover = 100;

    /// <param name="ticket">Of the dialog: sent twice, it proposes or closes once, even when it was declined or opened again in between.</param>
    /// <param name="approver">Who approved it, by name; used, and then needed, only where no second person has to act.</param>
    /// <param name="feedback">What the reporter is told.</param>
    public async Task<WorkResult> ProposeAsync(Handler handler, Guid caseId, Ticket ticket, Outcome outcome, string? approver, string feedback, CancellationToken cancellationToken)
    {
        if (!Enum.IsDefined(outcome) || outcome is Outcome.Duplicate)
            return new WorkResult.NotValid(WorkProblem.NotAChoice);

        if ((WorkText.ProblemOf(feedback, WorkLimits.Feedback) ?? WorkText.ProblemOf(approver, LongestApprover, isRequired: false)) is { } problem)
            return new WorkResult.NotValid(problem);

        var onceKey = Convert.ToHexStringLower(ticket.OnceKey);

        return await change.DoAsync(
            handler,
            caseId,
            CaseRight.Work,
            async (sheet, token) =>
            {
                if (sheet.Work.OnceKeys.Contains(onceKey))
                    return WorkStep.AlreadyDone;

                if (sheet.Case.Status is CaseStatus.Closed)
                    return WorkStep.NotPossible;

                string[] onceKeys = [.. sheet.Work.OnceKeys, onceKey];

                if (!rule.NeedsApproval(sheet.Case))
                    return WorkText.Of(approver) is { } name
                        ? new WorkStep(
                            await finish.CloseAsync(sheet.Transaction, handler, sheet.Case, ticket.OnceKey, outcome, feedback.Trim(), name, closer: null, token),
                            sheet.Work with { Closing = null, OnceKeys = onceKeys })
                        : WorkStep.NotValid(WorkProblem.Missing);

                var proposal = new ClosingProposal(sheet.Work.Closings + 1, outcome, feedback.Trim(), handler.Id, sheet.Case.Now(time), onceKey);

                return new WorkStep(
                    new CaseChange.To(sheet.Case, CaseDeeds.ClosingProposed)
                    {
                        Details = new Dictionary<string, string> { ["outcome"] = outcome.ToString(), ["number"] = proposal.Number.ToString(CultureInfo.InvariantCulture) },
                    },
                    sheet.Work with { Closing = proposal, Closings = proposal.Number, OnceKeys = onceKeys });
            },
            cancellationToken);
    }
}
