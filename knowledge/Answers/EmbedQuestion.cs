using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PolicyBot.Knowledge.Answers.Writing;
using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Index.Vectors;
using PolicyBot.Knowledge.Models;

namespace PolicyBot.Knowledge.Answers;

/// <summary>Asks the model, when one is registered, what a question means; whatever may say who asks is taken out of it first. Whoever waits for an answer waits for this but a moment.</summary>
internal sealed partial class EmbedQuestion(
    IEnumerable<IEmbeddingGenerator<string, Embedding<float>>> generators,
    IModelReadiness readiness,
    CurrentGeneration current,
    IOptions<KnowledgeOptions> options,
    TimeProvider time,
    ILogger<EmbedQuestion> logger)
{
    /// <summary>A model that was slow or down is left alone for so long, and nobody waits for it; twice as long each time that it fails again, eight minutes at most.</summary>
    private static readonly TimeSpan FirstRest = TimeSpan.FromSeconds(30);

    private const int MostDoublings = 4;

    private readonly IEmbeddingGenerator<string, Embedding<float>>? _generator = generators.LastOrDefault();
    private long _restsSince = -1;
    private int _failures;

    public bool HasModel => _generator is not null;

    /// <returns>Of length 1; <see langword="null"/> when there is no model, it is not ready, too slow or out of order.</returns>
    public async Task<float[]?> OfAsync(Question question, CancellationToken cancellationToken)
    {
        if (_generator is null || current.Current is not { Passages.Vectors: not null } generation || IsResting || !readiness.MayEmbed) return null;

        // Masked before it is cut, since half a secret would not be known for one.
        var masked = MaskedQuestion.Cut(Masking.Of(question.Text, PolicyWords.For(question, generation)));
        if (!Masking.LeavesAQuestion(masked)) return null;

        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            // Some generators do not listen to cancellation: what they return later is dropped.
            var made = await _generator.GenerateAsync([masked], Patience.Said(options.Value.EmbedWithin), limited.Token).WaitAsync(options.Value.EmbedWithin, time, cancellationToken);
            Volatile.Write(ref _failures, 0);

            return made.Count == 1 ? PassageVectors.OfLengthOne(made[0].Vector.Span) : null;
        }
        catch (ModelException e) when (e.Trouble is ModelTrouble.Busy or ModelTrouble.OverBudget)
        {
            // Too many asked at once, or too much: no fault of the model, and whoever watches it leaves it alone if it says so itself.
            LogNotAsked(e.Trouble);

            return null;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            await limited.CancelAsync();
            if (!IsResting) Interlocked.Increment(ref _failures); // many who waited together are one failure
            Interlocked.Exchange(ref _restsSince, time.GetTimestamp());
            LogNoHelp(RestAfterFailure.CodeOf(e), Rest);

            return null;
        }
    }

    private bool IsResting => Interlocked.Read(ref _restsSince) is var since and >= 0 && time.GetElapsedTime(since) < Rest;

    private TimeSpan Rest => FirstRest * (1 << Math.Clamp(Volatile.Read(ref _failures) - 1, 0, MostDoublings));

    [LoggerMessage(LogLevel.Debug, "The model was not asked what a question means ({Reason}); it is answered by its words alone.")]
    private partial void LogNotAsked(ModelTrouble reason);

    [LoggerMessage(LogLevel.Warning, "The model did not say in time what a question means ({Failure}); questions are answered by their words alone for {Rest}.")]
    private partial void LogNoHelp(string failure, TimeSpan rest);
}
