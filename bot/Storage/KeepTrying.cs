namespace PolicyBot.Storage;

/// <summary>
/// Work that a service does again and again beside the turns. Whatever goes wrong with it is said in the log and must not stop the house, nor the work itself: it is tried again.
/// Only being stopped ends it.
/// </summary>
/// <param name="work">What the log calls it, without a name or a number of anybody's.</param>
internal sealed partial class KeepTrying(string work, TimeProvider time, ILogger logger)
{
    private readonly ILogger _logger = logger;

    /// <summary>Until it is stopped, and then it ends without an exception or a word: what was under way is either done or undone, and a start that has failed as a whole is not for this work to report.</summary>
    public Task RunAsync(Func<CancellationToken, Task> once, TimeSpan pause, CancellationToken cancellationToken) => GoOnAsync(once, pause, isDoneOnce: false, cancellationToken);

    /// <summary>The same for what is over when it went well once.</summary>
    public Task RunOnceAsync(Func<CancellationToken, Task> once, TimeSpan pause, CancellationToken cancellationToken) => GoOnAsync(once, pause, isDoneOnce: true, cancellationToken);

    /// <returns>Whether it went well.</returns>
    /// <exception cref="Exception">Of whatever kind, once it was stopped.</exception>
    public async Task<bool> TryAsync(Func<CancellationToken, Task> once, CancellationToken cancellationToken)
    {
        try
        {
            await once(cancellationToken);

            return true;
        }
        catch (StorageUnavailableException e)
        {
            LogStorageAway(work, e.Message);

            return false;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            LogDefect(work, e);

            return false;
        }
    }

    private async Task GoOnAsync(Func<CancellationToken, Task> once, TimeSpan pause, bool isDoneOnce, CancellationToken cancellationToken)
    {
        try
        {
            while (!await TryAsync(once, cancellationToken) || !isDoneOnce)
                await Task.Delay(pause, time, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Stopped.
        }
        catch (Exception e) when (cancellationToken.IsCancellationRequested)
        {
            LogBrokenOff(work, e.GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Debug, "{Work}: it was broken off by being stopped: {Kind}")]
    private partial void LogBrokenOff(string work, string kind);

    [LoggerMessage(LogLevel.Warning, "{Work}: it waits for the database. {Problem}")]
    private partial void LogStorageAway(string work, string problem);

    [LoggerMessage(LogLevel.Error, "{Work}: it has failed for a reason that nobody foresaw, and is tried again.")]
    private partial void LogDefect(string work, Exception exception);
}
