using PolicyBot.Outbox;
using PolicyBot.Primitives;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Outbox;

public sealed class PromisingADelivery
{
    private readonly Ids _ids = new(new SystemEntropy(), TimeProvider.System);

    [Theory]
    [InlineData("")]
    [InlineData("case 7")]
    [InlineData("[1]")]
    [InlineData("{\"a\":1},")]
    public async Task A_payload_that_is_no_object_is_refused_before_it_can_block_the_way(string payload) =>
        await Assert.ThrowsAsync<ArgumentException>(() => PromiseAsync(_ids.Untimed(), payload));

    [Fact]
    public async Task An_id_that_tells_its_time_is_refused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => PromiseAsync(_ids.Timed(), "{}"));

    [Fact]
    public async Task The_same_delivery_promised_twice_is_one()
    {
        var id = _ids.Untimed();

        Assert.Equal(1, await PromiseAsync(id, "{}", times: 2));
    }

    private static async Task<int> PromiseAsync(Guid id, string payload, int times = 1)
    {
        await using var store = await TestDatabase.SqliteAsync();
        using var bell = new OutboxBell();
        for (var time = 0; time < times; time++)
        {
            await store.Database.InTransactionAsync(
                (transaction, token) => new Deliveries(bell).PromiseAsync(
                    transaction, new Delivery { Id = id, Destination = "counsel", Kind = "case.opened", Payload = payload }, token),
                CancellationToken.None);
        }

        return (await new OutboxShelf(store.Database).OpenAsync(CancellationToken.None)).Count;
    }
}
