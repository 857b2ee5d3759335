using System.Data.Common;
using Dapper;

namespace PolicyBot.Storage;

/// <summary>
/// Statements that stand or fall together. Parameters are named (<c>@name</c>) and come from an anonymous object; Guid, Stamp and UtcDay are stored
/// as their text. A column <c>previous_hash</c> fills the property <c>PreviousHash</c>. Integers come back as <see cref="long"/> on both databases:
/// rows are read into records with <c>init</c> properties, or with constructor parameters of type <see cref="long"/>.
/// </summary>
public sealed class Transaction
{
    private readonly DbTransaction _transaction;
    private readonly List<Action> _afterCommit = [];

    internal Transaction(DbTransaction transaction) => _transaction = transaction;

    /// <returns>How many rows were written.</returns>
    public async Task<int> ExecuteAsync(string sql, object? parameters, CancellationToken cancellationToken) =>
        await Connection.ExecuteAsync(Command(sql, parameters, cancellationToken));

    public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object? parameters, CancellationToken cancellationToken) =>
        [.. await Connection.QueryAsync<T>(Command(sql, parameters, cancellationToken))];

    /// <returns>The row, or <see langword="default"/> when there is none; of a value type ask for its nullable form.</returns>
    /// <exception cref="InvalidOperationException">There are several.</exception>
    public async Task<T?> FindAsync<T>(string sql, object? parameters, CancellationToken cancellationToken) =>
        await Connection.QuerySingleOrDefaultAsync<T>(Command(sql, parameters, cancellationToken));

    /// <summary>Rings a bell once everything is on disk; not at all when the transaction fails.</summary>
    /// <param name="ring">Quick, and throws nothing: what was done cannot be taken back any more.</param>
    public void AfterCommit(Action ring) => _afterCommit.Add(ring);

    internal void Committed() => _afterCommit.ForEach(ring => ring());

    private DbConnection Connection => _transaction.Connection ?? throw new InvalidOperationException("The transaction is over.");

    private CommandDefinition Command(string sql, object? parameters, CancellationToken cancellationToken) =>
        new(sql, parameters, _transaction, cancellationToken: cancellationToken);
}
