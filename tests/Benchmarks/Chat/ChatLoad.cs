using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Benchmarks.Chat;

/// <summary>A chat platform at work: sends messages, so many at once, and takes the answers in. Each message is said in a chat of its own.</summary>
internal sealed class ChatLoad : IAsyncDisposable
{
    public const int AtOnce = 16;

    private static readonly TimeSpan AnswersFor = TimeSpan.FromSeconds(30);

    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = AtOnce });
    private readonly ConcurrentDictionary<string, (long Since, TaskCompletionSource<TimeSpan> Answered)> _open = new(StringComparer.Ordinal);
    private HttpReceiver _platform = null!;
    private IChatPlatform _speaks = null!;
    private int _chats;

    /// <summary>Where the platform itself is called.</summary>
    public Uri Address => _platform.Address;

    public static async Task<ChatLoad> StartAsync(IChatPlatform speaks)
    {
        var load = new ChatLoad { _speaks = speaks };
        load._platform = await HttpReceiver.StartAsync(load.TakeAsync);

        return load;
    }

    /// <returns>How long each acknowledgement and each answer took, and how long all of both took.</returns>
    /// <exception cref="InvalidOperationException">A message was refused, or not answered in half a minute.</exception>
    public async Task<ChatFigures> SendAsync(IReadOnlyList<string> texts)
    {
        var (acknowledged, answers, next) = (new TimeSpan[texts.Count], new Task<TimeSpan>[texts.Count], -1);
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(async _ =>
        {
            for (var i = Interlocked.Increment(ref next); i < texts.Count; i = Interlocked.Increment(ref next))
                (acknowledged[i], answers[i]) = await SayAsync(texts[i]);
        }));
        var allAcknowledged = Stopwatch.GetElapsedTime(began);
        var answered = await Task.WhenAll(answers).WaitAsync(AnswersFor);

        return new ChatFigures(acknowledged, allAcknowledged, answered, Stopwatch.GetElapsedTime(began));
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _platform.DisposeAsync();
    }

    private async Task<(TimeSpan Acknowledged, Task<TimeSpan> Answered)> SayAsync(string text)
    {
        var chat = string.Create(CultureInfo.InvariantCulture, $"D{Interlocked.Increment(ref _chats)}");
        using var request = _speaks.Message(chat, text);
        var answered = new TaskCompletionSource<TimeSpan>(TaskCreationOptions.RunContinuationsAsynchronously);
        var began = Stopwatch.GetTimestamp();
        _open[chat] = (began, answered);
        using var response = await _http.SendAsync(request);
        var took = Stopwatch.GetElapsedTime(began);

        return response.IsSuccessStatusCode ? (took, answered.Task) : throw new InvalidOperationException($"A message was refused with {(int)response.StatusCode}.");
    }

    /// <summary>The first thing that comes back into a chat is its answer: nothing takes so long that the bot would show that it is working first.</summary>
    private async Task TakeAsync(HttpContext http)
    {
        if (await _speaks.TakeAsync(http) is { } chat && _open.TryRemove(chat, out var open))
            open.Answered.SetResult(Stopwatch.GetElapsedTime(open.Since));
    }
}
