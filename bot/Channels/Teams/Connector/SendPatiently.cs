using PolicyBot.Channels.Teams.Protocol;
using PolicyBot.Primitives;
using Polly;
using Polly.Retry;

namespace PolicyBot.Channels.Teams.Connector;

/// <summary>
/// Pauses that grow with jitter, or as long as the connector asks, for about two minutes in all. A message that may have arrived, though nobody said so, is sent once more and no oftener:
/// the interface knows no key by which a second one could be told from the first, and a person who reads an answer twice is better off than one who never gets it.
/// Changing and deleting can be done as often as one likes.
/// </summary>
internal sealed partial class SendPatiently : ISendPatiently
{
    private const int MostTries = 8;

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan InAll = TimeSpan.FromMinutes(2);
    private static readonly ResiliencePropertyKey<Errand> ErrandKey = new("errand");

    private readonly ICallConnector _connector;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly ResiliencePipeline<ConnectorAnswer> _patience;

    public SendPatiently(ICallConnector connector, Ids ids, TimeProvider time, ILogger<SendPatiently> logger)
    {
        (_connector, _time, _logger) = (connector, time, logger);
        _patience = new ResiliencePipelineBuilder<ConnectorAnswer> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<ConnectorAnswer>
            {
                MaxRetryAttempts = MostTries - 1,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Randomizer = ids.Fraction,
                Delay = TimeSpan.FromSeconds(1),
                MaxDelay = LongestPause,
                ShouldHandle = args => ValueTask.FromResult(args.Outcome.Result is ConnectorAnswer.TryAgain busy && MayTryAgain(args.Context.Properties.GetValue(ErrandKey, null!), busy)),
                DelayGenerator = args => ValueTask.FromResult((args.Outcome.Result as ConnectorAnswer.TryAgain)?.After is { } after ? ids.Spread(after) : (TimeSpan?)null),
            })
            .Build();
    }

    public Task<ConnectorAnswer> SendAsync(ConversationAddress to, OutgoingActivity activity, CancellationToken cancellationToken) =>
        TryAsync("send", new Errand(_time.GetTimestamp(), IsRepeatable: false), token => _connector.SendAsync(to, activity, token), cancellationToken);

    public Task<ConnectorAnswer> UpdateAsync(ConversationAddress to, string activityId, OutgoingActivity activity, CancellationToken cancellationToken) =>
        TryAsync("update", new Errand(_time.GetTimestamp(), IsRepeatable: true), token => _connector.UpdateAsync(to, activityId, activity, token), cancellationToken);

    public Task<ConnectorAnswer> DeleteAsync(ConversationAddress to, string activityId, CancellationToken cancellationToken) =>
        TryAsync("delete", new Errand(_time.GetTimestamp(), IsRepeatable: true), token => _connector.DeleteAsync(to, activityId, token), cancellationToken);

    private async Task<ConnectorAnswer> TryAsync(string what, Errand errand, Func<CancellationToken, Task<ConnectorAnswer>> once, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(ErrandKey, errand);
        try
        {
            var answer = await _patience.ExecuteAsync(static async (context, once) => await once(context.CancellationToken), context, once);
            if (Reason(answer) is { } reason)
            {
                LogGivenUp(what, reason);
            }

            return answer;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private bool MayTryAgain(Errand errand, ConnectorAnswer.TryAgain busy)
    {
        if (errand.IsOnLastTry || _time.GetElapsedTime(errand.Start) + (busy.After ?? TimeSpan.Zero) >= InAll)
        {
            return false;
        }

        errand.IsOnLastTry = busy.MayHaveArrived && !errand.IsRepeatable;
        return true;
    }

    private static string? Reason(ConnectorAnswer answer) => answer switch
    {
        ConnectorAnswer.Done => null,
        ConnectorAnswer.TryAgain { Reason: var reason } => reason,
        ConnectorAnswer.Gone { Reason: var reason } => reason,
        ConnectorAnswer.Stop { Reason: var reason } => reason,
        ConnectorAnswer.Refused { Reason: var reason } => reason,
        _ => throw new InvalidOperationException(answer.GetType().Name),
    };

    [LoggerMessage(LogLevel.Warning, "Teams did not take what we had to {What}: {Reason}.")]
    private partial void LogGivenUp(string what, string reason);

    private sealed record Errand(long Start, bool IsRepeatable)
    {
        public bool IsOnLastTry { get; set; }
    }
}
