using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using PolicyBot.Storage;

namespace PolicyBot.Outbox;

/// <summary>Takes up whatever is promised, as long as this replica holds the lease, and gives up on nothing.</summary>
internal sealed class DrainOutbox(
    Lease lease,
    OutboxShelf shelf,
    Func<string, Lane> openLane,
    OutboxBell bell,
    TimeProvider time,
    IOptions<OutboxOptions> options,
    ILogger<DrainOutbox> logger) : BackgroundService
{
    private readonly KeepTrying _keep = new("The outbox", time, logger);
    private bool _hasHeld;

    // What is promised is still there when the database is back, and when a defect is mended.
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => _keep.RunAsync(DeliverIfHeldAsync, options.Value.LeaseBeat, stoppingToken);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (_hasHeld)
            await _keep.TryAsync(lease.GiveBackAsync, cancellationToken); // otherwise the next holder waits three beats instead of none
    }

    private async Task DeliverIfHeldAsync(CancellationToken cancellationToken)
    {
        if (await lease.HoldAsync(cancellationToken))
        {
            _hasHeld = true;
            await DeliverWhileHeldAsync(cancellationToken);
        }
    }

    private async Task DeliverWhileHeldAsync(CancellationToken cancellationToken)
    {
        using var tenure = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var delivering = TakeUpAsync(tenure.Token);
        try
        {
            await KeepLeaseAsync(cancellationToken);
        }
        finally
        {
            await tenure.CancelAsync();
            await delivering;
        }
    }

    /// <summary>Returns when the lease is lost, or could not be renewed for so long that another may have taken it.</summary>
    private async Task KeepLeaseAsync(CancellationToken cancellationToken)
    {
        var heldAt = time.GetTimestamp();
        while (time.GetElapsedTime(heldAt) < options.Value.LeasePatience)
        {
            await Task.Delay(options.Value.LeaseBeat, time, cancellationToken);
            var isHeld = false;
            if (!await _keep.TryAsync(async token => isHeld = await lease.HoldAsync(token), cancellationToken))
            {
                continue;
            }

            if (!isHeld)
            {
                return;
            }

            heldAt = time.GetTimestamp();
        }
    }

    private async Task TakeUpAsync(CancellationToken cancellationToken)
    {
        var inHand = new ConcurrentDictionary<Guid, Task>();
        var lanes = new Dictionary<string, Lane>(StringComparer.Ordinal);
        try
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                await _keep.TryAsync(token => TakeUpOnceAsync(inHand, lanes, token), cancellationToken);
                await bell.WaitAsync(options.Value.PollEvery, time, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Stopping, or the lease is lost: whoever is next takes up what is left.
        }
        finally
        {
            await Task.WhenAll(inHand.Values);
            foreach (var lane in lanes.Values)
            {
                lane.Dispose();
            }
        }
    }

    private async Task TakeUpOnceAsync(ConcurrentDictionary<Guid, Task> inHand, Dictionary<string, Lane> lanes, CancellationToken cancellationToken)
    {
        foreach (var row in await shelf.OpenAsync(cancellationToken))
        {
            if (!inHand.ContainsKey(row.Id))
            {
                if (!lanes.TryGetValue(row.Destination, out var lane))
                {
                    lanes[row.Destination] = lane = openLane(row.Destination);
                }

                inHand[row.Id] = BringAsync(lane, row.Id, inHand, cancellationToken);
            }
        }
    }

    private static async Task BringAsync(Lane lane, Guid id, ConcurrentDictionary<Guid, Task> inHand, CancellationToken cancellationToken)
    {
        await Task.Yield(); // so that it stands among those in hand before it can end
        try
        {
            await lane.BringAsync(id, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Still on the shelf.
        }
        finally
        {
            inHand.TryRemove(id, out _);
        }
    }
}
