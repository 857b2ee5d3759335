using PolicyBot.Primitives;
using PolicyBot.Storage;

namespace PolicyBot.Tests.TestKit;

/// <summary>A fresh database, as the program would open it; with all migrations, unless a test makes them itself.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly string? _folder;

    private TestDatabase(StorageOptions options, string? folder)
    {
        Options = options;
        _folder = folder;
        Engine = EngineChoice.Choose(options);
        Database = new Database(Engine);
    }

    public StorageOptions Options { get; }

    public IEngine Engine { get; }

    public Database Database { get; }

    /// <summary>In a temporary folder, which goes with it.</summary>
    public static async Task<TestDatabase> SqliteAsync(bool empty = false)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"policybot-test-{new Ids(new SystemEntropy(), TimeProvider.System).Untimed():N}");
        return await new TestDatabase(new StorageOptions { DataFolder = folder }, folder).MigratedAsync(empty);
    }

    public static async Task<TestDatabase> PostgresAsync(PostgresServer server, bool empty = false) =>
        await new TestDatabase(new StorageOptions { ConnectionString = await server.CreateDatabaseAsync() }, null).MigratedAsync(empty);

    public async ValueTask DisposeAsync()
    {
        await Engine.DisposeAsync();
        if (_folder is not null)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private async Task<TestDatabase> MigratedAsync(bool empty)
    {
        if (!empty)
        {
            await new Migrator(Engine, Migration.Shipped()).MigrateAsync(CancellationToken.None);
        }

        return this;
    }
}
