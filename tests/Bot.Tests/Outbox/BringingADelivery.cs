using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using PolicyBot.Outbox;
using PolicyBot.Primitives;
using PolicyBot.Storage;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Outbox;

/// <summary>The way to one destination, with a clock that stands still until it is moved.</summary>
public sealed class BringingADelivery : IAsyncLifetime
{
    private readonly Ids _ids = new(new SystemEntropy(), TimeProvider.System);
    private readonly FakeClock _clock = new();
    private readonly FakeDeliverer _peer = new();
    private readonly Troubles _troubles = new();
    private readonly OutboxOptions _options = new();

    private TestDatabase _store = null!;
    private FaultyEngine _engine = null!;
    private Database _database = null!;
    private OutboxShelf _shelf = null!;

    public async Task InitializeAsync()
    {
        _store = await TestDatabase.SqliteAsync();
        _engine = new FaultyEngine(_store.Engine);
        _database = new Database(_engine);
        _shelf = new OutboxShelf(_database);
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task What_has_arrived_is_off_the_shelf()
    {
        var id = await PromiseAsync();

        await Lane().BringAsync(id, CancellationToken.None);

        Assert.Equal(id, Assert.Single(_peer.Attempts).Id);
        Assert.Empty(await _shelf.OpenAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_destination_in_trouble_is_tried_again_with_the_same_key_at_growing_pauses()
    {
        var id = await PromiseAsync();
        _peer.Say(() => new DeliveryResult.TryAgain());
        var waits = new List<TimeSpan>();
        var wait = _clock.NextWaitAsync(due => due != _options.AttemptFor);

        var bringing = Lane(random: new SteadyEntropy()).BringAsync(id, CancellationToken.None);
        for (var attempt = 0; attempt < 4; attempt++)
        {
            waits.Add(await wait.WaitAsync(TimeSpan.FromSeconds(30)));
            wait = _clock.NextWaitAsync(due => due != _options.AttemptFor);
            if (attempt == 3)
            {
                _peer.Say(() => new DeliveryResult.Delivered());
            }

            _clock.Advance(waits[^1]);
        }

        await bringing.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(waits.Order(), waits);
        Assert.True(waits[^1] > 2 * waits[0], string.Join(", ", waits));
        Assert.Equal(5, _peer.Attempts.Count);
        Assert.All(_peer.Attempts, attempt => Assert.Equal(id, attempt.Id));
    }

    [Fact]
    public async Task The_pauses_never_grow_beyond_the_longest()
    {
        var id = await PromiseAsync();
        _options.LongestPause = TimeSpan.FromSeconds(3);
        _options.BreakFor = TimeSpan.FromSeconds(1);
        _peer.Say(() => new DeliveryResult.TryAgain());
        using var stop = new CancellationTokenSource();
        var wait = _clock.NextWaitAsync(due => due != _options.AttemptFor);

        var bringing = Lane().BringAsync(id, stop.Token);
        for (var pause = 0; pause < 60; pause++)
        {
            var due = await wait.WaitAsync(TimeSpan.FromSeconds(30));
            Assert.InRange(due, TimeSpan.Zero, _options.LongestPause);
            wait = _clock.NextWaitAsync(next => next != _options.AttemptFor);
            _clock.Advance(due);
        }

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bringing);
        Assert.True(_peer.Attempts.Count > 20);
    }

    [Fact]
    public async Task A_busy_destination_is_left_in_peace_as_long_as_it_asked_and_at_most_a_day()
    {
        foreach (var (asked, least) in ((TimeSpan, TimeSpan)[])[(TimeSpan.FromMinutes(7), TimeSpan.FromMinutes(7)), (TimeSpan.FromDays(4000), TimeSpan.FromDays(1))])
        {
            var id = await PromiseAsync();
            _peer.Say(() => new DeliveryResult.TryAgain(asked));
            var wait = _clock.NextWaitAsync(due => due != _options.AttemptFor);
            using var stop = new CancellationTokenSource();

            var bringing = Lane().BringAsync(id, stop.Token);

            Assert.InRange(await wait.WaitAsync(TimeSpan.FromSeconds(30)), least, least * 1.1);
            await stop.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bringing);
        }
    }

    [Fact]
    public async Task A_refused_delivery_shows_on_the_health_page_and_is_tried_again_slowly_until_somebody_has_mended_it()
    {
        var id = await PromiseAsync();
        _peer.Say(() => new DeliveryResult.Refused("HTTP 410"));
        var wait = _clock.NextWaitAsync(due => due >= _options.RefusedPause);

        var bringing = Lane().BringAsync(id, CancellationToken.None);
        var pause = await wait.WaitAsync(TimeSpan.FromSeconds(30));
        var during = await HealthAsync();
        _peer.Say(() => new DeliveryResult.Delivered());
        _clock.Advance(pause);
        await bringing.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal("counsel refuses deliveries (HTTP 410).", during);
        Assert.InRange(pause, _options.RefusedPause, _options.RefusedPause * 1.1);
        Assert.Equal("Every destination is reached.", await HealthAsync());
    }

    [Fact]
    public async Task A_destination_that_is_not_reached_shows_on_the_health_page_after_three_attempts()
    {
        var id = await PromiseAsync();
        _peer.Say(() => new DeliveryResult.TryAgain { Reason = "HTTP 503" });
        using var stop = new CancellationTokenSource();
        var wait = _clock.NextWaitAsync(due => due != _options.AttemptFor);
        var seen = new List<string>();

        var bringing = Lane().BringAsync(id, stop.Token);
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            var due = await wait.WaitAsync(TimeSpan.FromSeconds(30));
            seen.Add(await HealthAsync());
            wait = _clock.NextWaitAsync(next => next != _options.AttemptFor);
            _clock.Advance(due);
        }

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bringing);
        Assert.Equal(["Every destination is reached.", "Every destination is reached.", "counsel is not reached (HTTP 503)."], seen);
    }

    [Fact]
    public async Task An_attempt_that_takes_too_long_is_broken_off_and_made_again()
    {
        var id = await PromiseAsync();
        _peer.Answer = async (_, token) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, token);
            return new DeliveryResult.Delivered();
        };
        var attempt = _clock.NextWaitAsync(due => due == _options.AttemptFor);
        var pause = _clock.NextWaitAsync(due => due != _options.AttemptFor && due != Timeout.InfiniteTimeSpan);

        var bringing = Lane().BringAsync(id, CancellationToken.None);
        await attempt.WaitAsync(TimeSpan.FromSeconds(30));
        await _peer.NextAsync();
        _clock.Advance(_options.AttemptFor);
        var due = await pause.WaitAsync(TimeSpan.FromSeconds(30));
        var reason = _troubles.Find("counsel");
        _peer.Say(() => new DeliveryResult.Delivered());
        _clock.Advance(due);
        await bringing.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal("no answer in time", reason);
        Assert.Equal(2, _peer.Attempts.Count);
    }

    [Fact]
    public async Task A_deliverer_that_throws_is_tried_again()
    {
        var id = await PromiseAsync();
        _peer.Say(() => throw new FormatException("somebody's words"));
        var wait = _clock.NextWaitAsync(due => due != _options.AttemptFor);

        var bringing = Lane().BringAsync(id, CancellationToken.None);
        var due = await wait.WaitAsync(TimeSpan.FromSeconds(30));
        var reason = _troubles.Find("counsel");
        _peer.Say(() => new DeliveryResult.Delivered());
        _clock.Advance(due);
        await bringing.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal("FormatException", reason);
        Assert.Equal(2, _peer.Attempts.Count);
    }

    [Fact]
    public async Task A_destination_that_keeps_failing_is_left_in_peace_for_a_while()
    {
        _options.AtOnce = 1;
        _options.FirstPause = TimeSpan.FromHours(1);
        _options.LongestPause = TimeSpan.FromHours(1);
        _peer.Say(() => new DeliveryResult.TryAgain());
        using var stop = new CancellationTokenSource();
        var lane = Lane();
        var broken = _clock.NextWaitAsync(due => due >= _options.BreakFor && due <= _options.BreakFor * 1.1);

        List<Task> bringing = [];
        for (var delivery = 0; delivery < 20; delivery++)
        {
            bringing.Add(lane.BringAsync(await PromiseAsync(), stop.Token));
        }

        await broken.WaitAsync(TimeSpan.FromSeconds(30));
        await stop.CancelAsync();
        foreach (var task in bringing)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => task);
        }

        Assert.Equal(5, _peer.Attempts.Count);
    }

    [Fact]
    public async Task A_destination_is_tried_by_no_more_than_so_many_at_once()
    {
        _options.AtOnce = 2;
        var (now, most) = (0, 0);
        var gate = new TaskCompletionSource();
        _peer.Answer = async (_, token) =>
        {
            lock (gate)
            {
                most = Math.Max(most, ++now);
            }

            await gate.Task.WaitAsync(token);
            lock (gate)
            {
                now--;
            }

            return new DeliveryResult.Delivered();
        };
        var lane = Lane();

        List<Task> bringing = [];
        for (var delivery = 0; delivery < 8; delivery++)
        {
            bringing.Add(lane.BringAsync(await PromiseAsync(), CancellationToken.None));
        }

        await _peer.NextAsync();
        await _peer.NextAsync();
        gate.SetResult();
        await Task.WhenAll(bringing).WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(2, most);
        Assert.Equal(8, _peer.Attempts.Count);
    }

    [Fact]
    public async Task A_delivery_that_waits_holds_up_no_other()
    {
        _options.AtOnce = 1;
        var stuck = await PromiseAsync();
        var free = await PromiseAsync();
        _peer.Answer = (delivery, _) => Task.FromResult<DeliveryResult>(
            delivery.Id == stuck ? new DeliveryResult.TryAgain(TimeSpan.FromHours(5)) : new DeliveryResult.Delivered());
        var wait = _clock.NextWaitAsync(due => due >= TimeSpan.FromHours(5));
        using var stop = new CancellationTokenSource();
        var lane = Lane();

        var bringingStuck = lane.BringAsync(stuck, stop.Token);
        await wait.WaitAsync(TimeSpan.FromSeconds(30));
        await lane.BringAsync(free, CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(stuck, Assert.Single(await _shelf.OpenAsync(CancellationToken.None)).Id);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bringingStuck);
    }

    [Fact]
    public async Task What_has_arrived_is_not_sent_again_because_it_could_not_be_taken_off_the_shelf()
    {
        var id = await PromiseAsync();
        _peer.Say(() =>
        {
            _engine.IsFull = true;
            return new DeliveryResult.Delivered();
        });
        var wait = _clock.NextWaitAsync(due => due != _options.AttemptFor);

        var bringing = Lane().BringAsync(id, CancellationToken.None);
        var due = await wait.WaitAsync(TimeSpan.FromSeconds(30));
        _engine.IsFull = false;
        _clock.Advance(due);
        await bringing.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Single(_peer.Attempts);
        Assert.Empty(await _shelf.OpenAsync(CancellationToken.None));
    }

    [Fact]
    public async Task What_another_replica_has_brought_is_not_brought_again()
    {
        await Lane().BringAsync(_ids.Untimed(), CancellationToken.None);

        Assert.Empty(_peer.Attempts);
    }

    [Fact]
    public async Task What_is_recalled_is_off_the_shelf_and_was_sent_to_nobody_while_the_rest_arrives()
    {
        var (recalled, wanted) = (await PromiseAsync(), await PromiseAsync());
        var recall = Moq.Mock.Of<IRecallDeliveries>(knows => knows.IsRecalledAsync(Moq.It.Is<Delivery>(delivery => delivery.Id == recalled), Moq.It.IsAny<CancellationToken>()) == Task.FromResult(true));
        using var lane = new Lane("counsel", _peer, [_peer], [recall], _shelf, _troubles, _ids, _clock, Options.Create(_options), NullLogger<Lane>.Instance);

        await lane.BringAsync(recalled, CancellationToken.None);
        await lane.BringAsync(wanted, CancellationToken.None);

        Assert.Equal(wanted, Assert.Single(_peer.Attempts).Id);
        Assert.Empty(await _shelf.OpenAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_destination_without_a_deliverer_counts_as_refusing()
    {
        var id = await PromiseAsync();
        var wait = _clock.NextWaitAsync(due => due >= _options.RefusedPause);
        using var stop = new CancellationTokenSource();
        var lane = new Lane("counsel", _peer, [], [], _shelf, _troubles, _ids, _clock, Options.Create(_options), NullLogger<Lane>.Instance);

        var bringing = lane.BringAsync(id, stop.Token);
        await wait.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal("counsel refuses deliveries (not configured).", await HealthAsync());
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bringing);
    }

    private async Task<Guid> PromiseAsync()
    {
        var id = _ids.Untimed();
        using var bell = new OutboxBell();
        await _database.InTransactionAsync(
            (transaction, token) => new Deliveries(bell).PromiseAsync(
                transaction, new Delivery { Id = id, Destination = "counsel", Kind = "case.opened", Payload = "{}" }, token),
            CancellationToken.None);
        return id;
    }

    private Lane Lane(IEntropy? random = null) =>
        new("counsel", _peer, [_peer], [], _shelf, _troubles, new Ids(random ?? new SystemEntropy(), _clock), _clock, Options.Create(_options), NullLogger<Lane>.Instance);

    private async Task<string> HealthAsync() =>
        (await new OutboxHealth(_shelf, _troubles).CheckHealthAsync(new(), CancellationToken.None)).Description!;

    /// <summary>Jitter without chance: always in the middle.</summary>
    private sealed class SteadyEntropy : IEntropy
    {
        public void Fill(Span<byte> bytes) => bytes.Fill(0x80);
    }
}
