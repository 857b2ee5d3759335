using PolicyBot.Audit;
using PolicyBot.Cases.Access;
using PolicyBot.Cases.Handlers;
using PolicyBot.Cases.Handling;
using PolicyBot.Storage;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Cases.Casework;

/// <summary>What a custodian looks at: who asks for a reporter's name, and why. Neither the name nor the report is opened for it. The look is an audit entry.</summary>
public sealed class ReadIdentityRequests(Database database, TimeProvider time, Vault vault, KeyStore keys, CaseStore cases, CaseGate gate, CaseworkStore store, AuditTrail audit)
{
    /// <returns><see langword="null"/> when there is no such case for this custodian.</returns>
    /// <exception cref="KeyDestroyedException">Its content can be read by nobody any more.</exception>
    public Task<IReadOnlyList<IdentityRequest>?> OfAsync(Handler custodian, Guid caseId, CancellationToken cancellationToken) =>
        database.InTransactionAsync<IReadOnlyList<IdentityRequest>?>(
            async (transaction, token) =>
            {
                if (await cases.FindAsync(transaction, caseId, token) is not { } summary || !await gate.IsOpenAsync(transaction, custodian, caseId, CaseRight.Identify, token))
                    return null;

                using var key = await keys.FindAsync(transaction, caseId, vault.OpenAs(VaultRole.Handler), token) ?? throw new KeyDestroyedException();
                await audit.AppendAsync(
                    transaction, caseId, summary.Now(time), custodian.Id, CaseDeeds.Read, new Dictionary<string, string> { ["part"] = "identity requests" }, token);

                return (await store.FindAsync(transaction, caseId, key, token)).IdentityRequests;
            },
            cancellationToken);
}
