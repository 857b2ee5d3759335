using PolicyBot.Primitives;
using PolicyBot.Storage;
using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Storage;

/// <summary>From any earlier schema to this program's, once, whole, and by one of several who start together.</summary>
public abstract class MigratingContract(PostgresServer? server, ITestOutputHelper output) : DatabaseContract(server, output)
{
    private static readonly IReadOnlyList<Migration> Shipped = Migration.Shipped();

    [Fact]
    public Task A_second_start_finds_nothing_to_do() => OnAsync(async database =>
        Assert.Equal(0, await new Migrator(database.Engine, Shipped).MigrateAsync(Cancel)));

    [Fact]
    public Task From_every_earlier_version_the_rest_is_added() => OnEmptyAsync(async engine =>
    {
        foreach (var already in Enumerable.Range(1, Shipped.Count))
        {
            await new Migrator(engine, Shipped.Take(already).ToList()).MigrateAsync(Cancel);
        }

        Assert.Equal(0, await new Migrator(engine, Shipped).MigrateAsync(Cancel));
    });

    [Fact]
    public Task A_step_that_was_written_on_another_branch_is_caught_up() => OnEmptyAsync(async engine =>
    {
        await new Migrator(engine, [.. Shipped.Where(migration => migration.Version != 2)]).MigrateAsync(Cancel);

        Assert.Equal(1, await new Migrator(engine, Shipped).MigrateAsync(Cancel));
    });

    [Fact]
    public Task Of_several_that_start_together_one_migrates_and_all_go_on() => OnEmptyAsync(async engine =>
    {
        var steps = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => new Migrator(engine, Shipped).MigrateAsync(Cancel))));

        Assert.Equal([0, 0, 0, 0, 0, Shipped.Count], steps.Order());
    });

    [Fact]
    public Task An_edited_migration_stops_the_start() => OnAsync(async database =>
    {
        var edited = Shipped.Select(migration => migration.Version == 2 ? new Migration(2, migration.Name, migration.Sql + "-- better") : migration).ToList();

        var refusal = await Assert.ThrowsAsync<WrongSettingException>(() => new Migrator(database.Engine, edited).MigrateAsync(Cancel));

        Assert.Contains("V002__outbox", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("never edited", refusal.Message, StringComparison.Ordinal);
    });

    [Fact]
    public Task A_database_of_a_newer_program_stops_the_start() => OnAsync(async database =>
    {
        await new Migrator(database.Engine, [.. Shipped, new Migration(900, "of_tomorrow", "CREATE TABLE tomorrow (id TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID;")]).MigrateAsync(Cancel);

        var refusal = await Assert.ThrowsAsync<WrongSettingException>(() => new Migrator(database.Engine, Shipped).MigrateAsync(Cancel));

        Assert.Contains("V900__of_tomorrow", refusal.Message, StringComparison.Ordinal);
    });

    [Fact]
    public Task A_step_that_fails_leaves_the_schema_as_it_was() => OnAsync(async database =>
    {
        var broken = new Migration(900, "broken", "CREATE TABLE half (id TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID; CREATE NONSENSE;");

        await Assert.ThrowsAnyAsync<Exception>(() => new Migrator(database.Engine, [.. Shipped, broken]).MigrateAsync(Cancel));

        Assert.Equal(0, await new Migrator(database.Engine, Shipped).MigrateAsync(Cancel));
        await Assert.ThrowsAnyAsync<Exception>(() => database.Database.ReadAsync((transaction, token) => transaction.FindAsync<long>("SELECT COUNT(*) FROM half", null, token), Cancel));
    });
}
