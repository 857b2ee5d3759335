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
    internal async Task OnAsync(Func<TestDatabase, Task> test)
    {
        if (server?.Missing is { } missing)
        {
            output.WriteLine($"NOT RUN. {missing}");
            Assert.False(PostgresServer.IsRequired, missing);
            return;
        }

        await using var database = server is null ? await TestDatabase.SqliteAsync() : await TestDatabase.PostgresAsync(server);
        await test(database);
    }
}
