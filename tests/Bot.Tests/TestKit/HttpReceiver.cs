using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace PolicyBot.Tests.TestKit;

/// <summary>A real HTTP server on a free port of this machine, for what the bot sends out.</summary>
public sealed class HttpReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;

    private HttpReceiver(WebApplication app) => _app = app;

    public Uri Address { get; private set; } = null!;

    public static Task<HttpReceiver> StartAsync(RequestDelegate answer) => StartAsync("http://127.0.0.1:0", _ => { }, answer);

    public static async Task<HttpReceiver> StartAsync(string address, Action<IWebHostBuilder> configure, RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        configure(builder.WebHost);
        var app = builder.Build();
        app.UseWebSockets();
        app.Run(answer);
        await app.StartAsync();
        var bound = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return new HttpReceiver(app) { Address = new Uri(bound) };
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
