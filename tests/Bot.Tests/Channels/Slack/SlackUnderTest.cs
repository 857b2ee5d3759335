using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PolicyBot.Cases.Handlers;
using PolicyBot.Channels;
using PolicyBot.Channels.Slack;
using PolicyBot.Channels.Slack.Inbox;
using PolicyBot.Channels.Slack.People;
using PolicyBot.Channels.Web;
using PolicyBot.Conversation.Turns;
using PolicyBot.Hosting;
using PolicyBot.Primitives;
using PolicyBot.Tests.TestKit;
using PolicyBot.Tests.TestKit.Slack;
using SlackCalls = PolicyBot.Channels.Slack.Api.SlackCalls;

namespace PolicyBot.Tests.Channels.Slack;

/// <summary>The Slack channel in its house, on a real port of this machine, with Slack around it, and a conversation and a clock that a test speaks for.</summary>
internal sealed class SlackUnderTest : IAsyncDisposable
{
    public const string Channel = "C0GENERAL";

    /// <summary>A channel that people of another company are in too.</summary>
    public const string SharedChannel = "C0SHARED";

    public static readonly SlackPerson Ines = new("U0INES", "Ines Marchetti") { Handle = "ines" };
    public static readonly SlackPerson Lena = new("U0LENA", "Lena Vogt") { Handle = "lena" };
    public static readonly SlackPerson Stranger = new("U0STRANGER", "Olaf Fremd") { Handle = "olaf", TeamId = "T0OTHER", IsStranger = true };

    /// <summary>What is remembered of clicks is thrown away as often.</summary>
    private static readonly TimeSpan OneSecond = TimeSpan.FromSeconds(1);

    private readonly WebApplication _app;
    private readonly HttpClient _http;

    private SlackUnderTest(WebApplication app, FakeSlack slack, FakeClock clock, FakeConversation conversation, FakeSlackPeople people, LogBook log)
    {
        (_app, Slack, Clock, Conversation, People, Log) = (app, slack, clock, conversation, people, log);
        _http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        Wire = new SlackWire(_http, clock);
        (Employee, Handler) = (Open(Ines), Open(Lena));
    }

    public FakeSlack Slack { get; }

    public FakeClock Clock { get; }

    public FakeConversation Conversation { get; }

    public FakeSlackPeople People { get; }

    public LogBook Log { get; }

    public SlackWire Wire { get; }

    public SlackClient Employee { get; }

    /// <summary>Of Legal.</summary>
    public SlackClient Handler { get; }

    /// <summary>What Slack was asked, by method, but for whose token it is.</summary>
    public IEnumerable<string> Asked => Slack.Calls.Select(call => call.Method).Where(method => method != "auth.test");

    /// <param name="settings">Below <c>Slack:</c>, besides those that every test needs, or in their place.</param>
    public static async Task<SlackUnderTest> StartAsync(params (string Key, string Value)[] settings)
    {
        var clock = new FakeClock();
        var slack = await FakeSlack.StartAsync(clock);
        foreach (var person in (SlackPerson[])[Ines, Lena, Stranger])
            slack.AddPerson(person);
        slack.AddChannel(Channel);
        slack.AddChannel(SharedChannel, new SlackChannelState { IsSharedOutside = true });

        var all = new Dictionary<string, string?>
        {
            ["Slack:SigningSecret"] = SlackSignature.Secret,
            ["Slack:BotToken"] = FakeSlack.BotToken,
            ["Slack:ApiBaseUrl"] = slack.ApiUrl,
        };
        foreach (var (key, value) in OfLegal.Settings("Slack", Lena.Id))
            all[key] = value;
        foreach (var (key, value) in settings)
            all[key.StartsWith("Handlers:", StringComparison.Ordinal) ? $"Legal:Handlers:lena-vogt:Accounts:Slack{key["Handlers".Length..]}" : $"Slack:{key}"] = value;

        var (conversation, people, log) = (new FakeConversation(), new FakeSlackPeople(), new LogBook());
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = Environments.Production, ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(all);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.AddHosting();
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddSingleton<TimeProvider>(clock).AddSingleton<IEntropy, SystemEntropy>().AddSingleton<Ids>();
        builder.Services.AddOptions<WebOptions>();
        builder.Services.AddHandlers(builder.Configuration);
        builder.Services.AddSlackChannel(builder.Configuration);
        builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == typeof(WarmUp))); // its turns are nobody's
        builder.Services.AddSingleton<ITakeTurns>(conversation).AddSingleton<IKeepSlackPeople>(people);
        var app = builder.Build();
        app.MapHosting();
        app.MapSlackChannel();
        await app.StartAsync();

        return new SlackUnderTest(app, slack, clock, conversation, people, log);
    }

    public SlackClient Open(SlackPerson person) => new(Wire, Slack, person);

    /// <inheritdoc cref="FakeClock.NextWaitAsync"/>
    public Task<TimeSpan> NextWaitAsync(Func<TimeSpan, bool> wanted) => Clock.NextWaitAsync(wanted).WaitAsync(TimeSpan.FromSeconds(30));

    /// <summary>The next pause before Slack is asked again.</summary>
    public Task<TimeSpan> NextPauseAsync() => NextWaitAsync(time => time > TimeSpan.Zero && time != SlackCalls.AttemptFor && time != OneSecond && time < TimeSpan.FromMinutes(1));

    /// <summary>So much waits that nothing more is taken.</summary>
    /// <param name="until">Until then.</param>
    /// <returns>Ends when it has been worked on.</returns>
    public Task FillQueue(Task until)
    {
        var queue = _app.Services.GetRequiredService<EventQueue>();
        var left = queue.MostWaiting;
        var worked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        for (var line = 0; line < queue.MostWaiting; line++)
        {
            Assert.True(queue.TryAdd($"line {line % 100}", async _ =>
            {
                await until;
                if (Interlocked.Decrement(ref left) == 0)
                    worked.SetResult();
            }));
        }

        return worked.Task;
    }

    /// <summary>Ends when all that was acknowledged is done.</summary>
    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
        await Slack.DisposeAsync();
    }
}
