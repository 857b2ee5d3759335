using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Moq;
using PolicyBot.Cases.Handlers;
using PolicyBot.Channels;
using PolicyBot.Channels.Teams;
using PolicyBot.Channels.Teams.Connector;
using PolicyBot.Channels.Teams.Inbox;
using PolicyBot.Channels.Teams.People;
using PolicyBot.Conversation.Dialogs.AskPolicy;
using PolicyBot.Conversation.Turns;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Teams.Security;

/// <summary>
/// The channel's own endpoint on a real Kestrel, with an authority on another. Its settings are not checked at the start, so that the door is tried with those
/// that would be refused there, too.
/// </summary>
internal sealed class DoorUnderTest : IAsyncDisposable
{
    public const string Path = MessagesEndpoint.Path;

    private HostUnderTest _host = null!;

    public required FakeAuthority Authority { get; init; }

    public FakeClock Clock { get; } = new();

    public HttpClient Http => _host.Http;

    public LogBook Log => _host.Log;

    /// <summary>Hears whoever gets in, and says nothing.</summary>
    public FakeConversation Conversation { get; } = new();

    /// <summary>Where calls seem to come from; <see langword="null"/>: from where they do.</summary>
    public IPAddress? From { get; set; }

    /// <summary>What left the house.</summary>
    public FakeTeams Teams { get; } = new();

    /// <param name="rehearses">Whether it warms up, which nobody hears but <see cref="Conversation"/>.</param>
    public static async Task<DoorUnderTest> StartAsync(Action<TeamsOptions>? configure = null, string environment = "Production", bool rehearses = false)
    {
        var door = new DoorUnderTest { Authority = await FakeAuthority.StartAsync() };
        door._host = await HostUnderTest.StartAsync(door.Map, services =>
        {
            services.AddSingleton<TimeProvider>(door.Clock);
            services.AddSingleton(Mock.Of<IHostEnvironment>(host => host.EnvironmentName == environment));
            services.AddHandlers(new ConfigurationBuilder().Build());
            services.AddTeamsChannel(new ConfigurationBuilder().Build());
            services.RemoveAll<IValidateOptions<TeamsOptions>>();
            services.AddSingleton<ICallConnector>(door.Teams);
            if (!rehearses)
                services.Remove(services.Single(service => service.ImplementationType == typeof(WarmUp)));
            services.AddSingleton<ITakeTurns>(door.Conversation).AddSingleton<IKeepConversations>(new FakePeople()).AddSingleton<ISearchPolicies>(new FakeSearch());
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

    /// <summary>Says something as it should be, and waits until it is heard: after what was said before in the same chat.</summary>
    public async Task GreetAsync()
    {
        var words = $"Hello {A.Ids().Untimed():N}";
        var heard = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Conversation.Answer = (turn, _) =>
        {
            if (turn is Turn.Said said && said.Text == words)
                heard.SetResult();
            return Task.FromResult(Reply.Nothing);
        };

        Assert.Equal(HttpStatusCode.OK, await KnockAsync(Token(), AnActivity.Message(words)));
        await heard.Task;
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
        app.MapTeamsChannel();
    }
}
