using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using PolicyBot.Outbox;
using PolicyBot.Primitives;
using PolicyBot.Storage;
using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Outbox;

/// <summary>What is promised arrives, whoever stops, dies or starts meanwhile.</summary>
public abstract class DrainContract(PostgresServer? server, ITestOutputHelper output) : DatabaseContract(server, output)
{
    private readonly Ids _ids = new(new SystemEntropy(), TimeProvider.System);
    private readonly FakeDeliverer _peer = new();

    private readonly OutboxOptions _swift = new()
    {
        PollEvery = TimeSpan.FromMilliseconds(20),
        LeaseBeat = TimeSpan.FromMilliseconds(50),
        FirstPause = TimeSpan.FromMilliseconds(10),
        LongestPause = TimeSpan.FromMilliseconds(50),
    };

    [Fact]
    public Task A_commit_sends_its_delivery_at_once() => OnAsync(async database =>
    {
        _swift.PollEvery = TimeSpan.FromDays(1); // only the bell is left
        await using var replica = await StartAsync(database);
        var first = await PromiseAsync(database, replica.Bell);
        Assert.Equal(first, (await _peer.NextAsync()).Id);

        var second = await PromiseAsync(database, replica.Bell);

        Assert.Equal(second, (await _peer.NextAsync()).Id);
        await UntilEmptyAsync(database);
    });

    [Fact]
    public Task What_goes_wrong_in_a_way_that_nobody_foresaw_ends_nothing() => OnAsync(async database =>
    {
        var engine = new FaultyEngine(database.Engine);
        var broke = engine.BreakAsync();
        await using var replica = await StartAsync(new Database(engine));
        await broke; // before the lease was held
        engine.IsBroken = false;
        var first = await PromiseAsync(database, replica.Bell);
        Assert.Equal(first, (await _peer.NextAsync()).Id);

        await engine.BreakAsync(); // while it is held
        engine.IsBroken = false;
        var second = await PromiseAsync(database, replica.Bell);

        Assert.Equal(second, (await _peer.NextAsync()).Id);
        await UntilEmptyAsync(database);
    });

    [Fact]
    public Task What_another_replica_committed_is_found_by_looking() => OnAsync(async database =>
    {
        await using var replica = await StartAsync(database);
        using var bellElsewhere = new OutboxBell();

        var id = await PromiseAsync(database, bellElsewhere);

        Assert.Equal(id, (await _peer.NextAsync()).Id);
    });

    [Fact]
    public Task What_was_rolled_back_is_never_sent() => OnAsync(async database =>
    {
        await using var replica = await StartAsync(database);

        await Assert.ThrowsAsync<FormatException>(() => database.Database.InTransactionAsync(
            async (transaction, token) =>
            {
                await new Deliveries(replica.Bell).PromiseAsync(transaction, NewDelivery(), token);
                throw new FormatException();
            },
            Cancel));
        var id = await PromiseAsync(database, replica.Bell);

        Assert.Equal(id, (await _peer.NextAsync()).Id);
        await UntilEmptyAsync(database);
        Assert.Single(_peer.Attempts);
    });

    [Fact]
    public Task What_was_promised_before_a_start_is_sent_after_it() => OnAsync(async database =>
    {
        using var bell = new OutboxBell();
        HashSet<Guid> promised = [];
        for (var delivery = 0; delivery < 20; delivery++)
        {
            promised.Add(await PromiseAsync(database, bell));
        }

        await using var replica = await StartAsync(database);
        await UntilEmptyAsync(database);

        Assert.Equal(promised, _peer.Attempts.Select(attempt => attempt.Id).ToHashSet());
    });

    [Fact]
    public Task What_was_refused_before_a_start_is_offered_again_after_it() => OnAsync(async database =>
    {
        using var bell = new OutboxBell();
        var id = await PromiseAsync(database, bell);
        _peer.Say(() => new DeliveryResult.Refused("HTTP 410"));
        await using (await StartAsync(database))
        {
            await _peer.NextAsync();
        }

        _peer.Say(() => new DeliveryResult.Delivered());
        await using var replica = await StartAsync(database);

        Assert.Equal(id, (await _peer.NextAsync()).Id);
        await UntilEmptyAsync(database);
    });

    [Fact]
    public Task A_crash_between_arrival_and_its_record_sends_it_again_with_the_same_key() => OnAsync(async database =>
    {
        using var bell = new OutboxBell();
        var id = await PromiseAsync(database, bell);
        var engine = new FaultyEngine(database.Engine);
        _peer.Say(() =>
        {
            engine.IsFull = true; // from here on nothing can be recorded, as after a crash
            return new DeliveryResult.Delivered();
        });
        var doomed = await StartAsync(new Database(engine));
        await _peer.NextAsync();
        await doomed.DisposeAsync();

        _peer.Say(() => new DeliveryResult.Delivered());
        await using var replica = await StartAsync(database);

        Assert.Equal(id, (await _peer.NextAsync()).Id);
        await UntilEmptyAsync(database);
    });

