using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Http;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Benchmarks.Teams;

/// <summary>Teams at work: sends signed messages, so many at once, and takes the answers in. Each message is said in a chat of its own.</summary>
internal sealed class TeamsLoad : IAsyncDisposable
{
    public const int AtOnce = 16;

    private static readonly TimeSpan AnswersFor = TimeSpan.FromSeconds(30);

    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = AtOnce });
    private readonly ConcurrentDictionary<string, (long Since, TaskCompletionSource<TimeSpan> Answered)> _open = new(StringComparer.Ordinal);
    private HttpReceiver _connector = null!;
    private int _chats;

    public string ServiceUrl { get; private set; } = null!;

    public static async Task<TeamsLoad> StartAsync()
    {
        var load = new TeamsLoad();
        load._connector = await HttpReceiver.StartAsync(load.TakeAsync);
        load.ServiceUrl = new Uri(load._connector.Address, "/emea").AbsoluteUri;

        return load;
    }

    /// <returns>How long each acknowledgement and each answer took, and how long all of both took.</returns>
    /// <exception cref="InvalidOperationException">A message was refused, or not answered in half a minute.</exception>
    public async Task<TeamsFigures> SendAsync(Uri messages, string token, IReadOnlyList<string> texts)
    {
        var (acknowledged, answers, next) = (new TimeSpan[texts.Count], new Task<TimeSpan>[texts.Count], -1);
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(async _ =>
        {
            for (var i = Interlocked.Increment(ref next); i < texts.Count; i = Interlocked.Increment(ref next))
                (acknowledged[i], answers[i]) = await SayAsync(messages, token, texts[i]);
        }));
        var allAcknowledged = Stopwatch.GetElapsedTime(began);
        var answered = await Task.WhenAll(answers).WaitAsync(AnswersFor);

        return new TeamsFigures(acknowledged, allAcknowledged, answered, Stopwatch.GetElapsedTime(began));
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _connector.DisposeAsync();
    }

    private async Task<(TimeSpan Acknowledged, Task<TimeSpan> Answered)> SayAsync(Uri messages, string token, string text)
    {
        var chat = string.Create(CultureInfo.InvariantCulture, $"chat-{Interlocked.Increment(ref _chats)}");
        using var request = new HttpRequestMessage(HttpMethod.Post, messages) { Content = new StringContent(TeamsMessage.Json(ServiceUrl, chat, text), Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var answered = new TaskCompletionSource<TimeSpan>(TaskCreationOptions.RunContinuationsAsynchronously);
        var began = Stopwatch.GetTimestamp();
        _open[chat] = (began, answered);
        using var response = await _http.SendAsync(request);
        var took = Stopwatch.GetElapsedTime(began);

        return response.IsSuccessStatusCode ? (took, answered.Task) : throw new InvalidOperationException($"A message was refused with {(int)response.StatusCode}.");
    }

    /// <summary>The first thing that comes back into a chat is its answer: nothing takes so long that the bot would show that it is typing first.</summary>
    private async Task TakeAsync(HttpContext http)
    {
        var chat = http.Request.Path.Value!.Split('/').SkipWhile(part => part != "conversations").ElementAt(1);
        await http.Request.Body.CopyToAsync(Stream.Null);
        if (_open.TryRemove(chat, out var open)) open.Answered.SetResult(Stopwatch.GetElapsedTime(open.Since));

        http.Response.StatusCode = StatusCodes.Status201Created;
        await http.Response.WriteAsJsonAsync(new { id = chat });
    }
}
