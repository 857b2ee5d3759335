using PolicyBot.Audit;
using PolicyBot.Cases.Handlers;
using PolicyBot.Mailbox.Messages;
using PolicyBot.Storage;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Cases.Handling;

/// <summary>What a handler does to a case. Each deed checks the state anew under the case's lock and leaves one audit entry in the same transaction.</summary>
public sealed class WorkOnCase(
    Database database,
    Vault vault,
    TimeProvider time,
    CaseStore cases,
    CaseTakers takers,
    KeyStore keys,
    MessageStore messages,
    AuditTrail audit,
    AnnounceCase announce,
    TellReporter tell)
{
    /// <summary>Tells the reporter that Legal has the case in hand.</summary>
    public Task<WorkResult> AcknowledgeAsync(Handler handler, Guid caseId, CancellationToken cancellationToken) =>
        ChangeAsync(
            handler,
            caseId,
            ReporterNews.Acknowledged,
            async (transaction, before, token) =>
            {
                if (before.Status is not CaseStatus.Received)
                    return null;

                var after = before with { Status = CaseStatus.Acknowledged, Acknowledged = before.Now(time) };
                await RecordAsync(transaction, handler, CaseDeeds.Acknowledged, after, [], token);

                return after;
            },
            cancellationToken);

    /// <summary>Writes to the reporter. A first answer acknowledges the case as well.</summary>
    /// <param name="ticket">Of the dialog: sent twice, it writes once.</param>
    /// <param name="asksReporter">Whether Legal now waits for the reporter.</param>
    public Task<WorkResult> ReplyAsync(Handler handler, Guid caseId, Ticket ticket, string text, bool asksReporter, CancellationToken cancellationToken) =>
        ChangeAsync(
            handler,
            caseId,
            ReporterNews.Written,
            async (transaction, before, token) =>
            {
                if (before.Status is CaseStatus.Closed)
                    return null;

                if (!await WriteAsync(transaction, before, ticket, text, token))
                    return before;

                var after = before with
                {
                    Status = asksReporter ? CaseStatus.AwaitingReporter : CaseStatus.InReview,
                    Acknowledged = before.Acknowledged ?? before.Now(time),
                };
                await RecordAsync(transaction, handler, CaseDeeds.LegalWrote, after, [], token);

                return after;
            },
            cancellationToken);

    /// <summary>Closes the case and gives the reporter the feedback that art. 9(1)(f) of Directive (EU) 2019/1937 asks for.</summary>
    /// <param name="approver">Who approved it (ISO 37002, 8.5).</param>
    public Task<WorkResult> CloseAsync(Handler handler, Guid caseId, Ticket ticket, Outcome outcome, string approver, string feedback, CancellationToken cancellationToken) =>
        ChangeAsync(
            handler,
            caseId,
            ReporterNews.Closed,
            async (transaction, before, token) =>
            {
                if (before.Status is CaseStatus.Closed)
                    return null;

                await WriteAsync(transaction, before, ticket, feedback, token);
                var after = before with
                {
                    Status = CaseStatus.Closed,
                    Acknowledged = before.Acknowledged ?? before.Now(time),
                    Closed = before.Now(time),
                    Outcome = outcome,
                };
                await RecordAsync(transaction, handler, CaseDeeds.Closed, after, [("outcome", outcome.ToString()), ("approver", approver)], token);

                return after;
            },
            cancellationToken);

    /// <param name="news">What a named reporter hears of it.</param>
    private Task<WorkResult> ChangeAsync(
        Handler handler,
        Guid caseId,
        string news,
        Func<Transaction, CaseSummary, CancellationToken, Task<CaseSummary?>> change,
        CancellationToken cancellationToken) =>
        database.InTransactionAsync<WorkResult>(
            async (transaction, token) =>
            {
                var before = await cases.FindToChangeAsync(transaction, caseId, token);
                if (before is null)
                    return new WorkResult.NotFound();

                var after = await change(transaction, before, token);
                if (after is null)
                    return new WorkResult.NotPossible(before);

                if (!ReferenceEquals(after, before)) // equal it may be: a second reply leaves the clear part as it was
                    await SaveAsync(transaction, handler, before, after, news, token);

                return new WorkResult.Done(after);
            },
            cancellationToken);

    private async Task SaveAsync(Transaction transaction, Handler handler, CaseSummary before, CaseSummary after, string news, CancellationToken cancellationToken)
    {
        await cases.ChangeAsync(transaction, after, cancellationToken);
        if (before.Acknowledged is null && after.Acknowledged is not null)
            await takers.KeepAsync(transaction, after.Id, handler, cancellationToken);

        await announce.HandleAsync(transaction, CaseNews.Changed, after, cancellationToken);
        await tell.HandleAsync(transaction, after, news, cancellationToken);
    }

    private async Task<bool> WriteAsync(Transaction transaction, CaseSummary summary, Ticket ticket, string text, CancellationToken cancellationToken)
    {
        using var caseKey = await keys.FindAsync(transaction, summary.Id, vault.OpenAs(VaultRole.Handler), cancellationToken)
            ?? throw new KeyDestroyedException();
        using var mailboxKey = caseKey.For(MessageStore.KeyPurpose);

        return await messages.AddAsync(transaction, summary.Id, Sender.Legal, text, summary.Now(time), ticket.OnceKey, mailboxKey, cancellationToken);
    }

    private Task<AuditEntry> RecordAsync(
        Transaction transaction,
        Handler handler,
        string deed,
        CaseSummary summary,
        IReadOnlyList<(string Name, string Value)> details,
        CancellationToken cancellationToken) =>
        audit.AppendAsync(transaction, summary.Id, summary.Now(time), handler.Id, deed, details.ToDictionary(detail => detail.Name, detail => detail.Value), cancellationToken);
}
