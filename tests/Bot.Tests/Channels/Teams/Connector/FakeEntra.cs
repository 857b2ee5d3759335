using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using PolicyBot.Channels.Calls;
using PolicyBot.Channels.Teams;
using PolicyBot.Channels.Teams.Connector;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Teams.Connector;

/// <summary>The token endpoint of Entra, over https under its own name.</summary>
internal sealed class FakeEntra : IAsyncDisposable
{
    private readonly Detour _detour = new();
    private readonly List<EntraHttp> _clients = [];
    private HttpReceiver _server = null!;

    public FakeClock Clock { get; } = new();

    public IReadOnlyList<string> Hosts => [.. _detour.Hosts];

    /// <summary>What was asked for, with its form.</summary>
    public ConcurrentQueue<(string Path, Dictionary<string, string> Form)> Requests { get; } = [];

    /// <summary>Instead of a token.</summary>
    public Func<HttpContext, Task>? Trouble { get; set; }

    public static async Task<FakeEntra> StartAsync()
    {
        var entra = new FakeEntra();
        entra._server = await HttpReceiver.StartAsync(
            "https://127.0.0.1:0",
            host => host.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.ConfigureHttpsDefaults(https => https.ServerCertificate = entra._detour.Certificate)),
            entra.AnswerAsync);
        return entra;
    }

    public IIssueTokens Tokens(TeamsOptions options)
    {
        var handler = OutgoingHttp.Handler();
        _detour.Lead(handler, _server.Address.Port);
        var http = new EntraHttp(handler);
        _clients.Add(http);
        return new TokenSources(Options.Create(options), Clock, http).Open();
    }

    /// <summary>From now on nobody listens there.</summary>
    public async Task StopAsync() => await _server.DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        _clients.ForEach(client => client.Dispose());
        await _server.DisposeAsync();
        _detour.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        Requests.Enqueue((context.Request.Path, form.ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal)));
        await (Trouble is null
            ? context.Response.WriteAsJsonAsync(new { token_type = "Bearer", expires_in = 3600, access_token = $"entra-{Requests.Count}" })
            : Trouble(context));
    }
}
