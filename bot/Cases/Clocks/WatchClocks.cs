using PolicyBot.Storage;

namespace PolicyBot.Cases.Clocks;

/// <summary>
/// Looks every minute for alarms that are due. The first time it looks at every case that has any left, since calendars and absences may have been changed while
/// the program was down. Several replicas may watch at once.
/// </summary>
internal sealed partial class WatchClocks(WaitingAlarms waiting, RingAlarms ring, TimeProvider time, ILogger<WatchClocks> logger) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromMinutes(1);

    /// <summary>One look at all cases whose alarm is due.</summary>
    public Task LookAtDueAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();

        return LookAsync((after, token) => waiting.DueAsync(now, after, token), cancellationToken);
    }

    /// <summary>One look at all cases that have an alarm left.</summary>
    public Task LookAtAllAsync(CancellationToken cancellationToken) => LookAsync(waiting.AnyAsync, cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            var hasSeenAll = false;
            while (true)
            {
                try
                {
                    await (hasSeenAll ? LookAtDueAsync(stoppingToken) : LookAtAllAsync(stoppingToken));
                    hasSeenAll = true;
                }
                catch (StorageUnavailableException e)
                {
                    LogStorageAway(e.Message); // what is due is still due when the database is back
                }
                catch (Exception e) when (!stoppingToken.IsCancellationRequested)
                {
                    LogFailedAtAll(e); // whatever it is, it must not stop the house
                }

                await Task.Delay(Pace, time, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopped. What was under way is either done or undone, and due at the next start.
        }
    }

    private async Task LookAsync(Func<string, CancellationToken, Task<IReadOnlyList<string>>> batchAfter, CancellationToken cancellationToken)
    {
        var after = "";
        while (await batchAfter(after, cancellationToken) is { Count: > 0 } batch)
        {
            foreach (var id in batch)
                await LookAsync(id, cancellationToken);

            after = batch[^1];
        }
    }

    private async Task LookAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            await ring.LookAsync(Guid.Parse(id), cancellationToken);
        }
        catch (Exception e) when (e is not StorageUnavailableException && !cancellationToken.IsCancellationRequested)
        {
            LogFailed(e); // one case that cannot be looked at keeps no other from being looked at; it stays due
        }
    }

    [LoggerMessage(LogLevel.Warning, "The clocks of cases wait for the database: {Problem}")]
    private partial void LogStorageAway(string problem);

    // No case is named: a log line has a time, and a time beside a case could name an anonymous reporter.
    [LoggerMessage(LogLevel.Error, "The clocks of a case could not be looked at; they are looked at again in a minute.")]
    private partial void LogFailed(Exception e);

    [LoggerMessage(LogLevel.Error, "Which clocks are due could not be found out; it is tried again in a minute.")]
    private partial void LogFailedAtAll(Exception e);
}
