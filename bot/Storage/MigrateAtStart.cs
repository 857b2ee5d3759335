namespace PolicyBot.Storage;

/// <summary>Runs before any other hosted service starts and before the first request is heard.</summary>
internal sealed partial class MigrateAtStart(Migrator migrator, IEngine engine, DataFolder folder, ILogger<MigrateAtStart> logger) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        folder.MakeSure();
        var steps = await migrator.MigrateAsync(cancellationToken);
        LogReady(engine.Name, steps, folder.FullPath);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Information, "The {Engine} database is ready ({Steps} migrations were missing). Data folder: {Folder}.")]
    private partial void LogReady(string engine, int steps, string folder);
}
