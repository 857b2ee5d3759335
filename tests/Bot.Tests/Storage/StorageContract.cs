using PolicyBot.Primitives;
using PolicyBot.Storage;
using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Storage;

/// <summary>What every room expects of the cellar, whichever database stands in it.</summary>
public abstract class StorageContract(PostgresServer? server, ITestOutputHelper output) : DatabaseContract(server, output)
{
    private const string Table = """
        CREATE TABLE thing (
          id    TEXT NOT NULL PRIMARY KEY,
          count INTEGER NOT NULL,
          stamp_of_it TEXT NULL,
          bytes BLOB NULL
        ) STRICT, WITHOUT ROWID;
        """;

    private const string Insert = "INSERT INTO thing (id, count, stamp_of_it, bytes) VALUES (@Id, @Count, @StampOfIt, @Bytes)";

    private readonly Ids _ids = new(new SystemEntropy(), TimeProvider.System);

    [Fact]
    public Task What_was_committed_is_read_back_as_it_was() => OnThingsAsync(async database =>
    {
        var thing = new Thing { Id = _ids.Untimed(), Count = 7_000_000_000, StampOfIt = Stamp.Parse("2026-03-02T08:00:00.123Z"), Bytes = [0, 255, 10] };

        await database.InTransactionAsync((transaction, token) => transaction.ExecuteAsync(Insert, thing, token), Cancel);

        var read = await database.ReadAsync((transaction, token) => transaction.FindAsync<Thing>("SELECT * FROM thing WHERE id = @Id", new { thing.Id }, token), Cancel);
        Assert.Equal((thing.Id, thing.Count, thing.StampOfIt), (read!.Id, read.Count, read.StampOfIt));
        Assert.Equal(thing.Bytes, read.Bytes);
    });

    [Fact]
    public Task Nothing_is_read_back_as_nothing() => OnThingsAsync(async database =>
    {
        await database.InTransactionAsync((transaction, token) => transaction.ExecuteAsync(Insert, ThingNamed(_ids.Untimed()), token), Cancel);

        var read = await database.ReadAsync((transaction, token) => transaction.FindAsync<Thing>("SELECT * FROM thing", null, token), Cancel);
        Assert.Null(read!.StampOfIt);
        Assert.Null(read.Bytes);
        Assert.Null(await database.ReadAsync((transaction, token) => transaction.FindAsync<Thing>("SELECT * FROM thing WHERE count = 99", null, token), Cancel));
    });

    [Fact]
    public Task Rows_are_read_into_constructor_parameters_too() => OnThingsAsync(async database =>
    {
        var id = _ids.Untimed();
        await database.InTransactionAsync((transaction, token) => transaction.ExecuteAsync(Insert, ThingNamed(id), token), Cancel);

        var rows = await database.ReadAsync((transaction, token) => transaction.QueryAsync<Short>("SELECT id, count, stamp_of_it FROM thing", null, token), Cancel);

        Assert.Equal([new Short(id, 1, null)], rows);
    });

    [Fact]
    public Task Work_that_throws_leaves_nothing_behind_and_rings_no_bell() => OnThingsAsync(async database =>
    {
        var rung = 0;

        await Assert.ThrowsAsync<FormatException>(() => database.InTransactionAsync(
            async (transaction, token) =>
            {
                transaction.AfterCommit(() => rung++);
                await transaction.ExecuteAsync(Insert, ThingNamed(_ids.Untimed()), token);
                throw new FormatException();
            },
            Cancel));

        Assert.Equal(0, await CountAsync(database));
        Assert.Equal(0, rung);
    });

    [Fact]
    public Task A_bell_rings_once_after_the_commit() => OnThingsAsync(async database =>
    {
        var seenAtTheBell = new List<string>();

        await database.InTransactionAsync(
            async (transaction, token) =>
            {
                transaction.AfterCommit(() => seenAtTheBell.Add("rung"));
                await transaction.ExecuteAsync(Insert, ThingNamed(_ids.Untimed()), token);
                Assert.Empty(seenAtTheBell);
            },
            Cancel);

        Assert.Equal(["rung"], seenAtTheBell);
    });

    [Fact]
    public Task A_key_that_is_taken_is_said_to_be_taken() => OnThingsAsync(async database =>
    {
        var thing = ThingNamed(_ids.Untimed());
        await database.InTransactionAsync((transaction, token) => transaction.ExecuteAsync(Insert, thing, token), Cancel);

        await Assert.ThrowsAsync<AlreadyThereException>(() =>
            database.InTransactionAsync((transaction, token) => transaction.ExecuteAsync(Insert, thing, token), Cancel));
        var written = await database.InTransactionAsync((transaction, token) => transaction.ExecuteAsync($"{Insert} ON CONFLICT DO NOTHING", thing, token), Cancel);

        Assert.Equal(0, written);
        Assert.Equal(1, await CountAsync(database));
    });

