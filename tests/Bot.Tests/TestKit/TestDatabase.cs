using PolicyBot.Primitives;
using PolicyBot.Storage;

namespace PolicyBot.Tests.TestKit;

/// <summary>A fresh database with all migrations, as the program would open it.</summary>
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
    public static async Task<TestDatabase> SqliteAsync()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"policybot-test-{new Ids(new SystemEntropy(), TimeProvider.System).Untimed():N}");
        return await new TestDatabase(new StorageOptions { DataFolder = folder }, folder).MigratedAsync();
    }

    public static async Task<TestDatabase> PostgresAsync(PostgresServer server) =>
        await new TestDatabase(new StorageOptions { ConnectionString = await server.CreateDatabaseAsync() }, null).MigratedAsync();

    public async ValueTask DisposeAsync()
    {
        await Engine.DisposeAsync();
        if (_folder is not null)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private async Task<TestDatabase> MigratedAsync()
    {
        await new Migrator(Engine, Migration.Shipped()).MigrateAsync(CancellationToken.None);
        return this;
    }
}
