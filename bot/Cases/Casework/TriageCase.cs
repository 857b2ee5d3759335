using PolicyBot.Cases.Access;
using PolicyBot.Cases.Handlers;
using PolicyBot.Cases.Handling;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Cases.Casework;

/// <summary>
/// Judges a case, and with it its severity. Any handler may raise that; lowering takes two (breach-response policy, "Severity"): a triage that finds it too high
/// leaves it where it is until a second handler finds so too.
/// </summary>
public sealed class TriageCase(TimeProvider time, ChangeCasework change)
{
    /// <param name="ticket">Of the dialog: sent twice, it judges once.</param>
    public async Task<WorkResult> TriageAsync(Handler handler, Guid caseId, Ticket ticket, Triage triage, CancellationToken cancellationToken)
    {
        if (ProblemOf(triage) is { } problem)
            return new WorkResult.NotValid(problem);

        var onceKey = Convert.ToHexStringLower(ticket.OnceKey);
        var kept = triage with { RetaliationReason = WorkText.Of(triage.RetaliationReason), Reason = WorkText.Of(triage.Reason) };

        return await change.DoAsync(
            handler,
            caseId,
            CaseRight.Work,
            sheet =>
            {
                if (sheet.Work.Triages.Any(earlier => earlier.OnceKey == onceKey))
                    return WorkStep.AlreadyDone;

                if (sheet.Case.Status is CaseStatus.Closed)
                    return WorkStep.NotPossible;

                var now = sheet.Case.Now(time);
                var isLower = kept.Severity < sheet.Case.Severity;
                var work = sheet.Work with
                {
                    Triages = [.. sheet.Work.Triages, new KeptTriage(kept, handler.Id, now, onceKey)],
                    Lowering = isLower ? new Lowering(sheet.Work.Lowerings + 1, kept.Severity, handler.Id, now) : null,
                    Lowerings = sheet.Work.Lowerings + (isLower ? 1 : 0),
                };

                return new WorkStep(new CaseChange.To(isLower ? sheet.Case : sheet.Case with { Severity = kept.Severity }, CaseDeeds.Triaged) { Details = Details(kept, sheet.Case) }, work);
            },
            cancellationToken);
    }

    /// <summary>A second handler agrees that the severity is too high: then it is lowered.</summary>
    /// <param name="number">Of the lowering that the handler has read (<see cref="Lowering.Number"/>); a newer one is not decided by it.</param>
    public Task<WorkResult> ConfirmLoweringAsync(Handler handler, Guid caseId, int number, CancellationToken cancellationToken) =>
        DecideAsync(
            handler,
            caseId,
            number,
            (sheet, lowering) => lowering.To < sheet.Case.Severity
                ? new CaseChange.To(sheet.Case with { Severity = lowering.To }, CaseDeeds.SeverityLowered)
                {
                    Details = new Dictionary<string, string> { ["from"] = sheet.Case.Severity.ToString(), ["to"] = lowering.To.ToString(), ["proposedBy"] = lowering.By },
                }
                : new CaseChange.NotPossible(),
            cancellationToken);

    /// <summary>A second handler does not agree: the severity stays.</summary>
    /// <param name="number">As of <see cref="ConfirmLoweringAsync"/>.</param>
    public Task<WorkResult> RefuseLoweringAsync(Handler handler, Guid caseId, int number, CancellationToken cancellationToken) =>
        DecideAsync(
            handler,
            caseId,
            number,
            (sheet, lowering) => new CaseChange.To(sheet.Case, CaseDeeds.LoweringRefused)
            {
                Details = new Dictionary<string, string> { ["severity"] = sheet.Case.Severity.ToString(), ["proposedBy"] = lowering.By },
            },
            cancellationToken);

    private Task<WorkResult> DecideAsync(Handler handler, Guid caseId, int number, Func<WorkSheet, Lowering, CaseChange> decide, CancellationToken cancellationToken) =>
        change.DoAsync(
            handler,
            caseId,
            CaseRight.Work,
            sheet =>
            {
                if (sheet.Work.Lowering is not { } lowering || lowering.Number != number || sheet.Case.Status is CaseStatus.Closed)
                    return WorkStep.NotPossible;

                return lowering.By == handler.Id ? WorkStep.NeedsAnother : new WorkStep(decide(sheet, lowering), sheet.Work with { Lowering = null });
            },
            cancellationToken);

    private static WorkProblem? ProblemOf(Triage triage)
    {
        if (!Enum.IsDefined(triage.Likelihood) || !Enum.IsDefined(triage.Impact) || !Enum.IsDefined(triage.Retaliation) || triage.Chosen is { } chosen && !Enum.IsDefined(chosen))
            return WorkProblem.NotAChoice;

        return WorkText.ProblemOf(triage.RetaliationReason, WorkLimits.Reason, isRequired: triage.Retaliation is not RetaliationRisk.None)
            ?? WorkText.ProblemOf(triage.Reason, WorkLimits.Reason, isRequired: triage.Severity != triage.Proposed);
    }

    private static Dictionary<string, string> Details(Triage triage, CaseSummary before) => new()
    {
        ["likelihood"] = triage.Likelihood.ToString(),
        ["impact"] = triage.Impact.ToString(),
        ["retaliation"] = triage.Retaliation.ToString(),
        ["proposed"] = triage.Proposed.ToString(),
        ["found"] = triage.Severity.ToString(),
        ["before"] = before.Severity.ToString(),
    };
}
