using PolicyBot.Storage;

namespace PolicyBot.Cases.Handling;

/// <summary>What notices of cases show, read when they are shown: so a late one, or one that comes twice, shows the present.</summary>
public sealed class CaseStandings(Database database, CaseStore cases, CaseTakers takers)
{
    /// <returns><see langword="null"/> when there is no such case.</returns>
    public Task<CaseStanding?> FindAsync(CaseNumber number, CancellationToken cancellationToken) =>
        database.ReadAsync(
            async (transaction, token) => await cases.FindAsync(transaction, number, token) is { } summary
                ? new CaseStanding(summary, await takers.FindAsync(transaction, summary.Id, token))
                : null,
            cancellationToken);

    /// <summary>Before a notice with buttons goes out, the case has to be where they lead. A second time changes nothing.</summary>
    /// <returns>Whether there is such a case.</returns>
    public Task<bool> LetWorkAsync(CaseNumber number, CancellationToken cancellationToken) =>
        database.InTransactionAsync(
            async (transaction, token) =>
            {
                if (await cases.FindAsync(transaction, number, token) is not { } summary)
                    return false;

                await cases.AddToInboxAsync(transaction, summary.Id, token);

                return true;
            },
            cancellationToken);
}
