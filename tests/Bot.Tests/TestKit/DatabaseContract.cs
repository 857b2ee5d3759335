using PolicyBot.Storage;
using Xunit.Abstractions;

namespace PolicyBot.Tests.TestKit;

/// <summary>
/// What must hold on both databases. A suite derives from this as an abstract class with its tests, each of the form <c>public Task Sentence() =&gt; OnAsync(async database =&gt; ...)</c>,
/// and two sealed classes derive from the suite: one hands in no server (SQLite), the other, in the collection <see cref="PostgresServer.Collection"/>, the server.
/// </summary>
public abstract class DatabaseContract(PostgresServer? server, ITestOutputHelper output)
{
    protected CancellationToken Cancel { get; } = CancellationToken.None;

    /// <summary>Runs the test on a fresh database. Where PostgreSQL is missing and not required it says so and leaves.</summary>
    internal Task OnAsync(Func<TestDatabase, Task> test) => OnAsync(test, empty: false);

    /// <summary>The same, on a database without tables.</summary>
    internal Task OnEmptyAsync(Func<IEngine, Task> test) => OnAsync(database => test(database.Engine), empty: true);

    private async Task OnAsync(Func<TestDatabase, Task> test, bool empty)
    {
        if (server?.Missing is { } missing)
        {
            output.WriteLine($"NOT RUN. {missing}");
            Assert.False(PostgresServer.IsRequired, missing);
            return;
        }

        await using var database = server is null ? await TestDatabase.SqliteAsync(empty) : await TestDatabase.PostgresAsync(server, empty);
        await test(database);
    }
}
