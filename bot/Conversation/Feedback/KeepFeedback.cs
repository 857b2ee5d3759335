using System.Threading.Channels;
using PolicyBot.Primitives;
using PolicyBot.Storage;

namespace PolicyBot.Conversation.Feedback;

/// <summary>
/// Writes notes one after the other, apart from the turns that caused them: a database that is slow or away costs the feedback and not the answer.
/// What is lost is logged as a number.
/// </summary>
internal sealed partial class KeepFeedback(Database database, FeedbackStore store, TimeProvider time, ILogger<KeepFeedback> logger) : BackgroundService, IKeepFeedback
{
    /// <summary>How many notes may wait; more than that are dropped.</summary>
    internal const int MostWaiting = 1_000;

    private readonly Channel<FeedbackNote> _notes = Channel.CreateBounded<FeedbackNote>(MostWaiting);

    public void Keep(FeedbackNote note)
    {
        if (!_notes.Writer.TryWrite(note))
            LogLost(1, exception: null);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        _notes.Writer.TryComplete(); // what waits is still written
        if (ExecuteTask is { } writing)
            await writing.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        await base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await _notes.Reader.WaitToReadAsync(stoppingToken))
                await WriteAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopped before all was written.
        }
    }

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        List<FeedbackNote> waiting = [];
        while (_notes.Reader.TryRead(out var note))
            waiting.Add(note);

        var month = UtcMonth.Of(time);
        try
        {
            await database.InTransactionAsync(
                async (transaction, token) =>
                {
                    foreach (var note in waiting)
                        await store.AddAsync(transaction, note, month, token);
                },
                cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogLost(waiting.Count, e is StorageUnavailableException ? null : e); // whatever it is, it must not stop the house
        }
    }

    [LoggerMessage(LogLevel.Warning, "Feedback could not be kept and is lost: {Count}. No answer was.")]
    private partial void LogLost(int count, Exception? exception);
}