    [Fact]
    public Task A_reader_cannot_write() => OnThingsAsync(async database =>
    {
        await Assert.ThrowsAsync<StorageUnavailableException>(() =>
            database.ReadAsync((transaction, token) => transaction.ExecuteAsync(Insert, ThingNamed(_ids.Untimed()), token), Cancel));

        Assert.Equal(0, await CountAsync(database));
    });

    [Fact]
    public Task A_reader_sees_one_state_from_start_to_end() => OnThingsAsync(async database =>
    {
        var (before, after) = await database.ReadAsync(
            async (transaction, token) =>
            {
                var first = await transaction.FindAsync<long>("SELECT COUNT(*) FROM thing", null, token);
                await database.InTransactionAsync((writer, t) => writer.ExecuteAsync(Insert, ThingNamed(_ids.Untimed()), t), token);
                return (first, await transaction.FindAsync<long>("SELECT COUNT(*) FROM thing", null, token));
            },
            Cancel);

        Assert.Equal((0, 0), (before, after));
        Assert.Equal(1, await CountAsync(database));
    });

    [Fact]
    public Task No_increment_of_many_writers_is_lost() => OnThingsAsync(async database =>
    {
        var id = _ids.Untimed();
        await database.InTransactionAsync((transaction, token) => transaction.ExecuteAsync(Insert, ThingNamed(id), token), Cancel);

        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => database.InTransactionAsync(
            async (transaction, token) =>
            {
                var count = await transaction.FindAsync<long>("SELECT count FROM thing WHERE id = @id", new { id }, token);
                await transaction.ExecuteAsync("UPDATE thing SET count = @next WHERE id = @id", new { id, next = count + 1 }, token);
            },
            Cancel))));

        var counted = await database.ReadAsync((transaction, token) => transaction.FindAsync<long>("SELECT count FROM thing WHERE id = @id", new { id }, token), Cancel);
        Assert.Equal(13, counted);
    });

    [Fact]
    public Task Work_that_says_it_was_overtaken_is_run_again() => OnThingsAsync(async database =>
    {
        var runs = 0;

        await database.InTransactionAsync(
            async (transaction, token) =>
            {
                await transaction.ExecuteAsync(Insert, ThingNamed(_ids.Untimed()), token);
                if (++runs < 3)
                {
                    throw new TransactionConflictException();
                }
            },
            Cancel);

        Assert.Equal(3, runs);
        Assert.Equal(1, await CountAsync(database));
    });

    [Fact]
    public Task Work_that_is_always_overtaken_ends_as_unavailable() => OnThingsAsync(async database =>
        await Assert.ThrowsAsync<StorageUnavailableException>(() => database.InTransactionAsync((_, _) => throw new TransactionConflictException(), Cancel)));

    [Fact]
    public Task A_cancelled_transaction_is_not_committed() => OnThingsAsync(async database =>
    {
        using var source = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => database.InTransactionAsync(
            async (transaction, token) =>
            {
                await transaction.ExecuteAsync(Insert, ThingNamed(_ids.Untimed()), token);
                await source.CancelAsync();
            },
            source.Token));

        Assert.Equal(0, await CountAsync(database));
    });

    [Fact]
    public Task Ids_and_times_are_kept_as_text_that_sorts_byte_by_byte() => OnThingsAsync(async database =>
    {
        foreach (var id in (Guid[])[Guid.Parse("b0000000-0000-4000-8000-000000000000"), Guid.Parse("0a000000-0000-4000-8000-000000000000")])
        {
            await database.InTransactionAsync((transaction, token) => transaction.ExecuteAsync(Insert, ThingNamed(id), token), Cancel);
        }

        var texts = await database.ReadAsync((transaction, token) => transaction.QueryAsync<string>("SELECT id FROM thing ORDER BY id", null, token), Cancel);

        Assert.Equal(["0a000000-0000-4000-8000-000000000000", "b0000000-0000-4000-8000-000000000000"], texts);
    });

    [Fact]
    public Task A_database_that_is_there_is_reachable() => OnAsync(async database => Assert.True(await database.Database.IsReachableAsync(Cancel)));

    private static Thing ThingNamed(Guid id) => new() { Id = id, Count = 1 };

    private Task<long> CountAsync(Database database) =>
        database.ReadAsync((transaction, token) => transaction.FindAsync<long>("SELECT COUNT(*) FROM thing", null, token), Cancel);

    private Task OnThingsAsync(Func<Database, Task> test) => OnAsync(async database =>
    {
        await database.Database.InTransactionAsync((transaction, token) => transaction.ExecuteAsync(database.Engine.Translate(Table), null, token), Cancel);
        await test(database.Database);
    });

    private sealed record Short(Guid Id, long Count, Stamp? StampOfIt);

    private sealed record Thing
    {
        public required Guid Id { get; init; }

        public required long Count { get; init; }

        public Stamp? StampOfIt { get; init; }

        public byte[]? Bytes { get; init; }
    }
}
