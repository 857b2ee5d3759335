using PolicyBot.Audit;
using PolicyBot.Cases.Access;
using PolicyBot.Cases.Handlers;
using PolicyBot.Cases.Handling;
using PolicyBot.Storage;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Cases.Casework;

/// <summary>The second case of a deed that touches two: locked, opened and written as the first is, after the same look at who may.</summary>
public sealed class OtherCase(TimeProvider time, Vault vault, KeyStore keys, CaseStore cases, CaseGate gate, CaseworkStore store, AuditTrail audit, AnnounceCase announce)
{
    /// <returns><see langword="null"/> when there is no such case for this handler.</returns>
    /// <exception cref="KeyDestroyedException">Its content can be read by nobody any more.</exception>
    public async Task<OpenedCasework?> OpenAsync(Transaction transaction, Handler handler, CaseNumber number, CaseRight right, CancellationToken cancellationToken)
    {
        if (await cases.FindAsync(transaction, number, cancellationToken) is not { Id: var id }
            || !await gate.IsOpenAsync(transaction, handler, id, right, cancellationToken)
            || await cases.FindToChangeAsync(transaction, id, cancellationToken) is not { } summary)
            return null;

        var key = await keys.FindAsync(transaction, id, vault.OpenAs(VaultRole.Handler), cancellationToken) ?? throw new KeyDestroyedException();

        return new OpenedCasework(summary, await store.FindAsync(transaction, id, key, cancellationToken), key);
    }

    public async Task SaveAsync(
        Transaction transaction, Handler handler, OpenedCasework before, CaseSummary after, WorkRecord work, string deed, IReadOnlyDictionary<string, string> details, CancellationToken cancellationToken)
    {
        await cases.ChangeAsync(transaction, after, cancellationToken);
        await store.SaveAsync(transaction, after.Id, work, before.Key, cancellationToken);
        await audit.AppendAsync(transaction, after.Id, after.Now(time), handler.Id, deed, details, cancellationToken);
        await announce.HandleAsync(transaction, CaseNews.Changed, after, cancellationToken);
    }
}
