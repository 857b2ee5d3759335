using PolicyBot.Storage;

namespace PolicyBot.Outbox;

/// <summary>What lies in the outbox. A delivery that has arrived is taken off the shelf: nothing needs it any more, and it could only tell.</summary>
internal sealed class OutboxShelf(Database database)
{
    private const string SelectOpen = "SELECT id, destination FROM outbox_delivery ORDER BY id";

    private const string SelectOne = "SELECT id, destination, kind, payload FROM outbox_delivery WHERE id = @id";

    private const string Note = "UPDATE outbox_delivery SET state = @state, attempts = attempts + 1 WHERE id = @id";

    private const string Remove = "DELETE FROM outbox_delivery WHERE id = @id";

    private const string SelectTroubled = """
        SELECT destination, MAX(CASE WHEN state = 'refused' THEN 1 ELSE 0 END) AS refused
          FROM outbox_delivery
         WHERE state = 'refused' OR attempts >= @attempts
         GROUP BY destination
         ORDER BY destination
        """;

    public Task<IReadOnlyList<OpenRow>> OpenAsync(CancellationToken cancellationToken) =>
        database.ReadAsync((transaction, token) => transaction.QueryAsync<OpenRow>(SelectOpen, null, token), cancellationToken);

    /// <returns><see langword="null"/> when it has arrived meanwhile.</returns>
    public Task<Delivery?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        database.ReadAsync((transaction, token) => transaction.FindAsync<Delivery>(SelectOne, new { id }, token), cancellationToken);

    public Task NoteFailureAsync(Guid id, bool refused, CancellationToken cancellationToken) =>
        database.InTransactionAsync(
            (transaction, token) => transaction.ExecuteAsync(Note, new { id, state = refused ? "refused" : "pending" }, token), cancellationToken);

    public Task RemoveAsync(Guid id, CancellationToken cancellationToken) =>
        database.InTransactionAsync((transaction, token) => transaction.ExecuteAsync(Remove, new { id }, token), cancellationToken);

    /// <summary>Destinations that refuse something, or that something did not reach in this many attempts.</summary>
    public Task<IReadOnlyList<TroubledRow>> TroubledAsync(int attempts, CancellationToken cancellationToken) =>
        database.ReadAsync((transaction, token) => transaction.QueryAsync<TroubledRow>(SelectTroubled, new { attempts }, token), cancellationToken);

    internal sealed record OpenRow(Guid Id, string Destination);

    internal sealed record TroubledRow
    {
        public required string Destination { get; init; }

        /// <summary>1 when it refuses something, 0 when it is only not reached.</summary>
        public required long Refused { get; init; }
    }
}
