using Microsoft.Extensions.Options;
using PolicyBot.Primitives;
using PolicyBot.Storage;

namespace PolicyBot.Conversation.Feedback;

/// <summary>Deletes what is older than <see cref="FeedbackOptions.KeepMonths"/>, at the start and once a day.</summary>
internal sealed partial class SweepFeedback(Database database, FeedbackStore store, TimeProvider time, IOptions<FeedbackOptions> options, ILogger<SweepFeedback> logger) : BackgroundService
{
    internal static readonly TimeSpan Pace = TimeSpan.FromDays(1);

    /// <returns>How many were deleted.</returns>
    internal Task<int> SweepAsync(CancellationToken cancellationToken) =>
        database.InTransactionAsync((transaction, token) => store.DeleteBeforeAsync(transaction, UtcMonth.Of(time).Before(options.Value.KeepMonths), token), cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pace, time);
        try
        {
            do
            {
                try
                {
                    LogDeleted(await SweepAsync(stoppingToken));
                }
                catch (StorageUnavailableException)
                {
                    LogPutOff();
                }
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopped.
        }
    }

    [LoggerMessage(LogLevel.Information, "Feedback that was too old is deleted: {Count}.")]
    private partial void LogDeleted(int count);

    [LoggerMessage(LogLevel.Warning, "Old feedback could not be deleted, since the database is away. It is tried again tomorrow.")]
    private partial void LogPutOff();
}
