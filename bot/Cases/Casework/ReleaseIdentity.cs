using PolicyBot.Cases.Access;
using PolicyBot.Cases.Handlers;
using PolicyBot.Cases.Handling;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Cases.Casework;

/// <summary>Who learns a named reporter's name: a handler asks, a custodian decides, and the reporter is told (Directive (EU) 2019/1937, art. 16).</summary>
public sealed class ReleaseIdentity(TimeProvider time, IdentityCustody custody, HandlerDirectory people, BarredPeople barred, ChangeCasework change, WriteToReporter write, IReporterWords words)
{
    /// <param name="ticket">Of the dialog: sent twice, it asks once, even when it was refused in between.</param>
    public async Task<WorkResult> AskAsync(Handler handler, Guid caseId, Ticket ticket, string reason, CancellationToken cancellationToken)
    {
        if (WorkText.ProblemOf(reason, WorkLimits.Reason) is { } problem)
            return new WorkResult.NotValid(problem);

        var onceKey = Convert.ToHexStringLower(ticket.OnceKey);

        return await change.DoAsync(
            handler,
            caseId,
            CaseRight.Work,
            sheet =>
            {
                if (sheet.Work.OnceKeys.Contains(onceKey))
                    return WorkStep.AlreadyDone;

                if (sheet.Case.IsAnonymous || !custody.IsHeldFrom(handler, sheet.Work))
                    return WorkStep.NotPossible;

                return sheet.Work.IdentityRequests.Any(request => request.By == handler.Id)
                    ? WorkStep.AlreadyDone
                    : new WorkStep(
                        new CaseChange.To(sheet.Case, CaseDeeds.IdentityAsked),
                        sheet.Work with
                        {
                            IdentityRequests = [.. sheet.Work.IdentityRequests, new IdentityRequest(handler.Id, reason.Trim(), sheet.Case.Now(time))],
                            OnceKeys = [.. sheet.Work.OnceKeys, onceKey],
                        });
            },
            cancellationToken);
    }

    /// <summary>Lets a handler who asked know who the reporter is. Nobody lets themselves know.</summary>
    /// <param name="ticket">Of the dialog: the reporter is told once.</param>
    public async Task<WorkResult> ReleaseAsync(Handler custodian, Guid caseId, Ticket ticket, string handlerId, ReleaseReason reason, CancellationToken cancellationToken) =>
        !Enum.IsDefined(reason)
            ? new WorkResult.NotValid(WorkProblem.NotAChoice)
            : await change.DoAsync(
                custodian,
                caseId,
                CaseRight.Identify,
                async (sheet, token) =>
                {
                    if (sheet.Work.IdentityReleases.Any(release => release.To == handlerId))
                        return WorkStep.AlreadyDone;

                    if (sheet.Work.IdentityRequests.All(request => request.By != handlerId))
                        return WorkStep.NotPossible;

                    if (custodian.Id == handlerId)
                        return WorkStep.NeedsAnother;

                    if (people.Find(handlerId) is not { } handler || !CaseRights.Give(handler.Roles, CaseRight.Read) || await barred.IsBarredAsync(sheet.Transaction, caseId, handlerId, token))
                        return WorkStep.NotValid(WorkProblem.NotAPersonForThis);

                    await write.AddAsync(sheet.Transaction, sheet.Case, words.OfRelease(handler.Roles, reason), ticket.OnceKey, token);

                    return new WorkStep(
                        new CaseChange.To(sheet.Case, CaseDeeds.IdentityReleased)
                        {
                            Details = new Dictionary<string, string> { ["to"] = handlerId, ["reason"] = reason.ToString() },
                            News = ReporterNews.Written,
                        },
                        Without(sheet.Work, handlerId) with { IdentityReleases = [.. sheet.Work.IdentityReleases, new IdentityRelease(handlerId, reason, custodian.Id, sheet.Case.Now(time))] });
                },
                cancellationToken);

    /// <summary>The handler is not let know. They may ask again, with a better reason.</summary>
    public Task<WorkResult> RefuseAsync(Handler custodian, Guid caseId, string handlerId, CancellationToken cancellationToken) =>
        change.DoAsync(
            custodian,
            caseId,
            CaseRight.Identify,
            sheet => sheet.Work.IdentityRequests.All(request => request.By != handlerId)
                ? WorkStep.NotPossible
                : new WorkStep(
                    new CaseChange.To(sheet.Case, CaseDeeds.IdentityRefused) { Details = new Dictionary<string, string> { ["to"] = handlerId } },
                    Without(sheet.Work, handlerId)),
            cancellationToken);

    private static WorkRecord Without(WorkRecord work, string handlerId) =>
        work with { IdentityRequests = [.. work.IdentityRequests.Where(request => request.By != handlerId)] };
}
