using PolicyBot.Cases.Access;
using PolicyBot.Cases.Handlers;
using PolicyBot.Storage;

namespace PolicyBot.Cases.Handling;

/// <summary>What notices of cases show, read when they are shown: so a late one, or one that comes twice, shows the present.</summary>
public sealed class CaseStandings(Database database, CaseStore cases, CaseTakers takers, CaseGate gate)
{
    /// <returns><see langword="null"/> when there is no such case for this reader.</returns>
    public Task<CaseStanding?> FindAsync(CaseNumber number, Handler reader, CancellationToken cancellationToken) => FindAsync(number, _ => true, reader, cancellationToken);

    /// <param name="destination">Where it is shown. A case that is taken from there is not there any more, whoever reads it.</param>
    /// <param name="reader">Who alone reads it; <see langword="null"/> for a place of several people, which a route has found fit.</param>
    /// <inheritdoc cref="FindAsync(CaseNumber, Handler, CancellationToken)"/>
    public Task<CaseStanding?> FindAsync(CaseNumber number, string destination, Handler? reader, CancellationToken cancellationToken) =>
        FindAsync(number, summary => summary.IsTold(destination), reader, cancellationToken);

    private Task<CaseStanding?> FindAsync(CaseNumber number, Predicate<CaseSummary> isFor, Handler? reader, CancellationToken cancellationToken) =>
        database.ReadAsync(
            async (transaction, token) =>
                await cases.FindAsync(transaction, number, token) is { } summary
                && isFor(summary)
                && (reader is null || await gate.IsOpenAsync(transaction, reader, summary.Id, CaseRight.Know, token))
                ? new CaseStanding(summary, await takers.FindAsync(transaction, summary.Id, token))
                : null,
            cancellationToken);

    /// <returns>The ids of those of them who may know of the case.</returns>
    public Task<IReadOnlySet<string>> KnownToAsync(CaseNumber number, IEnumerable<Handler> people, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlySet<string>>(
            async (transaction, token) =>
            {
                var known = new HashSet<string>(StringComparer.Ordinal);
                if (await cases.FindAsync(transaction, number, token) is not { } summary)
                    return known;

                foreach (var person in people)
                {
                    if (await gate.IsOpenAsync(transaction, person, summary.Id, CaseRight.Know, token))
                        known.Add(person.Id);
                }

                return known;
            },
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
