using PolicyBot.Cases.Access;
using PolicyBot.Cases.Handlers;
using PolicyBot.Cases.Handling;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Cases.Casework;

/// <summary>How every deed that touches the sealed part of casework is done: as any other (<see cref="ChangeCase"/>), with that part opened before and sealed after.</summary>
public sealed class ChangeCasework(ChangeCase change, Vault vault, KeyStore keys, CaseworkStore store)
{
    /// <param name="step">Sees the case as it is under its lock. Does nothing but through the transaction.</param>
    /// <exception cref="KeyDestroyedException">Its content can be read by nobody any more.</exception>
    /// <exception cref="Storage.StorageUnavailableException">Nothing was kept.</exception>
    public Task<WorkResult> DoAsync(Handler handler, Guid caseId, CaseRight right, Func<WorkSheet, CancellationToken, Task<WorkStep>> step, CancellationToken cancellationToken) =>
        change.DoAsync(
            handler,
            caseId,
            right,
            async (transaction, before, token) =>
            {
                using var key = await keys.FindAsync(transaction, caseId, vault.OpenAs(VaultRole.Handler), token) ?? throw new KeyDestroyedException();
                var done = await step(new WorkSheet(transaction, before, await store.FindAsync(transaction, caseId, key, token), key), token);
                if (done is { Change: CaseChange.To, Work: { } work })
                    await store.SaveAsync(transaction, caseId, work, key, token);

                return done.Change;
            },
            cancellationToken);

    /// <inheritdoc cref="DoAsync(Handler, Guid, CaseRight, Func{WorkSheet, CancellationToken, Task{WorkStep}}, CancellationToken)"/>
    public Task<WorkResult> DoAsync(Handler handler, Guid caseId, CaseRight right, Func<WorkSheet, WorkStep> step, CancellationToken cancellationToken) =>
        DoAsync(handler, caseId, right, (sheet, _) => Task.FromResult(step(sheet)), cancellationToken);
}
