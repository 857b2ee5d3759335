using PolicyBot.Outbox;
using PolicyBot.Primitives;
using PolicyBot.Reports;
using PolicyBot.Storage;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Cases.Handling;

/// <summary>
/// Promises word to a named reporter who filed where they can be written to, in the transaction of what it tells of. Of an anonymous one there is
/// nothing to promise it to: only an identity holds a way to reach somebody, and an anonymous report has none.
/// </summary>
public sealed class TellReporter(Vault vault, KeyStore keys, ReportStore reports, Deliveries outbox, IDestinations destinations, Ids ids)
{
    /// <param name="news">Such as <see cref="ReporterNews.Written"/>.</param>
    public async Task HandleAsync(Transaction transaction, CaseSummary summary, string news, CancellationToken cancellationToken)
    {
        if (summary.IsAnonymous || await ReachAsync(transaction, summary.Id, cancellationToken) is not { } reach)
            return;

        // Whoever filed in a channel that was switched off since is told nothing there.
        if (destinations.Find(DestinationOf(reach)) is { } people)
            await outbox.PromiseAsync(
                transaction,
                new Delivery { Id = ids.Untimed(), Destination = people.Name, Kind = ReporterNews.Kind, Payload = new ReporterNews { Reach = reach, News = news }.ToJson() },
                cancellationToken);
    }

    /// <summary>The channel that named the way also brings news along it: <c>teams-people</c> for <c>teams:0f6c...</c>.</summary>
    private static string DestinationOf(string reach) => $"{reach.Split(':')[0]}-people";

    private async Task<string?> ReachAsync(Transaction transaction, Guid caseId, CancellationToken cancellationToken)
    {
        using var caseKey = await keys.FindAsync(transaction, caseId, vault.OpenAs(VaultRole.Handler), cancellationToken);

        return caseKey is null ? null : (await reports.FindReporterAsync(transaction, caseId, caseKey, cancellationToken))?.Reach;
    }
}
