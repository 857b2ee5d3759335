using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Moq;
using PolicyBot.Hosting;
using PolicyBot.Knowledge.Answers;
using PolicyBot.Primitives;

namespace PolicyBot.Tests.TestKit;

/// <summary>The meter cupboard around pages of a test's own, on a real Kestrel.</summary>
internal sealed class HostUnderTest : IAsyncDisposable
{
    private readonly WebApplication _app;

    private HostUnderTest(WebApplication app, LogBook log)
    {
        _app = app;
        Log = log;
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Http = new HttpClient { BaseAddress = new Uri(address) };
    }

    public LogBook Log { get; }

    public HttpClient Http { get; }

    public static async Task<HostUnderTest> StartAsync(
        Action<WebApplication>? map = null, Action<IServiceCollection>? add = null, params (string Key, string Value)[] settings)
    {
        var log = new LogBook();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production", ContentRootPath = Path.GetTempPath() });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value));
        builder.AddHosting();
        builder.Services.AddPrimitives();
        builder.Services.AddSingleton(Mock.Of<IKnowledgeHealth>(knowledge => knowledge.Look() == new KnowledgeHealth(true, 23, 328, Array.Empty<PolicyFinding>())));
        add?.Invoke(builder.Services);
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Trace);

        var app = builder.Build();
        app.MapHosting();
        map?.Invoke(app);
        await app.StartAsync();
        return new HostUnderTest(app, log);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }
}
