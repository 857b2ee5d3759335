using System.Data.Common;
using PolicyBot.Primitives;

namespace PolicyBot.Storage;

/// <summary>What differs between the two databases.</summary>
internal interface IEngine : IAsyncDisposable
{
    /// <summary>For the log and the health page.</summary>
    string Name { get; }

    /// <summary>Makes ready what must stand before the first connection.</summary>
    /// <exception cref="WrongSettingException">It cannot be made.</exception>
    void Prepare();

    Task<DbConnection> OpenAsync(bool toWrite, CancellationToken cancellationToken);

    Task<DbTransaction> BeginAsync(DbConnection connection, bool toWrite, CancellationToken cancellationToken);

    /// <summary>Begins a transaction in which nobody else can be migrating.</summary>
    Task<DbTransaction> BeginMigrationAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>Migrations are written for SQLite; this gives the same schema in the engine's own words.</summary>
    string Translate(string migration);

    Fault Judge(Exception exception);

    /// <summary>The driver's own code for what happened, without its message, which can hold values.</summary>
    string Code(Exception exception);

    /// <summary>Waits until this process may begin to write; dispose of the pass to let the next one in.</summary>
    ValueTask<IDisposable> WriterPassAsync(CancellationToken cancellationToken);
}
