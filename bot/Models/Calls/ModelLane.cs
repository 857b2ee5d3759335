using PolicyBot.Knowledge.Models;
using PolicyBot.Models.Figures;
using PolicyBot.Primitives;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace PolicyBot.Models.Calls;

/// <summary>
/// The way to one deployment: attempts with a time limit, pauses that grow with jitter or are as long as the other side asks, and peace for one that keeps failing.
/// What comes out is a readable answer, or a <see cref="ModelException"/>, or the caller's own cancellation.
/// </summary>
internal sealed partial class ModelLane
{
    /// <summary>A pause that somebody who asked a question can wait for.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(3);

    /// <summary>A timer may go off a moment before the time that the other side named.</summary>
    private static readonly TimeSpan LeastPause = TimeSpan.FromMilliseconds(100);

    private static readonly TimeSpan LongestRest = TimeSpan.FromHours(1);

    /// <summary>So many in a row, and it is not chance, and not one question's fault.</summary>
    private const int MostMisconfigured = 3;

    private readonly ModelKind _kind;
    private readonly ModelOptions _options;
    private readonly TimeProvider _time;
    private readonly ModelFigures _figures;
    private readonly ILogger _logger;
    private readonly ResiliencePipeline<Attempt> _retries;
    private readonly ResiliencePipeline<Attempt> _circuit;
    private int _misconfigured;

    public ModelLane(ModelKind kind, ModelOptions options, Ids ids, TimeProvider time, ModelFigures figures, ILogger<ModelLane> logger)
    {
        (_kind, _options, _time, _figures, _logger) = (kind, options, time, figures, logger);
        Rest = new Rest(time);
        _retries = Retries(ids);
        _circuit = Circuit();
    }

    /// <summary>Whether the deployment is left alone now.</summary>
    public Rest Rest { get; }

    /// <param name="longest">Of the body, in bytes, where it does not come piece by piece.</param>
    public async Task<HttpResponseMessage> SendAsync(Func<CancellationToken, Task<HttpResponseMessage>> send, int longest, CancellationToken cancellationToken)
    {
        if (!Rest.LetsThrough((_options.AttemptWithin + LongestPause) * _options.Attempts, out var goesFirst))
            throw LeftAlone();

        var ended = Attempt.Failed(ModelTrouble.TooSlow, "given up");
        try
        {
            ended = await _retries.ExecuteAsync(
                async token => Rest.StillLets(goesFirst) ? await CountAsync(await TryAsync(send, longest, token), CancellationToken.None) : throw new BrokenCircuitException(),
                cancellationToken);
            return ended.Answer ?? throw new ModelException(ended.Trouble, null);
        }
        catch (BrokenCircuitException)
        {
            ended = Attempt.Failed(Rest.Why?.Trouble ?? ModelTrouble.Down, Rest.Why?.Code ?? "circuit");
            throw new ModelException(ended.Trouble, null);
        }
        finally
        {
            Note(ended, goesFirst);
        }
    }

    /// <summary>Why nothing is asked now.</summary>
    public ModelException LeftAlone()
    {
        _figures.Rejected(_kind, "left_alone");
        return new ModelException(Rest.Why?.Trouble ?? ModelTrouble.Down, null);
    }

    /// <summary>An answer that began well came to no good end; counts against the deployment as if it had never begun.</summary>
    public async Task<ModelException> BrokeOffAsync(ModelTrouble trouble, string code, CancellationToken cancellationToken)
    {
        _figures.Attempted(_kind, code);
        LogFailed(_kind, code);
        await CountAsync(Attempt.Failed(trouble, code), cancellationToken);

        return new ModelException(trouble, null);
    }

    /// <summary>The circuit hears of what has ended alone. Were the attempt made inside of it, one that its asker leaves would count as a good one.</summary>
    private async ValueTask<Attempt> CountAsync(Attempt ended, CancellationToken cancellationToken)
    {
        try
        {
            return await _circuit.ExecuteAsync(static (ended, _) => ValueTask.FromResult(ended), ended, cancellationToken);
        }
        catch (BrokenCircuitException)
        {
            return ended; // others have failed as well: it is left alone already
        }
    }

