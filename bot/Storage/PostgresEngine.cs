using System.Data;
using System.Data.Common;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Dapper;
using Npgsql;

namespace PolicyBot.Storage;

/// <summary>For several replicas. Writing transactions are serialisable, as SQLite's are by nature, so that one reasoning holds for both.</summary>
internal sealed partial class PostgresEngine(string connectionString) : IEngine
{
    /// <summary>"PolicyBot" as a number: any number would do that no other program on the server locks by.</summary>
    private const long MigrationLock = 0x506F6C696379426F;

    // "Received" means on disk: a server that was set to answer before is overruled for this transaction.
    private const string OnDisk = "SELECT set_config('synchronous_commit', 'on', true) WHERE current_setting('synchronous_commit') = 'off'";

    private readonly NpgsqlDataSource _source = new NpgsqlDataSourceBuilder(connectionString).Build();

    public string Name => "PostgreSQL";

    public void Prepare()
    {
    }

    public async Task<DbConnection> OpenAsync(bool toWrite, CancellationToken cancellationToken) =>
        await _source.OpenConnectionAsync(cancellationToken);

    public async Task<DbTransaction> BeginAsync(DbConnection connection, bool toWrite, CancellationToken cancellationToken)
    {
        var transaction = await connection.BeginTransactionAsync(toWrite ? IsolationLevel.Serializable : IsolationLevel.RepeatableRead, cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            toWrite ? OnDisk : "SET TRANSACTION READ ONLY", transaction: transaction, cancellationToken: cancellationToken));
        return transaction;
    }

    public async Task<DbTransaction> BeginMigrationAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            "SELECT pg_advisory_xact_lock(@MigrationLock)", new { MigrationLock }, transaction, cancellationToken: cancellationToken));
        return transaction;
    }

    /// <summary>Text is compared byte by byte, and integers have 64 bits, as in SQLite.</summary>
    public string Translate(string migration)
    {
        migration = TextType().Replace(migration, "TEXT COLLATE \"C\"");
        migration = IntegerType().Replace(migration, "BIGINT");
        migration = BlobType().Replace(migration, "BYTEA");
        return SqliteTable().Replace(migration, ")");
    }

    // https://www.postgresql.org/docs/current/errcodes-appendix.html
    public Fault Judge(Exception exception) => exception switch
    {
        PostgresException { SqlState: "23505" } => Fault.AlreadyThere,
        PostgresException { SqlState: "40001" or "40P01" } => Fault.Conflict,
        // Connection, authorisation, catalogue gone, resources, lock, operator, system; read-only server.
        PostgresException { SqlState: var state } when Out().IsMatch(state) => Fault.Unavailable,
        PostgresException => Fault.Defect,
        NpgsqlException or TimeoutException => Fault.Unavailable,
        _ => Fault.Defect,
    };

    public string Code(Exception exception) => exception switch
    {
        PostgresException { SqlState: var state } => $"SQLSTATE {state}",
        { InnerException: SocketException { SocketErrorCode: var error } } => error.ToString(),
        { InnerException: TimeoutException } or TimeoutException => "no answer in time",
        _ => "the connection broke",
    };

    public ValueTask<IDisposable> WriterPassAsync(CancellationToken cancellationToken) => ValueTask.FromResult<IDisposable>(FreePass.One);

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    [GeneratedRegex(@"\bTEXT\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex TextType();

    [GeneratedRegex(@"\bINTEGER\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex IntegerType();

    [GeneratedRegex(@"\bBLOB\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex BlobType();

    [GeneratedRegex(@"\)\s*STRICT(,\s*WITHOUT ROWID)?", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex SqliteTable();

    [GeneratedRegex("^(08|28|3D|53|57|58|XX)|^25006$|^55P03$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Out();

    private sealed class FreePass : IDisposable
    {
        public static FreePass One { get; } = new();

        public void Dispose()
        {
        }
    }
}
