using PolicyBot.Primitives;
using PolicyBot.Storage;

namespace PolicyBot.Cases.Clocks;

/// <summary>Which cases have to be looked at.</summary>
public sealed class WaitingAlarms(Database database)
{
    private const int Batch = 100;

    private const string SelectDue = """
        SELECT id
          FROM legal_case
         WHERE next_alarm <= @now AND id > @after
         ORDER BY id
         LIMIT @Batch
        """;

    private const string SelectAny = """
        SELECT id
          FROM legal_case
         WHERE next_alarm IS NOT NULL AND id > @after
         ORDER BY id
         LIMIT @Batch
        """;

    /// <param name="after">The last one of the batch before; empty for the first.</param>
    /// <returns>At most one batch; none at the end.</returns>
    public Task<IReadOnlyList<string>> DueAsync(DateTimeOffset now, string after, CancellationToken cancellationToken) =>
        database.ReadAsync((transaction, token) => transaction.QueryAsync<string>(SelectDue, new { now = Stamp.ToTheMillisecond(now).Text, after, Batch }, token), cancellationToken);

    /// <summary>All that have any alarm left.</summary>
    /// <inheritdoc cref="DueAsync"/>
    public Task<IReadOnlyList<string>> AnyAsync(string after, CancellationToken cancellationToken) =>
        database.ReadAsync((transaction, token) => transaction.QueryAsync<string>(SelectAny, new { after, Batch }, token), cancellationToken);
}
