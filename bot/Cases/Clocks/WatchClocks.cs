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

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var hasSeenAll = false;

        return new KeepTrying("The clocks of cases", time, logger).RunAsync(LookAsync, Pace, stoppingToken);

        async Task LookAsync(CancellationToken cancellationToken)
        {
            await (hasSeenAll ? LookAtDueAsync(cancellationToken) : LookAtAllAsync(cancellationToken));
            hasSeenAll = true;
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

    // No case is named: a log line has a time, and a time beside a case could name an anonymous reporter.
    [LoggerMessage(LogLevel.Error, "The clocks of a case could not be looked at; they are looked at again in a minute.")]
    private partial void LogFailed(Exception e);
}
