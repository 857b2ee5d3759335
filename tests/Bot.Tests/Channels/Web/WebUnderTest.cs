using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PolicyBot.Cases.Handlers;
using PolicyBot.Channels.Web;
using PolicyBot.Conversation.Reading;
using PolicyBot.Conversation.Turns;
using PolicyBot.Hosting;
using PolicyBot.Knowledge.Answers;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Web;

/// <summary>The web channel in its house, on a real port of this machine, with a conversation and news that a test speaks for.</summary>
internal sealed class WebUnderTest : IAsyncDisposable
{
    private readonly WebApplication _app;

    private readonly LegalRooms _rooms;

    private WebUnderTest(WebApplication app, LegalRooms rooms, FakeConversation conversation, FakeNews news, FakePolicies policies, HttpClient client)
    {
        _app = app;
        _rooms = rooms;
        Conversation = conversation;
        News = news;
        Policies = policies;
        Client = client;
    }

    public FakeConversation Conversation { get; }

    public FakeNews News { get; }

    public FakePolicies Policies { get; }

    /// <summary>What stands behind Legal's pages; made once a test or a page asks for it.</summary>
    public Desk Desk => _rooms.Desk;

    public T Get<T>()
        where T : notnull =>
        _app.Services.GetRequiredService<T>();

    /// <summary>Fails on every response that sets a cookie.</summary>
    public HttpClient Client { get; }

    public Uri Address => Client.BaseAddress!;

    public static Task<WebUnderTest> StartAsync(params IReadOnlyList<(string Key, string? Value)> settings) => StartAsync(Environments.Development, settings);

    public static async Task<WebUnderTest> StartAsync(string environment, params IReadOnlyList<(string Key, string? Value)> settings)
    {
        var builder = Builder(environment, settings);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var web = Build(builder, _ => new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
        await web._app.StartAsync();
        web.Client.BaseAddress = new Uri(web._app.Urls.Single());
        return web;
    }

    /// <summary>Without a network, so that the caller's address can be made up.</summary>
    public static async Task<WebUnderTest> StartAsCalledFromAsync(System.Net.IPAddress? caller)
    {
        var builder = Builder(Environments.Development, []);
        builder.WebHost.UseTestServer();
        var web = Build(builder, app => app.GetTestServer().CreateHandler(http => http.Connection.RemoteIpAddress = caller));
        await web._app.StartAsync();
        web.Client.BaseAddress = new Uri("http://localhost/");
        return web;
    }

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        await _rooms.DisposeAsync();
    }

    private static WebApplicationBuilder Builder(string environment, IReadOnlyList<(string Key, string? Value)> settings)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment, ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value)));
        builder.Logging.ClearProviders();
        builder.AddHosting();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddWebChannel(builder.Configuration);
        builder.Services.AddOptions<LegalOptions>().Bind(builder.Configuration.GetSection("Legal"));
        return builder;
    }

    private static WebUnderTest Build(WebApplicationBuilder builder, Func<WebApplication, HttpMessageHandler> handler)
    {
        var conversation = new FakeConversation();
        var news = new FakeNews();
        var policies = new FakePolicies();
        builder.Services.AddSingleton<IReadPolicies>(policies);
        builder.Services.AddSingleton<IOpenPolicies, OpenPolicies>();
        var rooms = new LegalRooms(builder.Configuration);
        rooms.Lend(builder.Services);
        builder.Services.AddSingleton<ITakeTurns>(conversation);
        builder.Services.AddSingleton<IWatchForNews>(news);
        var app = builder.Build();
        app.MapHosting();
        app.MapWebChannel();
        return new WebUnderTest(app, rooms, conversation, news, policies, new HttpClient(new NoCookies(new LateHandler(() => handler(app)))));
    }

    private sealed class NoCookies(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            Assert.False(response.Headers.Contains("Set-Cookie"), $"{request.RequestUri} sets a cookie.");
            return response;
        }
    }

    // A test server gives a handler only once it has started.
    private sealed class LateHandler(Func<HttpMessageHandler> make) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            InnerHandler ??= make();
            return base.SendAsync(request, cancellationToken);
        }
    }
}
