using System.Collections.Concurrent;
using System.Threading.Channels;
using PolicyBot.Outbox;

namespace PolicyBot.Tests.TestKit;

/// <summary>A destination of kind <c>fake</c> under whatever name, which keeps what it was brought and answers as it is told.</summary>
internal sealed class FakeDeliverer : IDeliver, IDestinations
{
    private readonly Channel<Delivery> _arrivals = Channel.CreateUnbounded<Delivery>();

    public string Kind => "fake";

    public ConcurrentQueue<Delivery> Attempts { get; } = [];

    public Func<Delivery, CancellationToken, Task<DeliveryResult>> Answer { get; set; } = (_, _) => Task.FromResult<DeliveryResult>(new DeliveryResult.Delivered());

    public Destination Find(string name) => new() { Name = name, Kind = Kind };

    public void Say(Func<DeliveryResult> answer) => Answer = (_, _) => Task.FromResult(answer());

    public async Task<DeliveryResult> DeliverAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        Attempts.Enqueue(delivery);
        _arrivals.Writer.TryWrite(delivery);
        return await Answer(delivery, cancellationToken);
    }

    /// <summary>The next attempt, in order.</summary>
    public async Task<Delivery> NextAsync() => await _arrivals.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));
}