    [Fact]
    public Task Of_two_replicas_one_delivers() => OnAsync(async database =>
    {
        await using var one = await StartAsync(database);
        await using var two = await StartAsync(database);

        for (var delivery = 0; delivery < 20; delivery++)
        {
            await PromiseAsync(database, delivery % 2 == 0 ? one.Bell : two.Bell);
        }

        await UntilEmptyAsync(database);
        Assert.Equal(20, _peer.Attempts.Count);
    });

    [Fact]
    public Task When_the_one_that_delivers_stops_the_other_goes_on() => OnAsync(async database =>
    {
        var one = await StartAsync(database);
        await PromiseAsync(database, one.Bell);
        await _peer.NextAsync();
        await using var two = await StartAsync(database);

        await one.DisposeAsync();
        var id = await PromiseAsync(database, two.Bell);

        Assert.Equal(id, (await _peer.NextAsync()).Id);
    });

    [Fact]
    public Task When_the_one_that_delivered_is_dead_another_takes_over() => OnAsync(async database =>
    {
        await database.Database.InTransactionAsync(
            (transaction, token) => transaction.ExecuteAsync("INSERT INTO outbox_lease (name, holder, beat) VALUES ('drain', 'somebody who was killed', 7)", null, token),
            Cancel);

        await using var replica = await StartAsync(database);
        var id = await PromiseAsync(database, replica.Bell);

        Assert.Equal(id, (await _peer.NextAsync()).Id);
    });

    [Fact]
    public Task The_lease_is_renewed_whether_there_is_work_or_not() => OnAsync(async database =>
    {
        await using var replica = await StartAsync(database);

        var first = await BeatAsync(database, atLeast: 2);
        var later = await BeatAsync(database, atLeast: first + 3);

        Assert.True(later > first);
        Assert.Empty(_peer.Attempts);
    });

    [Fact]
    public Task Whoever_has_lost_the_lease_stops_delivering() => OnAsync(async database =>
    {
        _peer.Say(() => new DeliveryResult.TryAgain());
        await using var replica = await StartAsync(database);
        await PromiseAsync(database, replica.Bell);
        await _peer.NextAsync();

        // Somebody else holds it, and beats on for as long as this test looks.
        var quiet = 0;
        var seen = -1;
        for (var beat = 1_000_000L; quiet < 5; beat++)
        {
            await database.Database.InTransactionAsync(
                (transaction, token) => transaction.ExecuteAsync("UPDATE outbox_lease SET holder = 'somebody else', beat = @beat", new { beat }, token), Cancel);
            await Task.Delay(_swift.LeaseBeat);
            quiet = _peer.Attempts.Count == seen ? quiet + 1 : 0;
            seen = _peer.Attempts.Count;
        }

        Assert.Single(await new OutboxShelf(database.Database).OpenAsync(Cancel));
    });

    private async Task<Replica> StartAsync(TestDatabase database) => await StartAsync(database.Database);

    private async Task<Replica> StartAsync(Database database)
    {
        var replica = new Replica(database, _peer, _ids, Options.Create(_swift));
        await replica.StartAsync();
        return replica;
    }

    private async Task<Guid> PromiseAsync(TestDatabase database, OutboxBell bell)
    {
        var delivery = NewDelivery();
        await database.Database.InTransactionAsync((transaction, token) => new Deliveries(bell).PromiseAsync(transaction, delivery, token), Cancel);
        return delivery.Id;
    }

    private Delivery NewDelivery() => new() { Id = _ids.Untimed(), Destination = "counsel", Kind = "case.opened", Payload = "{}" };

    private Task UntilEmptyAsync(TestDatabase database) =>
        UntilAsync(async () => (await new OutboxShelf(database.Database).OpenAsync(Cancel)).Count == 0);

    private async Task<long> BeatAsync(TestDatabase database, long atLeast)
    {
        long? beat = null;
        await UntilAsync(async () =>
        {
            beat = await database.Database.ReadAsync((transaction, token) => transaction.FindAsync<long?>("SELECT beat FROM outbox_lease", null, token), Cancel);
            return beat >= atLeast;
        });
        return beat!.Value;
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!await isSo())
        {
            await Task.Delay(10, patience.Token);
        }
    }

    private sealed class Replica : IAsyncDisposable
    {
        private readonly DrainOutbox _drain;

        public Replica(Database database, FakeDeliverer peer, Ids ids, IOptions<OutboxOptions> options)
        {
            var shelf = new OutboxShelf(database);
            _drain = new DrainOutbox(
                new Lease(database, ids, TimeProvider.System, options),
                shelf,
                destination => new Lane(destination, peer, [peer], [], shelf, new Troubles(), ids, TimeProvider.System, options, NullLogger<Lane>.Instance),
                Bell,
                TimeProvider.System,
                options,
                NullLogger<DrainOutbox>.Instance);
        }

        public OutboxBell Bell { get; } = new();

        public Task StartAsync() => _drain.StartAsync(CancellationToken.None);

        public async ValueTask DisposeAsync()
        {
            await _drain.StopAsync(CancellationToken.None);
            _drain.Dispose();
            Bell.Dispose();
        }
    }
}
