using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Cases.Desk;
using PolicyBot.Cases.Handlers;
using PolicyBot.Cases.Handling;
using PolicyBot.Primitives;
using PolicyBot.Storage;
using PolicyBot.Storage.Encryption;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Web;

/// <summary>The rooms behind Legal's pages, on a database of their own that is made when the first of them is used.</summary>
internal sealed class LegalRooms(IConfiguration settings) : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private TestDatabase? _database;
    private Desk? _desk;

    public Desk Desk
    {
        get
        {
            lock (_lock)
            {
                _database ??= TestDatabase.SqliteAsync().GetAwaiter().GetResult();
                return _desk ??= new Desk(
                    _database,
                    settings.AsEnumerable().Where(setting => setting.Key.StartsWith("Legal:", StringComparison.Ordinal) && setting.Value is not null).ToDictionary(setting => setting.Key, setting => setting.Value),
                    services => services.AddSingleton<IHandlerAccounts, AnyAccounts>());
            }
        }
    }

    public void Lend(IServiceCollection services)
    {
        Lend<IEntropy>(services);
        Lend<Ids>(services);
        Lend<Vault>(services);
        Lend<Database>(services);
        Lend<HandlerDirectory>(services);
        Lend<ListCases>(services);
        Lend<ReadCases>(services);
        Lend<LookAtCase>(services);
        Lend<ExportCase>(services);
        Lend<ExportQueue>(services);
        Lend<BoardFigures>(services);
    }

    public async ValueTask DisposeAsync()
    {
        _desk?.Dispose();
        if (_database is not null)
            await _database.DisposeAsync();
    }

    private void Lend<T>(IServiceCollection services)
        where T : class =>
        services.AddSingleton(_ => Desk.Get<T>());
}
