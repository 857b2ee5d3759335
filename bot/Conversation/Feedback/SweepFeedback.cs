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

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        new KeepTrying("Deleting old feedback", time, logger).RunAsync(async token => LogDeleted(await SweepAsync(token)), Pace, stoppingToken);

    [LoggerMessage(LogLevel.Information, "Feedback that was too old is deleted: {Count}.")]
    private partial void LogDeleted(int count);
}
