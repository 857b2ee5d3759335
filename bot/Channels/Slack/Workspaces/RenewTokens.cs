using System.Collections.Concurrent;
using PolicyBot.Channels.Slack.Api;
using PolicyBot.Storage;

namespace PolicyBot.Channels.Slack.Workspaces;

/// <summary>
/// Renews tokens, one renewal of an installation at a time: a refresh token is good for once, and whoever loses the answer loses the installation. Within the process all who want
/// it wait for the same renewal; between processes the row is claimed first. Nobody who goes away stops it, and it is waited for when the program ends. What the database does not take is
/// used from memory and saved later (<see cref="UnsavedTokens"/>).
/// </summary>
internal sealed partial class RenewTokens(InstallationStore store, SlackOAuth oauth, UnsavedTokens unsaved, TimeProvider time, ILogger<RenewTokens> logger) : IAsyncDisposable
{
    private const string DatabaseAway = "database_away";
    private const string Unforeseen = "renewal_failed";

    /// <summary>Longer than a renewal takes; whoever claimed it and is still silent then has died.</summary>
    private static readonly TimeSpan ClaimFor = TimeSpan.FromSeconds(45);

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Lazy<Task<SlackAnswer<KeptInstallation>>>> _running = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _notBefore = new(StringComparer.Ordinal);

    /// <param name="stale">As it was read: with the token that is to be replaced.</param>
    /// <param name="cancellationToken">Ends the waiting; the renewal goes on, and needs nobody who waits.</param>
    public Task<SlackAnswer<KeptInstallation>> RenewAsync(KeptInstallation stale, CancellationToken cancellationToken)
    {
        var key = Convert.ToHexString(stale.Id);
        return _notBefore.TryGetValue(key, out var then) && time.GetUtcNow() < then
            ? Task.FromResult(Later("tried a moment ago"))
            : _running.GetOrAdd(key, _ => new Lazy<Task<SlackAnswer<KeptInstallation>>>(() => RunAsync(key, stale, CancellationToken.None))).Value.WaitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync() => await Task.WhenAll(_running.Values.Select(running => running.Value));

    private async Task<SlackAnswer<KeptInstallation>> RunAsync(string key, KeptInstallation stale, CancellationToken cancellationToken)
    {
        await Task.Yield(); // it is in the list before it can take itself out
        try
        {
            var answer = await UntilNobodyElseDoesAsync(stale, cancellationToken);
            if (answer.Code() is { } code)
            {
                _notBefore[key] = time.GetUtcNow() + AfterTrouble;
                LogNotRenewed(code, SlackErrors.Sentence(code));
            }

            return answer;
        }
        catch (StorageUnavailableException)
        {
            LogNotRenewed(DatabaseAway, SlackErrors.Sentence(DatabaseAway));
            return Later(DatabaseAway);
        }
        catch (Exception e) // nobody may be waiting who would hear of it
        {
            _notBefore[key] = time.GetUtcNow() + AfterTrouble;
            LogUnforeseen(e.GetType().Name);
            return Later(Unforeseen);
        }
        finally
        {
            _running.TryRemove(key, out _);
        }
    }

    private async Task<SlackAnswer<KeptInstallation>> UntilNobodyElseDoesAsync(KeptInstallation stale, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await store.FindAsync(stale.Id, cancellationToken) is not { } row)
                return new SlackAnswer<KeptInstallation>.Refused("not_installed");

            var kept = unsaved.Newest(row);
            if (kept.Token != stale.Token)
                return new SlackAnswer<KeptInstallation>.Done(kept);
            if (kept.Content.Tokens.RefreshToken is not { } refreshToken)
                return new SlackAnswer<KeptInstallation>.Refused("token_expired");

            if (kept.Content.RenewingUntil is { } until && time.GetUtcNow() < until)
                await Task.Delay(BetweenLooks, time, cancellationToken);
            else if (await store.ReplaceAsync(kept, kept.Content with { RenewingUntil = time.GetUtcNow() + ClaimFor }, cancellationToken) is { } claimed
                && await RenewAsync(claimed, refreshToken, cancellationToken) is { } answer)
                return answer;
        }
    }

    /// <returns><see langword="null"/> when the row was changed in between, as by another installation: to be looked at again.</returns>
    private async Task<SlackAnswer<KeptInstallation>?> RenewAsync(KeptInstallation claimed, string refreshToken, CancellationToken cancellationToken)
    {
        var answer = await oauth.RenewAsync(refreshToken, cancellationToken);
        var after = claimed.Content with { RenewingUntil = null };
        if (answer is SlackAnswer<BotTokens>.Done { Value: var tokens })
            return await unsaved.SaveAsync(claimed, after with { Tokens = tokens }, cancellationToken) is { } renewed ? answer.Then(_ => renewed) : null;

        return await store.ReplaceAsync(claimed, after, cancellationToken) is { } released ? answer.Then(_ => released) : null;
    }

    private static SlackAnswer<KeptInstallation> Later(string code) => new SlackAnswer<KeptInstallation>.TryAgain(code, null, MayHaveArrived: false);

    [LoggerMessage(LogLevel.Warning, "A token of Slack could not be renewed: {Code}. {Mend}")]
    private partial void LogNotRenewed(string code, string mend);

    [LoggerMessage(LogLevel.Error, "A token of Slack could not be renewed, for a reason that nobody foresaw: {Kind}.")]
    private partial void LogUnforeseen(string kind);
}
