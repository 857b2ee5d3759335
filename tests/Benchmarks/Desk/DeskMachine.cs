using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Audit;
using PolicyBot.Cases;
using PolicyBot.Mailbox;
using PolicyBot.Outbox;
using PolicyBot.Primitives;
using PolicyBot.Reports;
using PolicyBot.Routing;
using PolicyBot.Storage;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Benchmarks.Desk;

/// <summary>The rooms up to Legal's on a fresh database, as the program wires them; nothing listens and nothing is delivered.</summary>
internal sealed class DeskMachine : IAsyncDisposable
{
    private readonly IEngine _engine;
    private readonly ServiceProvider _services;

    private DeskMachine(IEngine engine)
    {
        _engine = engine;
        var configuration = new ConfigurationBuilder().Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<IEntropy, SystemEntropy>();
        services.AddSingleton<Ids>();
        services.AddSingleton(new Database(engine));
        services.AddSingleton(provider => new Vault(new byte[ContentKey.Length], provider.GetRequiredService<Ids>()));
        services.AddSingleton<KeyStore>();
        services.AddSingleton<TicketOffice>();
        services.AddAudit();
        services.AddSingleton<OutboxBell>();
        services.AddSingleton<Deliveries>();
        services.AddRouting(configuration);
        services.AddReports();
        services.AddMailbox();
        services.AddCases(configuration);
        _services = services.BuildServiceProvider();
    }

    public Database Database => Get<Database>();

    public static async Task<DeskMachine> StartAsync(StorageOptions options, CancellationToken cancellationToken)
    {
        var engine = EngineChoice.Choose(options);
        await new Migrator(engine, Migration.Shipped()).MigrateAsync(cancellationToken);

        return new DeskMachine(engine);
    }

    public T Get<T>()
        where T : notnull =>
        _services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _engine.DisposeAsync();
    }
}
