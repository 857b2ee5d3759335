namespace PolicyBot.Storage;

/// <summary>
/// The one door to the database. Every method throws <see cref="StorageUnavailableException"/> when the database is away, full, locked or read-only,
/// and <see cref="AlreadyThereException"/> when a unique key is taken.
/// </summary>
public sealed class Database
{
    private const int MostTries = 25;

    private readonly IEngine _engine;

    internal Database(IEngine engine)
    {
        _engine = engine;
        DapperTypes.Register();
    }

    /// <summary><c>SQLite</c> or <c>PostgreSQL</c>.</summary>
    public string Engine => _engine.Name;

    /// <summary>
    /// Commits when the work returns, rolls back when it throws. With several writers at once on PostgreSQL the work may be run again from its start,
    /// so it does nothing but through its transaction; and it waits for nothing but the database, since on SQLite all other writers wait for it.
    /// </summary>
    public async Task<T> InTransactionAsync<T>(Func<Transaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        for (var left = MostTries - 1; ; left--)
        {
            try
            {
                return await GuardAsync(token => OnceAsync(work, token), cancellationToken);
            }
            catch (TransactionConflictException) when (left > 0)
            {
                // Rolled back. Whoever was ahead has committed, so the writers as a whole have moved on: this ends.
            }
            catch (TransactionConflictException e)
            {
                throw new StorageUnavailableException("Other writers were ahead too often.", e);
            }
        }
    }

    /// <inheritdoc cref="InTransactionAsync{T}"/>
    public Task InTransactionAsync(Func<Transaction, CancellationToken, Task> work, CancellationToken cancellationToken) =>
        InTransactionAsync(
            async (transaction, token) =>
            {
                await work(transaction, token);
                return true;
            },
            cancellationToken);

    /// <summary>One consistent view, in which nothing can be written.</summary>
    public Task<T> ReadAsync<T>(Func<Transaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        GuardAsync(
            async token =>
            {
                await using var connection = await _engine.OpenAsync(toWrite: false, token);
                await using var transaction = await _engine.BeginAsync(connection, toWrite: false, token);
                return await work(new Transaction(transaction), token);
            },
            cancellationToken);

    /// <returns>Whether a transaction that may write can be begun now.</returns>
    public async Task<bool> IsReachableAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await InTransactionAsync((transaction, token) => transaction.FindAsync<long>("SELECT 1", null, token), cancellationToken) == 1;
        }
        catch (StorageUnavailableException)
        {
            return false;
        }
    }

    private async Task<T> OnceAsync<T>(Func<Transaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        using var pass = await _engine.WriterPassAsync(cancellationToken);
        await using var connection = await _engine.OpenAsync(toWrite: true, cancellationToken);
        await using var inner = await _engine.BeginAsync(connection, toWrite: true, cancellationToken);
        var transaction = new Transaction(inner);

        var outcome = await work(transaction, cancellationToken);

        cancellationToken.ThrowIfCancellationRequested();
        await inner.CommitAsync(CancellationToken.None); // nobody could say what became of a commit that was cancelled half-way
        transaction.Committed();
        return outcome;
    }

    private async Task<T> GuardAsync<T>(Func<CancellationToken, Task<T>> attempt, CancellationToken cancellationToken)
    {
        try
        {
            return await attempt(cancellationToken);
        }
        catch (Exception e) when (_engine.Judge(e) is var fault and not Fault.Defect)
        {
            throw fault switch
            {
                Fault.AlreadyThere => new AlreadyThereException("A row with this key exists.", e),
                Fault.Conflict => new TransactionConflictException("Another writer was ahead.", e),
                _ => new StorageUnavailableException($"The database cannot be used now ({_engine.Code(e)}).", e),
            };
        }
    }
}
