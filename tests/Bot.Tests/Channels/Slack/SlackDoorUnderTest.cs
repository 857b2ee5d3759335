using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Moq;
using PolicyBot.Channels.Slack;
using PolicyBot.Channels.Slack.Inbox;
using PolicyBot.Channels.Slack.Security;
using PolicyBot.Channels.Slack.SocketMode;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Slack;

/// <summary>The channel's own endpoints within the program's own hosting, on a real Kestrel; behind them somebody who writes down what comes.</summary>
internal sealed class SlackDoorUnderTest : IAsyncDisposable
{
    public const string Json = "application/json";
    public const string Form = "application/x-www-form-urlencoded";

    private HostUnderTest _host = null!;
    private int _computed;

    public FakeClock Clock { get; } = new();

    public HttpClient Http => _host.Http;

    public LogBook Log => _host.Log;

    public Mock<ITakeFromSlack> Take { get; } = new();

    /// <summary>Everything that was taken, as JSON.</summary>
    public List<string> Taken { get; } = [];

    /// <summary>How often a signature was computed.</summary>
    public int Computed => _computed;

    public Acknowledgement Answer { get; set; } = Acknowledgement.Taken;

    /// <param name="settings">Below <c>Slack:</c>, besides a signing secret and a bot token, or in their place.</param>
    public static async Task<SlackDoorUnderTest> StartAsync(params (string Key, string Value)[] settings)
    {
        var door = new SlackDoorUnderTest();
        var all = new Dictionary<string, string?> { ["Slack:SigningSecret"] = SlackSignature.Secret, ["Slack:BotToken"] = "xoxb-1" };
        foreach (var (key, value) in settings)
            all[$"Slack:{key}"] = value;

        door.Listen();
        door._host = await HostUnderTest.StartAsync(app => app.MapSlackDoor(), services =>
        {
            services.AddSingleton<TimeProvider>(door.Clock);
            services.AddSlackDoor(new ConfigurationBuilder().AddInMemoryCollection(all).Build());
            if (services.FirstOrDefault(service => service.ImplementationType == typeof(KeepSocketOpen)) is { } socket)
                services.Remove(socket); // has tests of its own, and nobody to call here
            services.AddSingleton(door.Take.Object);
            services.RemoveAll<RequestMac>();
            services.AddSingleton<RequestMac>((secret, timestamp, body, code) =>
            {
                Interlocked.Increment(ref door._computed);
                V0Signature.Compute(secret, timestamp, body, code);
            });
        });
        return door;
    }

    public Task<(HttpStatusCode Status, string Body)> EventAsync(string json) => PostAsync(RequestEndpoints.Events, Json, Encoding.UTF8.GetBytes(json));

    public Task<(HttpStatusCode Status, string Body)> CommandAsync(string form) => PostAsync(RequestEndpoints.Commands, Form, Encoding.UTF8.GetBytes(form));

    public Task<(HttpStatusCode Status, string Body)> InteractionAsync(string payload) =>
        PostAsync(RequestEndpoints.Interactions, Form, Encoding.UTF8.GetBytes($"payload={Uri.EscapeDataString(payload)}"));

    /// <summary>As Slack posts it, signed.</summary>
    public async Task<(HttpStatusCode Status, string Body)> PostAsync(string path, string type, byte[] body)
    {
        using var request = SlackSignature.Request(path, type, body, Clock.GetUtcNow());
        using var response = await Http.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync() => await _host.DisposeAsync();

    private void Listen()
    {
        Take.Setup(take => take.TakeEvent(It.IsAny<JsonElement>())).Returns((JsonElement json) => Note(json.GetRawText()));
        Take.Setup(take => take.TakeInteractionAsync(It.IsAny<JsonElement>(), It.IsAny<CancellationToken>())).ReturnsAsync((JsonElement json, CancellationToken _) => Note(json.GetRawText()));
        Take.Setup(take => take.TakeCommandAsync(It.IsAny<IReadOnlyDictionary<string, string>>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((IReadOnlyDictionary<string, string> fields, CancellationToken _) => Note(JsonSerializer.Serialize(fields)));
    }

    private Acknowledgement Note(string json)
    {
        lock (Taken)
            Taken.Add(JsonNode.Parse(json)!.ToJsonString());
        return Answer;
    }
}
