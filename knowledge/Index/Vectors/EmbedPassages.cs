using Microsoft.Extensions.AI;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace PolicyBot.Knowledge.Index.Vectors;

/// <summary>When a model is registered, has it make vectors of every new generation, beside the questions, which are answered without them until then.</summary>
internal sealed partial class EmbedPassages(
    IEnumerable<IEmbeddingGenerator<string, Embedding<float>>> generators, CurrentGeneration current, TimeProvider time, ILogger<EmbedPassages> logger) : BackgroundService
{
    private static readonly TimeSpan BeforeNextTry = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (generators.LastOrDefault() is not { } generator) return;

        var maker = new VectorMaker(generator);
        PassageTable? done = null;
        while (true)
        {
            var passages = await current.OtherThanAsync(done, stoppingToken);
            try
            {
                passages.Vectors = await maker.MakeAsync(passages, stoppingToken);
                done = passages;
                LogMade(passages.Count);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(e.GetType().Name);
                await Task.Delay(BeforeNextTry, time, stoppingToken);
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "The vectors of {Passages} passages are ready.")]
    private partial void LogMade(int passages);

    [LoggerMessage(LogLevel.Warning, "The model made no vectors ({Failure}); questions are answered without them, and it is asked again in a minute.")]
    private partial void LogFailed(string failure);
}
