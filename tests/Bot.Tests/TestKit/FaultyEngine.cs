using System.Data.Common;
using Microsoft.Data.Sqlite;
using PolicyBot.Storage;

namespace PolicyBot.Tests.TestKit;

/// <summary>A real engine that can be told that its disk is full, or to fail in a way that nobody foresaw.</summary>
internal sealed class FaultyEngine(IEngine inner) : IEngine
{
    public bool IsFull { get; set; }

    public bool IsBroken { get; set; }

    private TaskCompletionSource _broke = new();

    public string Name => inner.Name;

    /// <summary>Fails from now on in a way that nobody foresaw, until it is told otherwise; ends when it has.</summary>
    public Task BreakAsync()
    {
        _broke = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        IsBroken = true;

        return _broke.Task;
    }

    public void Prepare() => inner.Prepare();

    public Task<DbConnection> OpenAsync(bool toWrite, CancellationToken cancellationToken) =>
        toWrite && IsFull ? throw new SqliteException("database or disk is full", 13)
        : toWrite && IsBroken ? throw Broken()
        : inner.OpenAsync(toWrite, cancellationToken);

    public Task<DbTransaction> BeginAsync(DbConnection connection, bool toWrite, CancellationToken cancellationToken) =>
        inner.BeginAsync(connection, toWrite, cancellationToken);

    public Task<DbTransaction> BeginMigrationAsync(DbConnection connection, CancellationToken cancellationToken) =>
        inner.BeginMigrationAsync(connection, cancellationToken);

    public string Translate(string migration) => inner.Translate(migration);

    public Fault Judge(Exception exception) => exception is SqliteException { SqliteErrorCode: 13 } ? Fault.Unavailable : inner.Judge(exception);

    public string Code(Exception exception) => inner.Code(exception);

    public ValueTask<IDisposable> WriterPassAsync(CancellationToken cancellationToken) => inner.WriterPassAsync(cancellationToken);

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private InvalidOperationException Broken()
    {
        _broke.TrySetResult();

        return new InvalidOperationException("Words of an engine, not to be logged.");
    }
}
