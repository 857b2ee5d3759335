using PolicyBot.Cases.Access;
using PolicyBot.Cases.Handlers;
using PolicyBot.Cases.Handling;

namespace PolicyBot.Cases.Casework;

/// <summary>Says who leads a case. Whoever works cases may take one for themselves; to give it to somebody else, or to take it from them, takes a lead.</summary>
public sealed class AssignCase(ChangeCase change, HandlerDirectory people, BarredPeople barred)
{
    /// <param name="handlerId"><see langword="null"/> to leave it to nobody.</param>
    public Task<WorkResult> AssignAsync(Handler handler, Guid caseId, string? handlerId, CancellationToken cancellationToken) =>
        change.DoAsync(
            handler,
            caseId,
            handlerId is null || handlerId == handler.Id ? CaseRight.Work : CaseRight.Lead,
            async (transaction, before, token) =>
            {
                if (before.Status is CaseStatus.Closed)
                    return new CaseChange.NotPossible();

                if (before.Assignee == handlerId)
                    return new CaseChange.AlreadyDone();

                if (before.Assignee is { } other && other != handler.Id && !CaseRights.Give(handler.Roles, CaseRight.Lead))
                    return new CaseChange.NeedsAnother();

                var isFit = handlerId is null || handlerId == handler.Id
                    || (people.Find(handlerId) is { } person && CaseRights.Give(person.Roles, CaseRight.Work) && !await barred.IsBarredAsync(transaction, caseId, handlerId, token));
                if (!isFit)
                    return new CaseChange.NotValid(WorkProblem.NotAPersonForThis);

                return new CaseChange.To(before with { Assignee = handlerId }, CaseDeeds.Assigned)
                {
                    Details = new Dictionary<string, string> { ["from"] = before.Assignee ?? "", ["to"] = handlerId ?? "" },
                };
            },
            cancellationToken);
}
