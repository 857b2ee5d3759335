using PolicyBot.Channels.Slack.Api;
using PolicyBot.Primitives;

namespace PolicyBot.Channels.Slack.SocketMode;

/// <summary>
/// Keeps one socket to Slack open. Before Slack ends one, which it does every few hours, it says so: then the next is opened first, and the old one closed when that stands,
/// so that there is always one over which something can come.
/// </summary>
internal sealed partial class KeepSocketOpen(OpenSocket open, SocketState state, Ids ids, TimeProvider time, ILogger<KeepSocketOpen> logger) : BackgroundService
{
    /// <summary>A socket that stood this long was a good one: the next needs no pause.</summary>
    public static readonly TimeSpan LongEnough = TimeSpan.FromMinutes(1);

    /// <summary>Between tries that only a change of settings can help.</summary>
    public static readonly TimeSpan UntilMended = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private SlackSocket? _standing;
    private int _failures;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                var pause = await RoundAsync(stoppingToken);
                if (pause > TimeSpan.Zero)
                    await Task.Delay(ids.Spread(pause), time, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends.
        }
        finally
        {
            await DisposeAsync(Interlocked.Exchange(ref _standing, null));
        }
    }

    /// <returns>How long to wait before the next one.</returns>
    private async Task<TimeSpan> RoundAsync(CancellationToken cancellationToken)
    {
        try
        {
            switch (await open.OpenAsync(cancellationToken))
            {
                case SocketOpening.Opened opened:
                    await DisposeAsync(Interlocked.Exchange(ref _standing, opened.Socket));
                    return await StandAsync(opened.Socket, cancellationToken);
                case SocketOpening.TryAgain again:
                    state.Lose($"There is no socket to Slack ({again.Code}); it is tried again.");
                    LogNotOpened(again.Code);
                    return Longer(Grown(), again.After ?? TimeSpan.Zero);
                case SocketOpening.Refused refused:
                    var sentence = Sentence(refused.Code);
                    state.Lose($"There is no socket to Slack ({refused.Code}). {sentence}");
                    LogRefused(refused.Code, sentence);
                    return UntilMended;
                case var other:
                    throw new InvalidOperationException(other.GetType().Name);
            }
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            LogDefect(e); // nothing is lost: Slack brings again what nobody took
            return Grown();
        }
    }

    private async Task<TimeSpan> StandAsync(SlackSocket socket, CancellationToken cancellationToken)
    {
        state.Open();
        LogOpened();
        var reason = await socket.WaitForEndAsync(cancellationToken);
        LogEnded(reason);
        if (reason == SlackSocket.Broken)
        {
            state.Lose("The socket to Slack broke; another one is being opened.");
            await DisposeAsync(Interlocked.Exchange(ref _standing, null));
        }

        if (socket.Age >= LongEnough)
            _failures = 0;
        else
            return Grown();

        return reason is "refresh_requested" or "warning" ? TimeSpan.Zero : Grown();
    }

    private static ValueTask DisposeAsync(SlackSocket? old) => old?.DisposeAsync() ?? ValueTask.CompletedTask;

    private TimeSpan Grown() => Shorter(LongestPause, TimeSpan.FromSeconds(1 << Math.Min(_failures++, 6)));

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static string Sentence(string code) => code switch
    {
        "invalid_auth" or "not_authed" or "token_revoked" or "account_inactive" or "not_allowed_token_type" => "Slack:AppToken is no good. Write an app-level token with the scope connections:write, which begins with xapp-.",
        "missing_scope" or "no_permission" => "Slack:AppToken lacks the scope connections:write. Generate another one with it, and write that.",
        "socket_address_not_trusted" => "The address that Slack:ApiBaseUrl gave out is not one of Slack's. Check Slack:ApiBaseUrl.",
        _ => $"{SlackErrors.Sentence(code)} Check also Slack:AppToken, and that Socket Mode is switched on for the app.",
    };

    [LoggerMessage(LogLevel.Information, "A socket to Slack is open.")]
    private partial void LogOpened();

    [LoggerMessage(LogLevel.Information, "A socket to Slack ends: {Reason}. Another one is opened.")]
    private partial void LogEnded(string reason);

    [LoggerMessage(LogLevel.Warning, "No socket to Slack could be opened: {Code}. It is tried again.")]
    private partial void LogNotOpened(string code);

    [LoggerMessage(LogLevel.Error, "No socket to Slack could be opened: {Code}. {Sentence} It is tried again in ten minutes.")]
    private partial void LogRefused(string code, string sentence);

    [LoggerMessage(LogLevel.Error, "Keeping a socket to Slack open has failed; it is tried again.")]
    private partial void LogDefect(Exception exception);
}
