using PolicyBot.Audit;
using PolicyBot.Cases.Access;
using PolicyBot.Cases.Clocks;
using PolicyBot.Cases.Handlers;
using PolicyBot.Storage;

namespace PolicyBot.Cases.Handling;

/// <summary>What people of Legal see of a case who may know of it and not read it: auditors and custodians. That they looked is an audit entry, as reading is.</summary>
public sealed class LookAtCase(Database database, TimeProvider time, CaseStore cases, CaseGate gate, AuditTrail audit, CaseClocks clocks)
{
    /// <returns><see langword="null"/> when there is none for this handler.</returns>
    public async Task<CaseOutside?> OpenAsync(Handler handler, CaseNumber number, CancellationToken cancellationToken)
    {
        var found = await database.ReadAsync((transaction, token) => FindAsync(transaction, handler, number, token), cancellationToken);
        if (found is null)
            return null;

        var isWhole = await audit.VerifyAsync(found.Id, cancellationToken) is AuditVerdict.Sound;

        return await database.InTransactionAsync(
            async (transaction, token) =>
            {
                if (await FindAsync(transaction, handler, number, token) is not { } summary)
                    return null;

                await audit.AppendAsync(transaction, summary.Id, summary.Now(time), handler.Id, CaseDeeds.Looked, new Dictionary<string, string>(), token);
                var trail = CaseRights.Give(handler.Roles, CaseRight.Audit) ? await audit.ReadAsync(transaction, summary.Id, token) : null;

                return new CaseOutside(summary, clocks.Of(summary), trail, isWhole);
            },
            cancellationToken);
    }

    private async Task<CaseSummary?> FindAsync(Transaction transaction, Handler handler, CaseNumber number, CancellationToken cancellationToken) =>
        await cases.FindAsync(transaction, number, cancellationToken) is { } summary && await gate.IsOpenAsync(transaction, handler, summary.Id, CaseRight.Know, cancellationToken)
            ? summary
            : null;
}
