using Microsoft.Extensions.Options;
using PolicyBot.Primitives;
using PolicyBot.Storage;

namespace PolicyBot.Outbox;

/// <summary>
/// Of several replicas one delivers: the one whose name stands in the lease row. It counts the row's beat up at a steady pace. Each of the others
/// watches by its own clock whether the beat moves; so the row holds no time, and clocks that disagree do no harm.
/// </summary>
internal sealed class Lease(Database database, Ids ids, TimeProvider time, IOptions<OutboxOptions> options)
{
    private const string Take = "INSERT INTO outbox_lease (name, holder, beat) VALUES ('drain', @me, 1) ON CONFLICT DO NOTHING";

    private const string Renew = "UPDATE outbox_lease SET beat = beat + 1 WHERE name = 'drain' AND holder = @me";

    private const string Look = "SELECT holder, beat FROM outbox_lease WHERE name = 'drain'";

    private const string TakeOver = "UPDATE outbox_lease SET holder = @me, beat = beat + 1 WHERE name = 'drain' AND holder = @Holder AND beat = @Beat";

    private const string GiveBack = "UPDATE outbox_lease SET holder = '', beat = beat + 1 WHERE name = 'drain' AND holder = @me";

    private readonly string _me = ids.Untimed().ToString("D");
    private Row? _seen;
    private long _seenAt;

    /// <summary>Takes or renews the lease if that may be.</summary>
    public async Task<bool> HoldAsync(CancellationToken cancellationToken)
    {
        var (held, seen) = await database.InTransactionAsync(TryAsync, cancellationToken);
        if (seen != _seen)
        {
            (_seen, _seenAt) = (seen, time.GetTimestamp());
        }

        return held;
    }

    /// <summary>Lets another replica, or the next start, take over at once.</summary>
    public Task GiveBackAsync(CancellationToken cancellationToken) =>
        database.InTransactionAsync((transaction, token) => transaction.ExecuteAsync(GiveBack, new { me = _me }, token), cancellationToken);

    private async Task<(bool Held, Row? Seen)> TryAsync(Transaction transaction, CancellationToken cancellationToken)
    {
        if (await transaction.ExecuteAsync(Renew, new { me = _me }, cancellationToken) == 1 ||
            await transaction.ExecuteAsync(Take, new { me = _me }, cancellationToken) == 1)
        {
            return (true, null);
        }

        var row = (await transaction.FindAsync<Row>(Look, null, cancellationToken))!;
        var abandoned = row.Holder.Length == 0 || (row == _seen && time.GetElapsedTime(_seenAt) >= options.Value.LeasePatience);
        var taken = abandoned && await transaction.ExecuteAsync(TakeOver, new { me = _me, row.Holder, row.Beat }, cancellationToken) == 1;
        return (taken, taken ? null : row);
    }

    private sealed record Row(string Holder, long Beat);
}
