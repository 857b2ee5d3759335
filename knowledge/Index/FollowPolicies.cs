using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PolicyBot.Knowledge.Policies;

namespace PolicyBot.Knowledge.Index;

/// <summary>Reads the policies when the program starts, beside everything else that starts, and again whenever they change.</summary>
internal sealed partial class FollowPolicies(
    ReloadPolicies reload, FolderWatch watch, ChangeBell bell, CurrentGeneration current, IOptions<KnowledgeOptions> options, ILogger<FollowPolicies> logger) : BackgroundService
{
    /// <summary>Where a file was being written or out of reach; twice as long each time, up to the scan.</summary>
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);

    private TimeSpan? _pause;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // the host goes on starting

        try
        {
            Watch(anew: false); // before the first reading, so that no change falls between the two
            SetPause((await reload.ReloadAsync(stoppingToken)).IsSettled);
            while (true)
            {
                var isSecondLook = _pause is not null;
                var wasTold = await bell.HearAsync(_pause ?? options.Value.ScanEvery, stoppingToken);
                await KeepUpAsync(wasTold || isSecondLook, stoppingToken);
            }
        }
        catch (OperationCanceledException e) when (stoppingToken.IsCancellationRequested)
        {
            current.GiveUp(e);
        }
        catch (Exception e)
        {
            current.GiveUp(e); // nobody may wait for ever; the host then stops with the same error
            throw;
        }
    }

    private async Task KeepUpAsync(bool isExpected, CancellationToken cancellationToken)
    {
        try
        {
            Watch(anew: false);
            var (hasChanged, isSettled) = await reload.ReloadAsync(cancellationToken);
            current.Trouble = null;
            SetPause(isSettled);
            if (!hasChanged || isExpected || !options.Value.WatchForChanges) return;

            // The scan found what nothing had told of: the folder may be another one by now. What changes meanwhile is seen by one more look.
            Watch(anew: true);
            bell.Ring();
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // Nothing is lost: the generation before stays in use, and the next scan tries again.
            current.Trouble = new Finding("Knowledge:Folders", "The policies could not be read again after a change, so questions are answered as before it; the log says why. It is tried again at the next scan.");
            SetPause(isSettled: true);
            LogFailed(e);
        }
    }

    private void Watch(bool anew)
    {
        if (options.Value.WatchForChanges) watch.Mend(anew);
    }

    private void SetPause(bool isSettled)
    {
        var next = _pause is { } pause ? pause * 2 : FirstPause;
        _pause = isSettled || next >= options.Value.ScanEvery ? null : next;
    }

    [LoggerMessage(LogLevel.Error, "The policies could not be read again; the generation before stays in use.")]
    private partial void LogFailed(Exception failure);
}
