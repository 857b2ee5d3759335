using PolicyBot.Primitives;
using Polly;
using Polly.Retry;

namespace PolicyBot.Channels.Calls;

/// <summary>
/// Pauses that grow with jitter, or as long as the other side asks, for about two minutes in all. A message that may have arrived, though nobody said so, is sent once more and no oftener:
/// neither platform knows a key by which a second one could be told from the first, and a person who reads an answer twice is better off than one who never gets it.
/// What can be repeated, such as changing and deleting, is done as often as one likes.
/// </summary>
internal sealed class Patience<TAnswer>
{
    private const int MostTries = 8;

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    /// <summary>A timer may go off a moment before the time that the other side named; all tries would be used up within that moment.</summary>
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(100);

    private static readonly TimeSpan InAll = TimeSpan.FromMinutes(2);
    private static readonly ResiliencePropertyKey<Errand> ErrandKey = new("errand");

    private readonly TimeProvider _time;
    private readonly ResiliencePipeline<TAnswer> _pauses;

    /// <param name="busy"><see langword="null"/> for an answer that is final.</param>
    public Patience(Func<TAnswer, Busy?> busy, Ids ids, TimeProvider time)
    {
        _time = time;
        Busy? Of(Outcome<TAnswer> outcome) => outcome.Exception is null ? busy(outcome.Result!) : null;
        _pauses = new ResiliencePipelineBuilder<TAnswer> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<TAnswer>
            {
                MaxRetryAttempts = MostTries - 1,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Randomizer = ids.Fraction,
                Delay = TimeSpan.FromSeconds(1),
                MaxDelay = LongestPause,
                ShouldHandle = args => ValueTask.FromResult(Of(args.Outcome) is { } again && MayTryAgain(args.Context.Properties.GetValue(ErrandKey, null!), again)),
                DelayGenerator = args => ValueTask.FromResult(Of(args.Outcome)?.After is { } after ? ids.Spread(after > Least ? after : Least) : (TimeSpan?)null),
            })
            .Build();
    }

    /// <param name="isRepeatable">Whether doing it twice is the same as doing it once.</param>
    public async Task<TAnswer> TryAsync(bool isRepeatable, Func<CancellationToken, Task<TAnswer>> once, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(ErrandKey, new Errand(_time.GetTimestamp(), isRepeatable));
        try
        {
            return await _pauses.ExecuteAsync(static async (context, once) => await once(context.CancellationToken), context, once);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private bool MayTryAgain(Errand errand, Busy again)
    {
        if (errand.IsOnLastTry || _time.GetElapsedTime(errand.Start) + (again.After ?? TimeSpan.Zero) >= InAll)
        {
            return false;
        }

        errand.IsOnLastTry = again.MayHaveArrived && !errand.IsRepeatable;
        return true;
    }

    private sealed record Errand(long Start, bool IsRepeatable)
    {
        public bool IsOnLastTry { get; set; }
    }
}
