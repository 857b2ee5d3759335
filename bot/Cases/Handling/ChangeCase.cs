using System.Diagnostics;
using PolicyBot.Audit;
using PolicyBot.Cases.Access;
using PolicyBot.Cases.Casework;
using PolicyBot.Cases.Clocks;
using PolicyBot.Cases.Handlers;
using PolicyBot.Storage;

namespace PolicyBot.Cases.Handling;

/// <summary>
/// How every deed of a handler is done: under the case's lock, after a look at who may, with one audit entry, and with the news promised, all in one transaction.
/// </summary>
public sealed class ChangeCase(Database database, TimeProvider time, CaseStore cases, CaseGate gate, CaseTakers takers, AuditTrail audit, AnnounceCase announce, TellReporter tell, BeginChecklist checklist, CaseClocks clocks, RungAlarms rung)
{
    /// <param name="change">Sees the case as it is under its lock. Does nothing but through the transaction.</param>
    /// <exception cref="StorageUnavailableException">Nothing was kept.</exception>
    public async Task<WorkResult> DoAsync(
        Handler handler, Guid caseId, CaseRight right, Func<Transaction, CaseSummary, CancellationToken, Task<CaseChange>> change, CancellationToken cancellationToken)
    {
        var steps = await checklist.StepsAsync(caseId, cancellationToken);

        return await database.InTransactionAsync<WorkResult>(
            async (transaction, token) =>
            {
                // Before the lock, which counts the case's version up: whoever may not do it leaves no trace. Should the door be shut just now, the lock finds it out.
                if (!await gate.IsOpenAsync(transaction, handler, caseId, right, token) || await cases.FindToChangeAsync(transaction, caseId, token) is not { } before)
                    return new WorkResult.NotFound();

                return await change(transaction, before, token) switch
                {
                    CaseChange.To to => await SaveAsync(transaction, handler, before, to, steps, token),
                    CaseChange.AlreadyDone => new WorkResult.Done(before),
                    CaseChange.NotPossible => new WorkResult.NotPossible(before),
                    CaseChange.NeedsAnother => new WorkResult.NeedsAnother(before),
                    CaseChange.NotThere => new WorkResult.NotFound(),
                    CaseChange.NotValid wrong => new WorkResult.NotValid(wrong.Problem),
                    var other => throw new UnreachableException(other.GetType().Name),
                };
            },
            cancellationToken);
    }

    private async Task<WorkResult> SaveAsync(
        Transaction transaction, Handler handler, CaseSummary before, CaseChange.To change, ContainmentSteps? steps, CancellationToken cancellationToken)
    {
        var after = clocks.After(before, change.After);
        await cases.ChangeAsync(transaction, after, cancellationToken);
        if (after.Assignee != before.Assignee)
            await rung.ForgetAwayAsync(transaction, after.Id, cancellationToken);

        var entry = await audit.AppendAsync(transaction, after.Id, after.Now(time), handler.Id, change.Deed, change.Details, cancellationToken);
        if (before.Acknowledged is null && after.Acknowledged is not null)
        {
            await takers.KeepAsync(transaction, after.Id, handler, cancellationToken);
            if (steps is not null && after.Status is not CaseStatus.Closed)
                await checklist.BeginAsync(transaction, after, steps, cancellationToken);
        }

        await announce.HandleAsync(transaction, CaseNews.Changed, after, cancellationToken);
        if (change.News is { } news)
            await tell.HandleAsync(transaction, after, news, cancellationToken);

        return new WorkResult.Done(after) { Entry = entry.Sequence };
    }
}
