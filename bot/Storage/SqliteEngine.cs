using System.Data;
using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace PolicyBot.Storage;

/// <summary>
/// The embedded default. Writers of this process queue for one pass, because SQLite has one writer at a time and its driver blocks a thread while
/// it waits; another process (a backup, a second start) is waited for by the busy time-out.
/// </summary>
internal sealed class SqliteEngine : IEngine
{
    // secure_delete: what is deleted is overwritten with zeros. temp_store: nothing spills into temporary files.
    private const string EachConnection = """
        PRAGMA synchronous = FULL;
        PRAGMA secure_delete = ON;
        PRAGMA foreign_keys = ON;
        PRAGMA temp_store = MEMORY;
        PRAGMA trusted_schema = OFF;
        """;

    private readonly string _path;
    private readonly string _key;
    private readonly string _toWrite;
    private readonly string _toRead;
    private readonly SemaphoreSlim _writer = new(1, 1);

    /// <param name="path">Absolute.</param>
    /// <param name="key">The setting that named the path, for the operator.</param>
    public SqliteEngine(string path, string key)
    {
        _path = path;
        _key = key;
        var text = new SqliteConnectionStringBuilder { DataSource = path };
        _toWrite = text.ConnectionString;
        text.Mode = SqliteOpenMode.ReadOnly;
        _toRead = text.ConnectionString;
    }

    /// <summary>How long another process is waited for.</summary>
    public int BusySeconds { get; set; } = 10;

    public string Name => "SQLite";

    public void Prepare()
    {
        DataFolder.Make(Path.GetDirectoryName(_path)!, _key);
        DataFolder.MakeFile(_path, _key); // its journal and its shared memory get the mode of the file itself
    }

    public async Task<DbConnection> OpenAsync(bool toWrite, CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(toWrite ? _toWrite : _toRead) { DefaultTimeout = BusySeconds };
        try
        {
            await connection.OpenAsync(cancellationToken);
            await connection.ExecuteAsync(new CommandDefinition(EachConnection, cancellationToken: cancellationToken));
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public Task<DbTransaction> BeginAsync(DbConnection connection, bool toWrite, CancellationToken cancellationToken) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(IsolationLevel.Serializable, deferred: !toWrite));

    public async Task<DbTransaction> BeginMigrationAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await connection.ExecuteAsync(new CommandDefinition("PRAGMA journal_mode = WAL;", cancellationToken: cancellationToken));
        return await BeginAsync(connection, toWrite: true, cancellationToken); // BEGIN IMMEDIATE is the lock
    }

    public string Translate(string migration) => migration;

    // https://sqlite.org/rescode.html
    public Fault Judge(Exception exception) => exception switch
    {
        SqliteException { SqliteExtendedErrorCode: 1555 or 2067 } => Fault.AlreadyThere, // PRIMARYKEY, UNIQUE
        // PERM, BUSY, LOCKED, NOMEM, READONLY, IOERR, CORRUPT, FULL, CANTOPEN, PROTOCOL, NOTADB
        SqliteException { SqliteErrorCode: 3 or 5 or 6 or 7 or 8 or 10 or 11 or 13 or 14 or 15 or 26 } => Fault.Unavailable,
        _ => Fault.Defect,
    };

    public string Code(Exception exception) =>
        exception is SqliteException e ? $"SQLite code {e.SqliteExtendedErrorCode}" : "not SQLite's doing";

    public async ValueTask<IDisposable> WriterPassAsync(CancellationToken cancellationToken)
    {
        await _writer.WaitAsync(cancellationToken);
        return new Pass(_writer);
    }

    public ValueTask DisposeAsync()
    {
        // The pools hold the file open, and with it the journal; the last to let go tidies it up, for which it must be able to write.
        foreach (var text in (string[])[_toRead, _toWrite])
        {
            using var connection = new SqliteConnection(text);
            SqliteConnection.ClearPool(connection);
        }

        _writer.Dispose();
        return ValueTask.CompletedTask;
    }

    private sealed class Pass(SemaphoreSlim writer) : IDisposable
    {
        public void Dispose() => writer.Release();
    }
}
