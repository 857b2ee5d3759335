using System.Runtime.CompilerServices;
using PolicyBot.Cases;
using PolicyBot.Cases.Handlers;
using PolicyBot.Cases.Handling;
using PolicyBot.Storage;

namespace PolicyBot.Conversation.Turns;

/// <summary>
/// Looks at version numbers in the database, every <see cref="Pace"/>: so it also sees what another replica did, and keeps nothing of who watches.
/// </summary>
internal sealed class WatchForNews(UseMailbox mailbox, ReadCases cases, TimeProvider time) : IWatchForNews
{
    /// <summary>How often it looks.</summary>
    internal static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    public IAsyncEnumerable<NewsNotice> MailboxAsync(string pass, CancellationToken cancellationToken) =>
        WatchAsync(token => mailbox.VersionAsync(pass, token), cancellationToken);

    public IAsyncEnumerable<NewsNotice> InboxAsync(Handler handler, CancellationToken cancellationToken) =>
        WatchAsync(async token => await cases.InboxVersionAsync(handler, token), cancellationToken);

    public IAsyncEnumerable<NewsNotice> CaseAsync(Handler handler, CaseNumber number, CancellationToken cancellationToken) =>
        WatchAsync(async token => (await cases.FindAsync(handler, number, token))?.Version, cancellationToken);

    private async IAsyncEnumerable<NewsNotice> WatchAsync(Func<CancellationToken, Task<long?>> version, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = await LookAsync(version, unseen: null, cancellationToken);
        if (seen is null)
            yield break;

        using var timer = new PeriodicTimer(Pace, time);
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            var now = await LookAsync(version, seen, cancellationToken);
            if (now is null)
                yield break;

            if (now == seen)
                continue;

            seen = now;
            yield return default;
        }
    }

    // While the database is away there is no news; the next look will tell.
    private static async Task<long?> LookAsync(Func<CancellationToken, Task<long?>> version, long? unseen, CancellationToken cancellationToken)
    {
        try
        {
            return await version(cancellationToken);
        }
        catch (StorageUnavailableException)
        {
            return unseen;
        }
    }
}
