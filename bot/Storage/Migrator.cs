using Dapper;
using PolicyBot.Primitives;

namespace PolicyBot.Storage;

/// <summary>
/// Brings the database to the schema of this program: all missing steps in one transaction under a lock, so that of several replicas that start
/// together one does it and the others find it done.
/// </summary>
internal sealed class Migrator(IEngine engine, IReadOnlyList<Migration> migrations)
{
    private const string Ledger = """
        CREATE TABLE IF NOT EXISTS migration (
            version  INTEGER NOT NULL PRIMARY KEY,
            name     TEXT NOT NULL,
            checksum TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        """;

    private const string Applied = "SELECT version, name, checksum FROM migration ORDER BY version";

    private const string Record = "INSERT INTO migration (version, name, checksum) VALUES (@Version, @Name, @Checksum)";

    /// <returns>How many steps were missing.</returns>
    /// <exception cref="WrongSettingException">The database cannot be opened, or holds a schema that this program does not know.</exception>
    public async Task<int> MigrateAsync(CancellationToken cancellationToken)
    {
        engine.Prepare();
        try
        {
            return await MigrateCoreAsync(cancellationToken);
        }
        catch (Exception e) when (engine.Judge(e) is Fault.Unavailable)
        {
            throw new WrongSettingException(
                $"Storage:ConnectionString leads to a {engine.Name} database that cannot be used ({engine.Code(e)}). Check that it runs, that the name and password are right, and that this user may write to it.",
                e);
        }
    }

    private async Task<int> MigrateCoreAsync(CancellationToken cancellationToken)
    {
        await using var connection = await engine.OpenAsync(toWrite: true, cancellationToken);
        await using var transaction = await engine.BeginMigrationAsync(connection, cancellationToken);
        await RunAsync(engine.Translate(Ledger), null);

        var applied = (await connection.QueryAsync<AppliedRow>(new CommandDefinition(Applied, transaction: transaction, cancellationToken: cancellationToken))).ToList();
        Check(applied);
        var missing = migrations.Where(migration => applied.All(row => row.Version != migration.Version)).ToList();
        foreach (var migration in missing)
        {
            await RunAsync(engine.Translate(migration.Sql), null);
            await RunAsync(Record, new { migration.Version, migration.Name, migration.Checksum });
        }

        await transaction.CommitAsync(CancellationToken.None);
        return missing.Count;

        Task RunAsync(string sql, object? parameters) =>
            connection.ExecuteAsync(new CommandDefinition(sql, parameters, transaction, cancellationToken: cancellationToken));
    }

    private void Check(IReadOnlyList<AppliedRow> applied)
    {
        foreach (var row in applied)
        {
            var ours = migrations.SingleOrDefault(migration => migration.Version == row.Version)
                ?? throw new WrongSettingException(
                    $"Storage:ConnectionString leads to a database of a newer program: it holds migration V{row.Version:000}__{row.Name}. Start that version, or restore the backup that was made before it.");

            if (ours.Checksum != row.Checksum)
            {
                throw new WrongSettingException(
                    $"Storage:ConnectionString leads to a database whose migration V{row.Version:000}__{row.Name} is not the one that this program ships. A shipped migration is never edited: put its text back, and write the change as a new one.");
            }
        }
    }

    private sealed record AppliedRow
    {
        public required long Version { get; init; }

        public required string Name { get; init; }

        public required string Checksum { get; init; }
    }
}
