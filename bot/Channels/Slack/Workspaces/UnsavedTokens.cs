using System.Collections.Concurrent;
using PolicyBot.Storage;

namespace PolicyBot.Channels.Slack.Workspaces;

/// <summary>
/// Renewed tokens on their way into the database. The refresh token that got them is used up, so that they must not be lost: while the database is away they are used from memory, and
/// saving goes on until it succeeds, the installation is another one, or the program ends. A program that is killed while the database is away loses them.
/// </summary>
internal sealed partial class UnsavedTokens(InstallationStore store, TimeProvider time, ILogger<UnsavedTokens> logger) : IAsyncDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Renewed> _renewed = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Renewed, Task> _saving = new(ReferenceEqualityComparer.Instance);
    private readonly CancellationTokenSource _stopping = new();

    /// <returns>As it was read, or with the tokens that have taken the place of those.</returns>
    public KeptInstallation Newest(KeptInstallation row) =>
        _renewed.TryGetValue(KeyOf(row), out var renewed) && renewed.Old.Token == row.Token ? row with { Content = renewed.Content } : row;

    /// <param name="claimed">With the tokens that are used up.</param>
    /// <returns>As it is from now on, saved or not; <see langword="null"/> when it was deleted or installed again meanwhile.</returns>
    public async Task<KeptInstallation?> SaveAsync(KeptInstallation claimed, Installation content, CancellationToken cancellationToken)
    {
        var renewed = new Renewed(claimed, content);
        _renewed[KeyOf(claimed)] = renewed;
        try
        {
            return await TrySaveAsync(renewed, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogNotSaved(CodeOf(e));
            _saving[renewed] = GoOnAsync(renewed, _stopping.Token);
            return claimed with { Content = content };
        }
    }

    /// <summary>Tries once more what is not saved yet.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_stopping.IsCancellationRequested)
            return;

        await _stopping.CancelAsync();
        await Task.WhenAll(_saving.Values);
        _stopping.Dispose();
    }

    /// <param name="cancellationToken">The program ends: tries once more, and no more.</param>
    private async Task GoOnAsync(Renewed renewed, CancellationToken cancellationToken)
    {
        var pause = FirstPause;
        while (true)
        {
            await Task.Delay(pause, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            try
            {
                await TrySaveAsync(renewed, CancellationToken.None);
                LogSaved();
                break;
            }
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
            {
                LogNotSaved(CodeOf(e));
            }
            catch (Exception e)
            {
                LogLost(CodeOf(e));
                break;
            }
        }

        _saving.TryRemove(renewed, out _);
    }

    // Another process may have taken the claim over in vain, and a commit may have been made though its answer was lost: the row is looked at each time.
    private async Task<KeptInstallation?> TrySaveAsync(Renewed renewed, CancellationToken cancellationToken)
    {
        while (true)
        {
            var row = await store.FindAsync(renewed.Old.Id, cancellationToken);
            if (row is null || row.Token != renewed.Old.Token)
            {
                Forget(renewed);
                return row?.Token == renewed.Content.Tokens.Access ? row : null;
            }

            if (await store.ReplaceAsync(row, renewed.Content, cancellationToken) is { } saved)
            {
                Forget(renewed);
                return saved;
            }
        }
    }

    private void Forget(Renewed renewed) => _renewed.TryRemove(new(KeyOf(renewed.Old), renewed));

    private static string KeyOf(KeptInstallation kept) => Convert.ToHexString(kept.Id);

    private static string CodeOf(Exception exception) => exception is StorageUnavailableException ? "database_away" : exception.GetType().Name;

    [LoggerMessage(LogLevel.Warning, "Renewed tokens of Slack could not be saved yet: {Code}. They are used from memory, and saved as soon as that is possible.")]
    private partial void LogNotSaved(string code);

    [LoggerMessage(LogLevel.Information, "Renewed tokens of Slack that waited for the database are saved, or needed no more.")]
    private partial void LogSaved();

    [LoggerMessage(LogLevel.Error, "Renewed tokens of Slack could not be saved before the program ended: {Code}. If the bot stays silent, install it again through /slack/install.")]
    private partial void LogLost(string code);

    private sealed class Renewed(KeptInstallation old, Installation content)
    {
        public KeptInstallation Old => old;

        public Installation Content => content;
    }
}
