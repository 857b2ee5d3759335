using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PolicyBot.Cases.Handlers;
using PolicyBot.Channels.Teams;
using PolicyBot.Channels.Teams.Activities;
using PolicyBot.Channels.Teams.People;
using PolicyBot.Conversation.Dialogs.AskPolicy;
using PolicyBot.Conversation.Turns;
using PolicyBot.Hosting;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Teams;

/// <summary>The Teams channel in its house, on a real port of this machine, called without a token as in Development, with a connector and a conversation that a test speaks for.</summary>
internal sealed class TeamsUnderTest : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _client;

    private TeamsUnderTest(WebApplication app, FakeConnector connector, FakeConversation conversation, FakePeople people, FakeSearch search, LogBook log)
    {
        (_app, Connector, Conversation, People, Search, Log) = (app, connector, conversation, people, search, log);
        _client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public FakeConnector Connector { get; }

    public FakeConversation Conversation { get; }

    public FakePeople People { get; }

    public FakeSearch Search { get; }

    public LogBook Log { get; }

    public Uri Address => _client.BaseAddress!;

    public static async Task<TeamsUnderTest> StartAsync(TimeProvider? time = null, params (string Key, string Value)[] settings)
    {
        var connector = await FakeConnector.StartAsync();
        var (conversation, people, search, log) = (new FakeConversation(), new FakePeople(), new FakeSearch(), new LogBook());
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development, ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Host.UseDefaultServiceProvider(provider => provider.ValidateOnBuild = false); // deliveries and their database are not part of it
        builder.AddHosting();
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddSingleton(time ?? TimeProvider.System);
        builder.Services.AddSingleton<PolicyBot.Primitives.IEntropy, PolicyBot.Primitives.SystemEntropy>().AddSingleton<PolicyBot.Primitives.Ids>();
        builder.Services.AddHandlers(builder.Configuration);
        builder.Services.AddTeamsChannel(builder.Configuration);
        builder.Services.AddSingleton<ITakeTurns>(conversation).AddSingleton<IKeepConversations>(people).AddSingleton<ISearchPolicies>(search);
        var app = builder.Build();
        app.MapHosting();
        app.MapTeamsChannel();
        await app.StartAsync();

        return new TeamsUnderTest(app, connector, conversation, people, search, log);
    }

    /// <summary>Posts it as the connector would.</summary>
    public async Task<(HttpStatusCode Status, string Body)> PostAsync(JsonObject activity)
    {
        using var body = new StringContent(activity.At(new Uri(Connector.Url)).ToJsonString(), Encoding.UTF8, "application/json");

        return await PostAsync(body);
    }

    /// <summary>Posts whatever it is.</summary>
    /// <param name="isAnnounced">Whether its length is said beforehand.</param>
    public async Task<(HttpStatusCode Status, string Body)> PostAsync(HttpContent body, bool isAnnounced = true)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = body };
        request.Headers.TransferEncodingChunked = !isAnnounced;
        using var answer = await _client.SendAsync(request);

        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Posts it, and expects that it is taken without a word.</summary>
    public async Task TellAsync(JsonObject activity) => Assert.Equal((HttpStatusCode.OK, ""), await PostAsync(activity));

    /// <summary>Posts an invoke, and expects an answer.</summary>
    public async Task<JsonNode> InvokeAsync(JsonObject activity)
    {
        var (status, body) = await PostAsync(activity);
        Assert.Equal(HttpStatusCode.OK, status);

        return JsonNode.Parse(body)!;
    }

    /// <summary>Whether a thumb under this message would be counted.</summary>
    public bool Remembers(string message, string conversation) => _app.Services.GetRequiredService<ShortMemory>().FeedbackOn(conversation, message) is not null;

    /// <summary>Ends when all that was acknowledged is done.</summary>
    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
        await Connector.DisposeAsync();
    }
}
