using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Playground;

/// <summary>Stands between the Playground and the bot, both ways, passes everything on as it is, and keeps it.</summary>
internal sealed class Recorder : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly string[] OfEachHop = ["Host", "Connection", "Keep-Alive", "Transfer-Encoding", "Content-Length", "Accept-Encoding", "Upgrade"];

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false });
    private readonly Lock _lock = new();
    private readonly List<Exchange> _exchanges = [];
    private readonly List<(Func<Exchange, bool> IsMeant, TaskCompletionSource<Exchange> Found)> _waiting = [];
    private HttpReceiver? _receiver;

    /// <summary>The bot's root; until it is known, whoever asks is told to come again.</summary>
    public Uri? Bot { get; set; }

    /// <summary>The Playground's root.</summary>
    public Uri? Playground { get; set; }

    /// <summary>Where the bot is reached through here.</summary>
    public Uri Messages => new(_receiver!.Address, "/api/messages");

    /// <summary>Where the Playground's connector is reached through here.</summary>
    public Uri ServiceUrl => new(_receiver!.Address, "/_connector");

    /// <summary>So far, first to last.</summary>
    public IReadOnlyList<Exchange> Exchanges
    {
        get
        {
            lock (_lock)
                return [.. _exchanges];
        }
    }

    public static async Task<Recorder> StartAsync()
    {
        var recorder = new Recorder();
        recorder._receiver = await HttpReceiver.StartAsync(recorder.PassOnAsync);
        return recorder;
    }

    /// <summary>The first that is meant, so far or still to come; how many came before may be left out.</summary>
    /// <param name="what">Said when none comes.</param>
    public async Task<Exchange> SeeAsync(string what, Func<Exchange, bool> isMeant, int after = 0)
    {
        TaskCompletionSource<Exchange> found = new(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            if (_exchanges.Skip(after).FirstOrDefault(isMeant) is { } there)
                return there;
            _waiting.Add((isMeant, found));
        }

        try
        {
            return await found.Task.WaitAsync(Patience);
        }
        catch (TimeoutException e)
        {
            throw new TimeoutException($"Nobody saw {what}. What passed:\n{string.Join('\n', Exchanges)}", e);
        }
    }

    /// <summary>Leaves what passed in artifacts, for people and other tools.</summary>
    public async Task KeepAsync(string name)
    {
        var wire = Exchanges.Select((exchange, n) => new JsonObject
        {
            ["n"] = n,
            ["dir"] = exchange.To is Toward.Bot ? "to-bot" : "to-connector",
            ["method"] = exchange.Method,
            ["path"] = exchange.Path,
            ["request"] = exchange.Request.DeepClone(),
            ["status"] = exchange.Status,
            ["response"] = exchange.Answer.DeepClone(),
        });
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"playground-{name}.json"), new JsonObject { ["wire"] = new JsonArray([.. wire]) }.ToJsonString());
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (_receiver is not null)
            await _receiver.DisposeAsync();
    }

    private async Task PassOnAsync(HttpContext context)
    {
        var toward = context.Request.Path.StartsWithSegments("/_connector", StringComparison.Ordinal) ? Toward.Teams : Toward.Bot;
        if ((toward == Toward.Bot ? Bot : Playground) is not { } root)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        // As it was written: what is escaped in it stays so.
        var path = context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget;
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        using var request = Copy(context.Request, new Uri(root.GetLeftPart(UriPartial.Authority) + path), body.ToArray());
        using var response = await _http.SendAsync(request);
        var answer = await response.Content.ReadAsByteArrayAsync();
        Keep(new(toward, request.Method.Method, path, System.Text.Encoding.UTF8.GetString(body.ToArray()), (int)response.StatusCode, System.Text.Encoding.UTF8.GetString(answer)));

        context.Response.StatusCode = (int)response.StatusCode;
        context.Response.ContentType = response.Content.Headers.ContentType?.ToString();
        if (request.Method != HttpMethod.Head)
            await context.Response.Body.WriteAsync(answer);
    }

    private static HttpRequestMessage Copy(HttpRequest from, Uri to, byte[] body)
    {
        var request = new HttpRequestMessage(new HttpMethod(from.Method), to);
        if (body.Length > 0)
            request.Content = new ByteArrayContent(body);
        foreach (var header in from.Headers.Where(header => !OfEachHop.Contains(header.Key, StringComparer.OrdinalIgnoreCase)))
        {
            if (!request.Headers.TryAddWithoutValidation(header.Key, header.Value.ToArray()))
                request.Content?.Headers.TryAddWithoutValidation(header.Key, header.Value.ToArray());
        }

        return request;
    }

    private void Keep(Exchange exchange)
    {
        if (exchange.Method == "HEAD")
            return;

        lock (_lock)
        {
            _exchanges.Add(exchange);
            foreach (var waiting in _waiting.Where(waiting => waiting.IsMeant(exchange)).ToList())
            {
                _waiting.Remove(waiting);
                waiting.Found.TrySetResult(exchange);
            }
        }
    }
}
