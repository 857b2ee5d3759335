using PolicyBot.Cases.Access;
using PolicyBot.Mailbox.Messages;
using PolicyBot.Storage;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Cases.Conflicts;

/// <summary>Makes whoever is kept out of one of several merged cases kept out of all of them; who it is and why is sealed in each with its own key.</summary>
public sealed class UniteConflicts(CaseConflicts conflicts, BarredPeople barred, Vault vault, KeyStore keys)
{
    /// <param name="others">The duplicates of the main case.</param>
    /// <returns>The ids of those of the cases, the main one among them, of which somebody is newly kept out.</returns>
    public async Task<IReadOnlySet<Guid>> HandleAsync(Transaction transaction, Guid main, IReadOnlyList<Guid> others, CancellationToken cancellationToken)
    {
        var shut = new HashSet<Guid>();
        foreach (var other in others)
        {
            if (await CarryAsync(transaction, other, main, cancellationToken))
                shut.Add(main);
        }

        foreach (var other in others)
        {
            if (await CarryAsync(transaction, main, other, cancellationToken))
                shut.Add(other);
        }

        return shut;
    }

    /// <summary>Keeps who is kept out and why; of a case whose key was destroyed nobody reads that any more.</summary>
    public async Task ExplainAsync(Transaction transaction, Guid caseId, IReadOnlyList<CaseConflict> found, CancellationToken cancellationToken)
    {
        using var caseKey = await keys.FindAsync(transaction, caseId, vault.OpenAs(VaultRole.Handler), cancellationToken);
        if (caseKey is null)
            return;

        using var mailboxKey = caseKey.For(MessageStore.KeyPurpose);
        await conflicts.ExplainAsync(transaction, caseId, found, mailboxKey, cancellationToken);
    }

    private async Task<bool> CarryAsync(Transaction transaction, Guid from, Guid to, CancellationToken cancellationToken)
    {
        if (!await barred.AddAllAsync(transaction, from, to, cancellationToken))
            return false;

        using var caseKey = await keys.FindAsync(transaction, from, vault.OpenAs(VaultRole.Handler), cancellationToken);
        if (caseKey is not null)
        {
            using var mailboxKey = caseKey.For(MessageStore.KeyPurpose);
            await ExplainAsync(transaction, to, await conflicts.ReadAsync(transaction, from, mailboxKey, cancellationToken), cancellationToken);
        }

        return true;
    }
}
