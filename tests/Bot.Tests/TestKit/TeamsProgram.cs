using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace PolicyBot.Tests.TestKit;

/// <summary>The real program, called by Teams from this machine, and a connector that takes whatever the program sends and says that it is there.</summary>
internal sealed class TeamsProgram : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseCookies = false, UseProxy = false });
    private readonly SemaphoreSlim _came = new(0);
    private HttpReceiver? _connector;

    /// <summary>The bot's calls: method, path with query as it was escaped, headers and body.</summary>
    public ConcurrentQueue<(string Method, string Path, string Headers, string Body)> Calls { get; } = new();

    public BotProcess Bot { get; private set; } = null!;

    public TeamsWire Wire { get; private set; } = null!;

    public Uri Messages => new(Bot.Address, "/api/messages");

    /// <summary>The connector's address, to be put into activities.</summary>
    public Uri ServiceUrl { get; private set; } = null!;

    /// <summary>What it wrote to disk.</summary>
    public IReadOnlyDictionary<string, string> Files => _folder.ReadAll();

    /// <param name="servicePath">Below which the connector is said to stand, such as <c>/emea</c>.</param>
    /// <param name="http">As what Teams' end calls; without it, one that says as little as may be.</param>
    public static async Task<TeamsProgram> StartAsync(string servicePath = "/emea", HttpClient? http = null, params IEnumerable<KeyValuePair<string, string>> settings)
    {
        var program = new TeamsProgram();
        program._connector = await HttpReceiver.StartAsync(program.TakeAsync);
        program.ServiceUrl = new Uri(program._connector.Address, servicePath);
        program.Bot = await BotProcess.StartAsync(new Dictionary<string, string>(settings) { ["Storage:DataFolder"] = program._folder.FullPath });
        program.Wire = new(http ?? program._http, program.Messages);

        return program;
    }

    /// <summary>Waits for a call that has this in its body or, unescaped, in its path.</summary>
    public async Task<(string Method, string Path, string Headers, string Body)> SeeAsync(string text)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            if (Calls.FirstOrDefault(call => call.Body.Contains(text, StringComparison.Ordinal) || Uri.UnescapeDataString(call.Path).Contains(text, StringComparison.Ordinal)) is { Body: not null } found)
                return found;
            await _came.WaitAsync(patience.Token);
        }
    }

    /// <summary>What it said of its own troubles.</summary>
    public IReadOnlyList<string> Troubles => [.. Bot.Output.Split('\n').Where(line =>
        line.StartsWith("fail:", StringComparison.Ordinal) || line.StartsWith("crit:", StringComparison.Ordinal) || line.Contains("Exception", StringComparison.Ordinal))];

    public async ValueTask DisposeAsync()
    {
        if (Bot is not null)
            await Bot.DisposeAsync();
        if (_connector is not null)
            await _connector.DisposeAsync();
        _http.Dispose();
        _came.Dispose();
        _folder.Dispose();
    }

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync();
        var target = context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget;
        Calls.Enqueue((context.Request.Method, target, string.Join('\n', context.Request.Headers.Select(header => $"{header.Key}: {header.Value}")), body));
        context.Response.StatusCode = StatusCodes.Status201Created;
        await context.Response.WriteAsJsonAsync(new JsonObject { ["id"] = $"1:{A.Ids().Untimed():N}" });
        _came.Release();
    }
}
