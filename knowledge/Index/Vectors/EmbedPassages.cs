using Microsoft.Extensions.AI;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PolicyBot.Knowledge.Models;

namespace PolicyBot.Knowledge.Index.Vectors;

/// <summary>When a model is registered, has it make vectors of every new generation, beside the questions, which are answered without them until then.</summary>
internal sealed partial class EmbedPassages(
    IEnumerable<IEmbeddingGenerator<string, Embedding<float>>> generators,
    ExpandPassages expand,
    IModelReadiness readiness,
    CurrentGeneration current,
    VectorsFile file,
    TimeProvider time,
    ILogger<EmbedPassages> logger) : BackgroundService
{
    private (long Since, TimeSpan For)? _rest;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // the host goes on starting

        if (generators.LastOrDefault() is not { } generator)
        {
            file.Remove();
            return;
        }

        var known = file.Open(readiness.EmbeddingModel, expand.Model);
        var (maker, keep) = (new VectorMaker(generator, known), new KeepVectors(known, file, time));
        try
        {
            for (var passages = await current.OtherThanAsync(known: null, stoppingToken); ; passages = await current.OtherThanAsync(passages, stoppingToken))
            {
                var hashed = await HashedPassages.OfAsync(passages, stoppingToken);
                keep.Take(hashed);
                while (await GoOnAsync(hashed, known, maker, keep, stoppingToken) is { } pause && !await IsReplacedWithinAsync(pause, passages, stoppingToken))
                {
                    // the next part, or the same after a rest
                }
            }
        }
        finally
        {
            keep.Now();
        }
    }

    /// <returns>How long to wait before going on; <see langword="null"/> when nothing is left to do.</returns>
    private async Task<TimeSpan?> GoOnAsync(HashedPassages passages, KnownVectors known, VectorMaker maker, KeepVectors keep, CancellationToken cancellationToken)
    {
        if (LeftOfRest is { } left) return left;
        if (!readiness.MayEmbed) return RestAfterFailure.NotReady;

        try
        {
            var areNew = passages.Hashes.Any(known.Lacks);
            await maker.LearnAsync(passages.Lacking(known), keep.AfterAMinute, cancellationToken);
            if (areNew)
            {
                keep.Now();
                LogMade(passages.Passages.Count);
            }

            var pause = await expand.WriteNextAsync(passages, known, cancellationToken);
            if (pause is null) keep.Now();
            else keep.AfterAMinute();

            return pause;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            keep.Now();
            var rest = RestAfterFailure.Of(e);
            _rest = (time.GetTimestamp(), rest);
            LogFailed(RestAfterFailure.CodeOf(e), rest);

            return rest;
        }
    }

    private TimeSpan? LeftOfRest => _rest is { } rest && rest.For - time.GetElapsedTime(rest.Since) is var left && left > TimeSpan.Zero ? left : null;

    private async Task<bool> IsReplacedWithinAsync(TimeSpan pause, PassageTable passages, CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var replaced = current.OtherThanAsync(passages, end.Token);
        var first = await Task.WhenAny(replaced, Task.Delay(pause, time, end.Token));
        await end.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();

        return first == replaced;
    }

    [LoggerMessage(LogLevel.Information, "The vectors of {Passages} passages are ready.")]
    private partial void LogMade(int passages);

    [LoggerMessage(LogLevel.Warning, "The model made no vectors ({Failure}); questions are answered without those that are missing, and it is asked again in {Rest}.")]
    private partial void LogFailed(string failure, TimeSpan rest);
}
