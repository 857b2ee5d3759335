using PolicyBot.Cases.Access;
using PolicyBot.Cases.Desk;
using PolicyBot.Cases.Handlers;
using PolicyBot.Mailbox.Messages;
using PolicyBot.Storage;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Cases.Handling;

/// <summary>What a handler does between a case and its reporter.</summary>
public sealed class WorkOnCase(Vault vault, TimeProvider time, ChangeCase change, KeyStore keys, MessageStore messages, SearchIndex index)
{
    /// <summary>Tells the reporter that Legal has the case in hand.</summary>
    public Task<WorkResult> AcknowledgeAsync(Handler handler, Guid caseId, CancellationToken cancellationToken) =>
        change.DoAsync(
            handler,
            caseId,
            CaseRight.Work,
            (_, before, _) => Task.FromResult<CaseChange>(before.Status is CaseStatus.Received
                ? new CaseChange.To(before with { Status = CaseStatus.Acknowledged, Acknowledged = before.Now(time) }, CaseDeeds.Acknowledged) { News = ReporterNews.Acknowledged }
                : new CaseChange.NotPossible()),
            cancellationToken);

    /// <summary>Writes to the reporter. A first answer acknowledges the case as well.</summary>
    /// <param name="ticket">Of the dialog: sent twice, it writes once.</param>
    /// <param name="asksReporter">Whether Legal now waits for the reporter.</param>
    public Task<WorkResult> ReplyAsync(Handler handler, Guid caseId, Ticket ticket, string text, bool asksReporter, CancellationToken cancellationToken) =>
        change.DoAsync(
            handler,
            caseId,
            CaseRight.Work,
            async (transaction, before, token) =>
            {
                if (before.Status is CaseStatus.Closed)
                    return new CaseChange.NotPossible();

                if (!await WriteAsync(transaction, before, ticket, text, token))
                    return new CaseChange.AlreadyDone();

                var after = before with
                {
                    Status = asksReporter ? CaseStatus.AwaitingReporter : CaseStatus.InReview,
                    Acknowledged = before.Acknowledged ?? before.Now(time),
                };

                return new CaseChange.To(after, CaseDeeds.LegalWrote) { News = ReporterNews.Written };
            },
            cancellationToken);

    /// <summary>Closes the case and gives the reporter the feedback that art. 9(1)(f) of Directive (EU) 2019/1937 asks for.</summary>
    /// <param name="approver">Who approved it (ISO 37002, 8.5).</param>
    public Task<WorkResult> CloseAsync(Handler handler, Guid caseId, Ticket ticket, Outcome outcome, string approver, string feedback, CancellationToken cancellationToken) =>
        change.DoAsync(
            handler,
            caseId,
            CaseRight.Work,
            async (transaction, before, token) =>
            {
                if (before.Status is CaseStatus.Closed)
                    return new CaseChange.NotPossible();

                await WriteAsync(transaction, before, ticket, feedback, token);
                var after = before with
                {
                    Status = CaseStatus.Closed,
                    Acknowledged = before.Acknowledged ?? before.Now(time),
                    Closed = before.Now(time),
                    Outcome = outcome,
                };

                return new CaseChange.To(after, CaseDeeds.Closed)
                {
                    Details = new Dictionary<string, string> { ["outcome"] = outcome.ToString(), ["approver"] = approver },
                    News = ReporterNews.Closed,
                };
            },
            cancellationToken);

    private async Task<bool> WriteAsync(Transaction transaction, CaseSummary summary, Ticket ticket, string text, CancellationToken cancellationToken)
    {
        using var caseKey = await keys.FindAsync(transaction, summary.Id, vault.OpenAs(VaultRole.Handler), cancellationToken)
            ?? throw new KeyDestroyedException();
        using var mailboxKey = caseKey.For(MessageStore.KeyPurpose);

        await index.AddAsync(transaction, summary.Id, text, cancellationToken);

        return await messages.AddAsync(transaction, summary.Id, Sender.Legal, text, summary.Now(time), ticket.OnceKey, mailboxKey, cancellationToken);
    }
}
