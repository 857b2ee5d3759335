using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Moq;
using PolicyBot.Channels.Slack;
using PolicyBot.Channels.Slack.Api;
using PolicyBot.Channels.Slack.Inbox;
using PolicyBot.Channels.Slack.SocketMode;
using PolicyBot.Channels.Slack.Workspaces;
using PolicyBot.Primitives;
using PolicyBot.Tests.TestKit;
using PolicyBot.Tests.TestKit.Slack;

namespace PolicyBot.Tests.Channels.Slack.SocketMode;

/// <summary>The bot's end of a socket, with a Slack on this machine, a clock that stands still, and somebody who writes down what comes.</summary>
internal sealed class SocketUnderTest : IAsyncDisposable
{
    /// <summary>Of single steps, in seconds: these are no pauses.</summary>
    private static readonly double[] Limits = [3, 10, 15];

    private readonly Channel<FakeSocket> _sockets = Channel.CreateUnbounded<FakeSocket>();
    private readonly Lock _lock = new();
    private ServiceProvider _services = null!;
    private KeepSocketOpen _keeper = null!;
    private bool _isStopped;

    public FakeClock Clock { get; } = new();

    public FakeSlack Slack { get; private set; } = null!;

    public LogBook Log { get; } = new();

    public Mock<ITakeFromSlack> Take { get; } = new();

    /// <summary>Everything that was taken, as JSON.</summary>
    public List<string> Taken { get; } = [];

    public Func<string, Task<Acknowledgement>> Answer { get; set; } = _ => Task.FromResult(Acknowledgement.Taken);

    public SocketState State => _services.GetRequiredService<SocketState>();

    /// <summary>Calls for the address of a socket.</summary>
    public int Asked => Slack.Calls.Count(call => call.Method == "apps.connections.open");

    /// <param name="appToken">Of the bot.</param>
    public static async Task<SocketUnderTest> StartAsync(string appToken = FakeSlack.AppToken, Action<SocketUnderTest>? before = null)
    {
        var rig = new SocketUnderTest { Slack = await FakeSlack.StartAsync() };
        rig.Slack.Socket = async context =>
        {
            var socket = await FakeSocket.AcceptAsync(context);
            rig._sockets.Writer.TryWrite(socket);
            await socket.RunAsync();
        };
        rig.Listen();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Slack:AppToken"] = appToken,
            ["Slack:BotToken"] = FakeSlack.BotToken,
            ["Slack:ApiBaseUrl"] = rig.Slack.ApiUrl,
        }).Build();
        rig._services = new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(rig.Log).SetMinimumLevel(LogLevel.Trace))
            .AddPrimitives()
            .AddSingleton<TimeProvider>(rig.Clock)
            .AddSingleton(Mock.Of<IHostEnvironment>(host => host.EnvironmentName == "Production"))
            .AddSingleton(Mock.Of<IWorkspaces>())
            .AddSlackApi()
            .AddSlackDoor(configuration)
            .AddSingleton(rig.Take.Object)
            .BuildServiceProvider();
        before?.Invoke(rig);
        rig._keeper = rig._services.GetServices<IHostedService>().OfType<KeepSocketOpen>().Single();
        await rig._keeper.StartAsync(CancellationToken.None);
        return rig;
    }

    /// <summary>The next socket that the bot opens; it has been greeted.</summary>
    public async Task<FakeSocket> NextAsync()
    {
        var socket = await NextSilentAsync();
        await socket.HelloAsync();
        return socket;
    }

    /// <summary>The next socket that the bot opens.</summary>
    public async Task<FakeSocket> NextSilentAsync() => await _sockets.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System);

    /// <summary>Waits until the bot says that a socket is open, without sending anything over it.</summary>
    public async Task StandsAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!Log.Lines.Any(line => line.Contains("A socket to Slack is open.", StringComparison.Ordinal)))
            await Task.Delay(10, patience.Token);
    }

    /// <summary>Sends an event and waits until it is acknowledged: what came before it is heard by then, too.</summary>
    public static async Task GreetAsync(FakeSocket socket)
    {
        var count = socket.Heard.Count;
        await socket.EnvelopeAsync(string.Create(CultureInfo.InvariantCulture, $"greeting-{count}"), "events_api", """{"type":"event_callback","event_id":"greeting"}""");
        await socket.HearAsync(count + 1);
    }

    /// <summary>Lets the next pause between two tries pass, and says how long it was.</summary>
    public async Task<TimeSpan> PassPauseAsync(Task<TimeSpan> pause)
    {
        var wait = await pause.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System);
        Clock.Advance(wait);
        return wait;
    }

    /// <summary>To be asked for before what causes it.</summary>
    public Task<TimeSpan> NextPause() => Clock.NextWaitAsync(wait => wait > TimeSpan.Zero && !Limits.Contains(wait.TotalSeconds));

    public async Task StopAsync()
    {
        if (_isStopped)
            return;

        _isStopped = true;
        await _keeper.StopAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _services.DisposeAsync();
        await Slack.DisposeAsync();
    }

    private void Listen()
    {
        Take.Setup(take => take.TakeEvent(It.IsAny<JsonElement>())).Returns((JsonElement json) => NoteAsync(json.GetRawText()).GetAwaiter().GetResult());
        Take.Setup(take => take.TakeInteractionAsync(It.IsAny<JsonElement>(), It.IsAny<CancellationToken>())).Returns((JsonElement json, CancellationToken _) => NoteAsync(json.GetRawText()));
        Take.Setup(take => take.TakeCommandAsync(It.IsAny<IReadOnlyDictionary<string, string>>(), It.IsAny<CancellationToken>()))
            .Returns((IReadOnlyDictionary<string, string> fields, CancellationToken _) => NoteAsync(JsonSerializer.Serialize(fields)));
    }

    private Task<Acknowledgement> NoteAsync(string json)
    {
        var said = JsonNode.Parse(json)!.ToJsonString();
        lock (_lock)
            Taken.Add(said);
        return Answer(said);
    }
}
