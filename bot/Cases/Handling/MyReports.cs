using PolicyBot.Storage;

namespace PolicyBot.Cases.Handling;

/// <summary>What a named reporter sees of what they filed, without a receipt: that it is there and how it stands. What was written needs the receipt.</summary>
public sealed class MyReports(Database database, CaseStore cases, NamedReports named, ReporterStanding standing)
{
    /// <param name="reach">See <see cref="Reports.ReporterIdentity.Reach"/>. The channel has made sure that it is theirs.</param>
    /// <returns>Newest first.</returns>
    /// <exception cref="StorageUnavailableException">It cannot be read now.</exception>
    public Task<IReadOnlyList<CaseSummary>> ListAsync(string reach, CancellationToken cancellationToken) =>
        database.ReadAsync((transaction, token) => ListAsync(transaction, reach, token), cancellationToken);

    private async Task<IReadOnlyList<CaseSummary>> ListAsync(Transaction transaction, string reach, CancellationToken cancellationToken)
    {
        var mine = new List<CaseSummary>();
        foreach (var id in await named.OfAsync(transaction, reach, cancellationToken))
        {
            if (await cases.FindAsync(transaction, id, cancellationToken) is { } summary)
                mine.Add(await standing.OfAsync(transaction, summary, cancellationToken));
        }

        return [.. mine.OrderByDescending(summary => summary.Opened.Text, StringComparer.Ordinal).ThenBy(summary => summary.Number.Text, StringComparer.Ordinal)];
    }
}
