using PolicyBot.Audit;
using PolicyBot.Cases.Access;
using PolicyBot.Cases.Handlers;
using PolicyBot.Cases.Handling;
using PolicyBot.Mailbox.Messages;
using PolicyBot.Storage;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Cases.Casework;

/// <summary>Puts together what one handler may see of the work on a case: their own view, since of other cases they may know fewer than a colleague.</summary>
public sealed class ShowCasework(TimeProvider time, Vault vault, KeyStore keys, CaseStore cases, CaseGate gate, CaseworkStore store, NoteStore notes, MessageStore messages, AuditTrail audit)
{
    /// <param name="withPrivileged">See <see cref="NoteStore.ReadAsync"/>.</param>
    public async Task<WorkRecord> ForAsync(Transaction transaction, Handler handler, CaseSummary summary, ContentKey caseKey, bool withPrivileged, CancellationToken cancellationToken)
    {
        var work = await store.FindAsync(transaction, summary.Id, caseKey, cancellationToken);
        var links = new List<CaseLink>();
        foreach (var link in work.Links)
        {
            if (await gate.IsOpenAsync(transaction, handler, link.CaseId, CaseRight.Know, cancellationToken))
                links.Add(link);
        }

        return work with
        {
            Links = links,
            Notes = await notes.ReadAsync(transaction, summary.Id, caseKey, withPrivileged, cancellationToken),
            Duplicates = await DuplicatesAsync(transaction, handler, summary, cancellationToken),
            MergedInto = summary.MergedInto is { } into && await gate.IsOpenAsync(transaction, handler, into, CaseRight.Know, cancellationToken)
                ? await cases.FindAsync(transaction, into, cancellationToken)
                : null,
        };
    }

    // Who reads the main case reads what was written in its duplicates, and each of these trails says so.
    private async Task<IReadOnlyList<MergedCase>> DuplicatesAsync(Transaction transaction, Handler handler, CaseSummary main, CancellationToken cancellationToken)
    {
        var merged = new List<MergedCase>();
        foreach (var duplicate in await cases.ListMergedAsync(transaction, main.Id, cancellationToken))
        {
            if (!await gate.IsOpenAsync(transaction, handler, duplicate.Id, CaseRight.Read, cancellationToken))
                continue;

            using var key = await keys.FindAsync(transaction, duplicate.Id, vault.OpenAs(VaultRole.Handler), cancellationToken);
            if (key is null)
                continue;

            using var mailboxKey = key.For(MessageStore.KeyPurpose);
            merged.Add(new MergedCase(duplicate, await messages.ReadAsync(transaction, duplicate.Id, mailboxKey, cancellationToken)));
            await audit.AppendAsync(
                transaction, duplicate.Id, duplicate.Now(time), handler.Id, CaseDeeds.Read, new Dictionary<string, string> { ["in"] = main.Number.Text }, cancellationToken);
        }

        return merged;
    }
}
