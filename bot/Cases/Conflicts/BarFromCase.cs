using PolicyBot.Cases.Access;
using PolicyBot.Cases.Casework;
using PolicyBot.Cases.Handlers;
using PolicyBot.Cases.Handling;

namespace PolicyBot.Cases.Conflicts;

/// <summary>Keeps somebody of Legal out of a case that they may have seen. There is no way back.</summary>
public sealed class BarFromCase(ChangeCase change, KeepOutOfCase keepOut, HandlerDirectory people)
{
    /// <param name="personId">Id under <c>Legal:Handlers</c>.</param>
    public async Task<WorkResult> AddAsync(Handler lead, Guid caseId, string personId, CancellationToken cancellationToken) => people.Find(personId) is null
        ? new WorkResult.NotValid(WorkProblem.NotAPersonForThis)
        : await DoAsync(lead, caseId, CaseRight.Lead, new CaseConflict(personId, ConflictReason.Lead), CaseDeeds.KeptOut, cancellationToken);

    /// <summary>Somebody finds that they are not impartial. Afterwards the case is not there for them.</summary>
    public Task<WorkResult> RecuseAsync(Handler handler, Guid caseId, CancellationToken cancellationToken) =>
        DoAsync(handler, caseId, CaseRight.Know, new CaseConflict(handler.Id, ConflictReason.Recused), CaseDeeds.Recused, cancellationToken);

    private Task<WorkResult> DoAsync(Handler handler, Guid caseId, CaseRight right, CaseConflict conflict, string deed, CancellationToken cancellationToken) =>
        change.DoAsync(
            handler,
            caseId,
            right,
            async (transaction, before, token) =>
            {
                var (after, count) = await keepOut.AddAsync(transaction, before, [conflict], token);

                return count == 0 ? new CaseChange.AlreadyDone() : new CaseChange.To(after, deed);
            },
            cancellationToken);
}
