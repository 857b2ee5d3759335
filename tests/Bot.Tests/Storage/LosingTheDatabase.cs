using Microsoft.Data.Sqlite;
using PolicyBot.Storage;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Storage;

/// <summary>Whatever becomes of the file, the answer is one that people can be told, and what was there is still there.</summary>
public sealed class LosingTheDatabase
{
    private const string Insert = "INSERT INTO outbox_delivery (id, destination, kind, payload, state, attempts) VALUES (@id, 'd', 'k', @payload, 'pending', 0)";

    private static readonly Guid One = Guid.Parse("11111111-1111-4111-8111-111111111111");
    private static readonly Guid Two = Guid.Parse("22222222-2222-4222-8222-222222222222");

    [Fact]
    public async Task A_full_disk_is_unavailable_and_leaves_nothing_behind()
    {
        await using var store = await TestDatabase.SqliteAsync();
        await InsertAsync(store.Database, One);

        // SQLite reports the same code when the file may not grow, for whichever reason.
        await Assert.ThrowsAsync<StorageUnavailableException>(() => store.Database.InTransactionAsync(
            async (transaction, token) =>
            {
                await transaction.FindAsync<long>("PRAGMA max_page_count = 1", null, token);
                await transaction.ExecuteAsync(Insert, new { id = Two, payload = new string('x', 1_000_000) }, token);
            },
            CancellationToken.None));

        Assert.Equal(1, await CountAsync(store.Database));
    }

    [Fact]
    public async Task A_file_that_another_process_holds_is_unavailable()
    {
        await using var store = await TestDatabase.SqliteAsync();
        var impatient = Assert.IsType<SqliteEngine>(store.Engine);
        await using var holder = new SqliteConnection($"Data Source={store.Options.DataFolder}/policybot.db;Pooling=False");
        await holder.OpenAsync();
        await using var held = holder.BeginTransaction(deferred: false);
        impatient.BusySeconds = 1;

        var unavailable = await Assert.ThrowsAsync<StorageUnavailableException>(() => InsertAsync(store.Database, One));

        Assert.Contains("SQLite code 5", unavailable.Message, StringComparison.Ordinal);
        Assert.False(await store.Database.IsReachableAsync(CancellationToken.None));
        Assert.Equal(0, await CountAsync(store.Database)); // reading goes on
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_unavailable()
    {
        await using var store = await TestDatabase.SqliteAsync();
        await store.Engine.DisposeAsync();
        await File.WriteAllTextAsync($"{store.Options.DataFolder}/policybot.db", new string('x', 8192));
        File.Delete($"{store.Options.DataFolder}/policybot.db-wal");
        await using var engine = EngineChoice.Choose(store.Options);

        await Assert.ThrowsAsync<StorageUnavailableException>(() => InsertAsync(new Database(engine), One));
    }

    [Fact]
    public async Task A_folder_that_is_gone_is_unavailable()
    {
        var options = new StorageOptions { DataFolder = Path.Combine(Path.GetTempPath(), "policybot-nowhere-at-all") };
        await using var engine = EngineChoice.Choose(options);

        await Assert.ThrowsAsync<StorageUnavailableException>(() => InsertAsync(new Database(engine), One));
        Assert.False(await new Database(engine).IsReachableAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_mistake_of_ours_is_not_called_unavailable()
    {
        await using var store = await TestDatabase.SqliteAsync();

        await Assert.ThrowsAsync<SqliteException>(() => store.Database.InTransactionAsync(
            (transaction, token) => transaction.ExecuteAsync("INSERT INTO nowhere VALUES (1)", null, token), CancellationToken.None));
    }

    [Fact]
    public async Task Only_this_user_can_read_the_folder_and_its_files()
    {
        await using var store = await TestDatabase.SqliteAsync();
        await InsertAsync(store.Database, One);

        if (OperatingSystem.IsWindows())
        {
            return; // folders of a user are private there by inheritance
        }

        Assert.Equal(DataFolder.OwnerOnlyFolder, File.GetUnixFileMode(store.Options.DataFolder));
        foreach (var file in Directory.GetFiles(store.Options.DataFolder))
        {
            Assert.Equal(DataFolder.OwnerOnlyFile, File.GetUnixFileMode(file));
        }
    }

    [Fact]
    public async Task Every_connection_keeps_what_the_service_promises()
    {
        await using var store = await TestDatabase.SqliteAsync();

        var promises = await store.Database.InTransactionAsync(
            async (transaction, token) => (
                Journal: await transaction.FindAsync<string>("PRAGMA journal_mode", null, token),
                Synchronous: await transaction.FindAsync<long>("PRAGMA synchronous", null, token),
                SecureDelete: await transaction.FindAsync<long>("PRAGMA secure_delete", null, token),
                ForeignKeys: await transaction.FindAsync<long>("PRAGMA foreign_keys", null, token)),
            CancellationToken.None);

        Assert.Equal(("wal", 2L, 1L, 1L), promises);
    }

    private static Task<int> InsertAsync(Database database, Guid id) =>
        database.InTransactionAsync((transaction, token) => transaction.ExecuteAsync(Insert, new { id, payload = "{}" }, token), CancellationToken.None);

    private static Task<long> CountAsync(Database database) =>
        database.ReadAsync((transaction, token) => transaction.FindAsync<long>("SELECT COUNT(*) FROM outbox_delivery", null, token), CancellationToken.None);
}
