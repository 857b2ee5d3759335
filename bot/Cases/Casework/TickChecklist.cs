using System.Globalization;
using PolicyBot.Cases.Access;
using PolicyBot.Cases.Handlers;
using PolicyBot.Cases.Handling;

namespace PolicyBot.Cases.Casework;

/// <summary>Ticks the steps of a case's containment checklist, and says who sees to which.</summary>
public sealed class TickChecklist(TimeProvider time, ChangeCasework change, HandlerDirectory people, BarredPeople barred)
{
    /// <param name="step">Its number.</param>
    /// <param name="note">What was done; must be there when the step does not apply: the policy asks why.</param>
    public async Task<WorkResult> TickAsync(Handler handler, Guid caseId, int step, StepState state, string? note, CancellationToken cancellationToken)
    {
        if (!Enum.IsDefined(state))
            return new WorkResult.NotValid(WorkProblem.NotAChoice);

        if (WorkText.ProblemOf(note, WorkLimits.Reason, isRequired: state is StepState.NotApplicable) is { } problem)
            return new WorkResult.NotValid(problem);

        return await OnStepAsync(
            handler,
            caseId,
            step,
            CaseRight.Work,
            (sheet, before, _) =>
            {
                var after = before with { State = state, Note = WorkText.Of(note) };
                if (after == before)
                    return Task.FromResult(WorkStep.AlreadyDone);

                return Task.FromResult(Changed(sheet, after with { By = handler.Id, When = sheet.Case.Now(time) }, CaseDeeds.Ticked, "state", state.ToString()));
            },
            cancellationToken);
    }

    /// <summary>Says who sees to a step: oneself, or, by a lead, somebody else; <see langword="null"/> for nobody in particular.</summary>
    public Task<WorkResult> GiveAsync(Handler handler, Guid caseId, int step, string? ownerId, CancellationToken cancellationToken) =>
        OnStepAsync(
            handler,
            caseId,
            step,
            ownerId is null || ownerId == handler.Id ? CaseRight.Work : CaseRight.Lead,
            async (sheet, before, token) =>
            {
                if (before.Owner == ownerId)
                    return WorkStep.AlreadyDone;

                if (before.Owner is { } other && other != handler.Id && !CaseRights.Give(handler.Roles, CaseRight.Lead))
                    return WorkStep.NeedsAnother;

                if (ownerId is not null && ownerId != handler.Id
                    && (people.Find(ownerId) is not { } person || !CaseRights.Give(person.Roles, CaseRight.Work) || await barred.IsBarredAsync(sheet.Transaction, caseId, ownerId, token)))
                    return WorkStep.NotValid(WorkProblem.NotAPersonForThis);

                return Changed(sheet, before with { Owner = ownerId }, CaseDeeds.StepGiven, "to", ownerId ?? "");
            },
            cancellationToken);

    private Task<WorkResult> OnStepAsync(
        Handler handler, Guid caseId, int step, CaseRight right, Func<WorkSheet, ChecklistStep, CancellationToken, Task<WorkStep>> onStep, CancellationToken cancellationToken) =>
        change.DoAsync(
            handler,
            caseId,
            right,
            async (sheet, token) =>
            {
                if (sheet.Work.Checklist is not { } list || sheet.Case.Status is CaseStatus.Closed)
                    return WorkStep.NotPossible;

                return list.Steps.FirstOrDefault(candidate => candidate.Number == step) is { } before
                    ? await onStep(sheet, before, token)
                    : WorkStep.NotValid(WorkProblem.NotAChoice);
            },
            cancellationToken);

    private static WorkStep Changed(WorkSheet sheet, ChecklistStep after, string deed, string detail, string value)
    {
        var list = sheet.Work.Checklist!;

        return new WorkStep(
            new CaseChange.To(sheet.Case, deed) { Details = new Dictionary<string, string> { ["step"] = after.Number.ToString(CultureInfo.InvariantCulture), [detail] = value } },
            sheet.Work with { Checklist = list with { Steps = [.. list.Steps.Select(step => step.Number == after.Number ? after : step)] } });
    }
}