    private async ValueTask<Attempt> TryAsync(Func<CancellationToken, Task<HttpResponseMessage>> send, int longest, CancellationToken cancellationToken)
    {
        var limit = new AttemptLimit(_options.AttemptWithin, _time, cancellationToken);
        try
        {
            var ended = await EndOfAttempt.ReadAsync(await send(limit.Token), limit, longest, this, _time, limit.Token);
            if (ended.Answer?.Content is not StreamedAnswer)
                limit.Dispose();
            return Counted(ended);
        }
        catch (Exception e) when (EndOfAttempt.Of(e, limit, cancellationToken) is { } failed)
        {
            limit.Dispose();
            return Counted(failed);
        }
        catch
        {
            limit.Dispose();
            throw;
        }
    }

    private Attempt Counted(Attempt ended)
    {
        _figures.Attempted(_kind, ended.Code);
        if (ended.Answer is null)
            LogFailed(_kind, ended.Code);
        return ended;
    }

    private void Note(Attempt ended, bool goesFirst)
    {
        // What is wrong with one text, or too much of it, says nothing about the deployment.
        if (ended.Trouble == ModelTrouble.Misconfigured && ended.Answer is null && ended.Code is not ("400" or "413" or "422"))
        {
            if (Interlocked.Increment(ref _misconfigured) >= MostMisconfigured || goesFirst)
                LeaveAlone(_options.BreakFor, ended);
            return;
        }

        if (!ended.IsPassing)
        {
            Volatile.Write(ref _misconfigured, 0);
            if (goesFirst && Rest.End())
                LogBack(_kind);
        }
        else if (ended.After > LongestPause)
        {
            LeaveAlone(ended.After.Value < LongestRest ? ended.After.Value : LongestRest, ended);
        }
        else if (goesFirst)
        {
            LeaveAlone(_options.BreakFor, ended);
        }
    }

    private void LeaveAlone(TimeSpan length, Attempt ended)
    {
        if (Rest.Begin(length, ended.Trouble, ended.Code))
            LogLeftAlone(_kind, (int)length.TotalSeconds, ended.Code);
    }

    private ResiliencePipeline<Attempt> Retries(Ids ids) => _options.Attempts == 1
        ? ResiliencePipeline<Attempt>.Empty
        : new ResiliencePipelineBuilder<Attempt> { TimeProvider = _time }
            .AddRetry(new RetryStrategyOptions<Attempt>
            {
                MaxRetryAttempts = _options.Attempts - 1,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Randomizer = ids.Fraction,
                Delay = TimeSpan.FromMilliseconds(250),
                MaxDelay = LongestPause,
                ShouldHandle = args => ValueTask.FromResult(args.Outcome is { Exception: null, Result: { IsPassing: true } failed } && !(failed.After > LongestPause)),
                DelayGenerator = args => ValueTask.FromResult(args.Outcome.Result.After is { } after ? ids.Spread(after > LeastPause ? after : LeastPause) : (TimeSpan?)null),
                OnRetry = _ =>
                {
                    _figures.Retried(_kind);
                    return ValueTask.CompletedTask;
                },
            })
            .Build();

    private ResiliencePipeline<Attempt> Circuit() => new ResiliencePipelineBuilder<Attempt> { TimeProvider = _time }
        .AddCircuitBreaker(new CircuitBreakerStrategyOptions<Attempt>
        {
            FailureRatio = 0.5,
            MinimumThroughput = 3, // with few questions, the attempts of one have to do
            SamplingDuration = TimeSpan.FromMinutes(1),
            BreakDuration = _options.BreakFor,
            ShouldHandle = args => ValueTask.FromResult(args.Outcome is { Exception: null, Result.IsPassing: true }),
            OnOpened = args =>
            {
                LeaveAlone(args.BreakDuration, args.Outcome.Result);
                return ValueTask.CompletedTask;
            },
        })
        .Build();

    [LoggerMessage(LogLevel.Information, "An attempt at the model for {Kind} failed: {Code}.")]
    private partial void LogFailed(ModelKind kind, string code);

    [LoggerMessage(LogLevel.Warning, "The model for {Kind} is left alone for {Seconds} s: {Code}.")]
    private partial void LogLeftAlone(ModelKind kind, int seconds, string code);

    [LoggerMessage(LogLevel.Information, "The model for {Kind} answers again.")]
    private partial void LogBack(ModelKind kind);
}
