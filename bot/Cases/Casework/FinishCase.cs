using System.Security.Cryptography;
using PolicyBot.Audit;
using PolicyBot.Cases.Handlers;
using PolicyBot.Cases.Handling;
using PolicyBot.Storage;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Cases.Casework;

/// <summary>
/// Closes a case, and gives its reporter the feedback that art. 9(1)(f) of Directive (EU) 2019/1937 asks for; the reporters of its duplicates get the same, for
/// they were promised to hear of it.
/// </summary>
public sealed class FinishCase(TimeProvider time, CaseStore cases, KeyStore keys, Vault vault, WriteToReporter write, AuditTrail audit, TellReporter tell)
{
    /// <summary>Called under the case's lock.</summary>
    /// <param name="onceKey">Of the dialog in which the feedback was written.</param>
    /// <param name="approver">An id, or a name where no second person has to act.</param>
    /// <param name="closer">The id of who proposed it, when that is not the one who acts.</param>
    /// <returns><see cref="CaseChange.AlreadyDone"/> when that dialog has written to the reporter before: then the case stays as it is, for nobody would hear the result.</returns>
    public async Task<CaseChange> CloseAsync(
        Transaction transaction, Handler handler, CaseSummary before, byte[] onceKey, Outcome outcome, string feedback, string approver, string? closer, CancellationToken cancellationToken)
    {
        if (!await write.AddAsync(transaction, before, feedback, onceKey, cancellationToken))
            return new CaseChange.AlreadyDone();

        foreach (var duplicate in await cases.ListMergedAsync(transaction, before.Id, cancellationToken))
            await AlsoToAsync(transaction, handler, duplicate, feedback, onceKey, cancellationToken);

        var details = new Dictionary<string, string> { ["outcome"] = outcome.ToString(), ["approver"] = approver };
        if (closer is not null)
            details["proposedBy"] = closer;

        return new CaseChange.To(
            before with { Status = CaseStatus.Closed, Acknowledged = before.Acknowledged ?? before.Now(time), Closed = before.Now(time), Outcome = outcome },
            CaseDeeds.Closed)
        { Details = details, News = ReporterNews.Closed };
    }

    private async Task AlsoToAsync(Transaction transaction, Handler handler, CaseSummary duplicate, string feedback, byte[] onceKey, CancellationToken cancellationToken)
    {
        // Nobody reads the mailbox any more of a duplicate whose key was destroyed. That keeps no case open.
        using var key = await keys.FindAsync(transaction, duplicate.Id, vault.OpenAs(VaultRole.Handler), cancellationToken);
        if (key is null)
            return;

        var locked = await cases.FindToChangeAsync(transaction, duplicate.Id, cancellationToken) ?? duplicate;
        if (!await write.AddAsync(transaction, locked, feedback, SHA256.HashData([.. onceKey, .. duplicate.Id.ToByteArray(bigEndian: true)]), cancellationToken))
            return;

        await audit.AppendAsync(transaction, locked.Id, locked.Now(time), handler.Id, CaseDeeds.LegalWrote, new Dictionary<string, string> { ["kind"] = "feedback" }, cancellationToken);
        await tell.HandleAsync(transaction, locked, ReporterNews.Closed, cancellationToken);
    }
}
