using PolicyBot.Cases.Access;
using PolicyBot.Cases.Handlers;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Cases.Handling;

/// <summary>What a handler does between a case and its reporter while the case is open.</summary>
public sealed class WorkOnCase(TimeProvider time, ChangeCase change, WriteToReporter write)
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

    /// <summary>Writes to the reporter. A first answer acknowledges the case as well. A duplicate's reporter is written to like any other, and the duplicate stays closed.</summary>
    /// <param name="ticket">Of the dialog: sent twice, it writes once.</param>
    /// <param name="asksReporter">Whether Legal now waits for the reporter.</param>
    public Task<WorkResult> ReplyAsync(Handler handler, Guid caseId, Ticket ticket, string text, bool asksReporter, CancellationToken cancellationToken) =>
        change.DoAsync(
            handler,
            caseId,
            CaseRight.Work,
            async (transaction, before, token) =>
            {
                if (before is { Status: CaseStatus.Closed, MergedInto: null })
                    return new CaseChange.NotPossible();

                if (!await write.AddAsync(transaction, before, text, ticket.OnceKey, token))
                    return new CaseChange.AlreadyDone();

                var after = before.MergedInto is not null ? before : before with
                {
                    Status = asksReporter ? CaseStatus.AwaitingReporter : CaseStatus.InReview,
                    Acknowledged = before.Acknowledged ?? before.Now(time),
                };

                return new CaseChange.To(after, CaseDeeds.LegalWrote) { News = ReporterNews.Written };
            },
            cancellationToken);
}
