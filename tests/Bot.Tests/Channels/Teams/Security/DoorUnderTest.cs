using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Moq;
using PolicyBot.Channels.Teams;
using PolicyBot.Channels.Teams.Connector;
using PolicyBot.Channels.Teams.Protocol;
using PolicyBot.Channels.Teams.Security;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Teams.Security;

/// <summary>The check of callers on a real Kestrel, before an authority on another. It answers 200 to whom it lets in, 401 and 403 to others.</summary>
internal sealed class DoorUnderTest : IAsyncDisposable
{
    public const string Path = "/api/messages";

    private HostUnderTest _host = null!;

    public required FakeAuthority Authority { get; init; }

    public FakeClock Clock { get; } = new();

    public HttpClient Http => _host.Http;

    public LogBook Log => _host.Log;

    /// <summary>What the last one let in was taken for.</summary>
    public Caller? LastCaller { get; private set; }

    /// <summary>Where calls seem to come from; <see langword="null"/>: from where they do.</summary>
    public IPAddress? From { get; set; }

    public static async Task<DoorUnderTest> StartAsync(Action<TeamsOptions>? configure = null, string environment = "Production")
    {
        var door = new DoorUnderTest { Authority = await FakeAuthority.StartAsync() };
        door._host = await HostUnderTest.StartAsync(door.Map, services =>
        {
            services.AddSingleton<TimeProvider>(door.Clock);
            services.AddSingleton(Mock.Of<IHostEnvironment>(host => host.EnvironmentName == environment));
            services.AddSingleton<IServiceUrls, ServiceUrls>();
            services.AddTeamsSecurity();
            services.AddOptions<TeamsOptions>().Configure(options =>
            {
                options.AppId = AnActivity.AppId;
                options.TenantId = AnActivity.TenantId;
                options.ClientSecret = "a secret";
                options.OpenIdMetadataUrl = door.Authority.MetadataUrl;
                configure?.Invoke(options);
            });
        });
        return door;
    }

    public AToken Token() => AToken.By(Authority.Key, Clock.GetUtcNow());

    public async Task<HttpStatusCode> KnockAsync(AToken token, JsonObject? activity = null) => await KnockAsync($"Bearer {token.Text()}", activity);

    public async Task<HttpStatusCode> KnockAsync(string? authorization, JsonObject? activity = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = JsonContent.Create(activity ?? AnActivity.Message()) };
        if (authorization is not null)
            Assert.True(request.Headers.TryAddWithoutValidation("Authorization", authorization));
        return await KnockAsync(request);
    }

    public async Task<HttpStatusCode> KnockAsync(HttpRequestMessage request)
    {
        using var answer = await Http.SendAsync(request);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
        return answer.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await Authority.DisposeAsync();
    }

    private void Map(WebApplication app)
    {
        app.Use((http, next) =>
        {
            http.Connection.RemoteIpAddress = From ?? http.Connection.RemoteIpAddress;
            return next(http);
        });
        app.MapPost(Path, AnswerAsync);
    }

    private async Task AnswerAsync(HttpContext http, ICheckCallers callers)
    {
        http.Features.Get<Microsoft.AspNetCore.Diagnostics.IStatusCodePagesFeature>()!.Enabled = false;
        if (await callers.FindAsync(http.Request, http.RequestAborted) is not { } caller)
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var activity = Read((await http.Request.ReadFromJsonAsync<JsonObject>(http.RequestAborted))!);
        http.Response.StatusCode = callers.MaySend(caller, activity) ? StatusCodes.Status200OK : StatusCodes.Status403Forbidden;
        LastCaller = caller;
    }

    private static Activity Read(JsonObject json) => new()
    {
        Type = (string)json["type"]!,
        ChannelId = (string?)json["channelId"] ?? "",
        ServiceUrl = (string?)json["serviceUrl"] ?? "",
        From = new ChannelAccount((string)json["from"]!["id"]!, Name: null, AadObjectId: null),
        Recipient = new ChannelAccount((string)json["recipient"]!["id"]!, Name: null, AadObjectId: null),
        ConversationId = (string)json["conversation"]!["id"]!,
        IsPersonal = true,
        Tenants = [.. new[] { (string?)json["conversation"]?["tenantId"], (string?)json["channelData"]?["tenant"]?["id"] }.OfType<string>()],
    };
}
