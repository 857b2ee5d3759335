using Microsoft.Extensions.Options;
using PolicyBot.Primitives;
using PolicyBot.Storage;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace PolicyBot.Outbox;

/// <summary>
/// The way to one destination: so many attempts at once, each with its time; pauses that grow with jitter; and peace for a destination that keeps failing.
/// A delivery waits for its next attempt without holding up the others.
/// </summary>
internal sealed partial class Lane : IDisposable
{
    /// <summary>What a destination may ask for by Retry-After at most. Without a limit, one wrong digit there would lose the delivery.</summary>
    private static readonly TimeSpan LongestAsked = TimeSpan.FromDays(1);

    private readonly string _destination;
    private readonly IDestinations _destinations;
    private readonly IEnumerable<IDeliver> _deliverers;
    private readonly IEnumerable<IRecallDeliveries> _recalls;
    private readonly OutboxShelf _shelf;
    private readonly Troubles _troubles;
    private readonly ILogger _logger;
    private readonly SemaphoreSlim _places;
    private readonly ResiliencePipeline<DeliveryResult> _untilDelivered;
    private readonly ResiliencePipeline<DeliveryResult> _oneAttempt;

    public Lane(
        string destination,
        IDestinations destinations,
        IEnumerable<IDeliver> deliverers,
        IEnumerable<IRecallDeliveries> recalls,
        OutboxShelf shelf,
        Troubles troubles,
        Ids ids,
        TimeProvider time,
        IOptions<OutboxOptions> options,
        ILogger<Lane> logger)
    {
        (_destination, _destinations, _deliverers, _recalls, _shelf, _troubles, _logger) = (destination, destinations, deliverers, recalls, shelf, troubles, logger);
        var pace = options.Value;
        _places = new SemaphoreSlim(pace.AtOnce);

        _untilDelivered = new ResiliencePipelineBuilder<DeliveryResult> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<DeliveryResult>
            {
                MaxRetryAttempts = int.MaxValue,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Randomizer = ids.Fraction,
                Delay = pace.FirstPause,
                MaxDelay = pace.LongestPause,
                ShouldHandle = args => ValueTask.FromResult(args.Outcome.Result is not DeliveryResult.Delivered && !args.Context.CancellationToken.IsCancellationRequested),
                DelayGenerator = args => ValueTask.FromResult<TimeSpan?>(args.Outcome switch
                {
                    { Result: DeliveryResult.TryAgain { After: { } after } } => ids.Spread(after < LongestAsked ? after : LongestAsked),
                    { Result: DeliveryResult.Refused } => ids.Spread(pace.RefusedPause),
                    { Exception: BrokenCircuitException { RetryAfter: var after } } => ids.Spread(after ?? pace.BreakFor),
                    _ => null, // exponential, as above
                }),
                OnRetry = args =>
                {
                    // The database being away is said by the lease, at a steady pace. What is left is a defect of ours.
                    if (args.Outcome.Exception is not (null or BrokenCircuitException or StorageUnavailableException))
                    {
                        LogDefect(_destination, args.Outcome.Exception);
                    }

                    return ValueTask.CompletedTask;
                },
            })
            .Build();

        _oneAttempt = new ResiliencePipelineBuilder<DeliveryResult> { TimeProvider = time }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<DeliveryResult>
            {
                FailureRatio = 0.5,
                MinimumThroughput = 5,
                SamplingDuration = TimeSpan.FromSeconds(30),
                BreakDuration = pace.BreakFor,
                ShouldHandle = args => ValueTask.FromResult(args.Outcome is { Result: DeliveryResult.TryAgain } or { Exception: not null }),
            })
            .AddTimeout(new TimeoutStrategyOptions { Timeout = pace.AttemptFor })
            .Build();
    }

    /// <summary>Ends when the delivery has arrived and is off the shelf.</summary>
    public async Task BringAsync(Guid id, CancellationToken cancellationToken)
    {
        var arrived = false;
        await _untilDelivered.ExecuteAsync(
            async token =>
            {
                await _places.WaitAsync(token);
                try
                {
                    if (!arrived && await AttemptAsync(id, token) is var result and not DeliveryResult.Delivered)
                    {
                        return result;
                    }

                    arrived = true; // should the shelf fail now, only that is done again
                    await _shelf.RemoveAsync(id, CancellationToken.None); // a stop waits for this, so that nothing is sent twice without need
                    return new DeliveryResult.Delivered();
                }
                finally
                {
                    _places.Release();
                }
            },
            cancellationToken);
    }

    public void Dispose() => _places.Dispose();

    private async Task<DeliveryResult> AttemptAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await _shelf.FindAsync(id, cancellationToken) is not { } delivery || await IsRecalledAsync(delivery, cancellationToken))
        {
            return new DeliveryResult.Delivered();
        }

        var result = await DeliverInTimeAsync(delivery, cancellationToken);
        switch (result)
        {
            case DeliveryResult.TryAgain { Reason: var reason }:
                _troubles.Set(_destination, reason);
                await _shelf.NoteFailureAsync(id, refused: false, cancellationToken);
                break;
            case DeliveryResult.Refused { Reason: var reason }:
                _troubles.Set(_destination, reason);
                await _shelf.NoteFailureAsync(id, refused: true, cancellationToken);
                break;
            default:
                _troubles.Clear(_destination);
                break;
        }

        return result;
    }

    private async Task<bool> IsRecalledAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        foreach (var recall in _recalls)
        {
            if (await recall.IsRecalledAsync(delivery, cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    private async Task<DeliveryResult> DeliverInTimeAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        try
        {
            return await _oneAttempt.ExecuteAsync(async token => await DeliverAsync(delivery, token), cancellationToken);
        }
        catch (TimeoutRejectedException)
        {
            return new DeliveryResult.TryAgain { Reason = "no answer in time" };
        }
    }

    private async Task<DeliveryResult> DeliverAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (_destinations.Find(_destination) is not { } destination || _deliverers.FirstOrDefault(deliverer => deliverer.Kind == destination.Kind) is not { } deliverer)
        {
            return new DeliveryResult.Refused("not configured");
        }

        try
        {
            return await deliverer.DeliverAsync(delivery, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new DeliveryResult.TryAgain { Reason = e.GetType().Name }; // still on the shelf
        }
    }

    [LoggerMessage(LogLevel.Error, "A delivery to {Destination} waits because of a defect; it is tried again.")]
    private partial void LogDefect(string destination, Exception exception);
}
