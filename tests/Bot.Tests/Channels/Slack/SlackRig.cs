using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PolicyBot.Channels.Slack;
using PolicyBot.Channels.Slack.Api;
using PolicyBot.Channels.Slack.Workspaces;
using PolicyBot.Primitives;
using PolicyBot.Tests.TestKit;
using PolicyBot.Tests.TestKit.Slack;

namespace PolicyBot.Tests.Channels.Slack;

/// <summary>The program's Slack client, put together as the program does it, before a Slack that is ours.</summary>
internal sealed class SlackRig : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private SlackRig(FakeSlack fake, FakeClock clock, SlackOptions options, Action<IServiceCollection> more)
    {
        (Fake, Clock) = (fake, clock);
        options.ApiBaseUrl = fake.ApiUrl;
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(clock).AddSingleton(A.Ids(clock)).AddSingleton<IEntropy, SystemEntropy>();
        services.AddSingleton(Options.Create(options));
        services.AddLogging(logging => logging.AddProvider(Log).SetMinimumLevel(LogLevel.Trace));
        services.AddSlackApi().AddSlackWorkspaces();
        more(services);
        _services = services.BuildServiceProvider();
    }

    public FakeSlack Fake { get; }

    public FakeClock Clock { get; }

    public LogBook Log { get; } = new();

    public ICallSlack Client => Get<ICallSlack>();

    public IPostPatiently Patient => Get<IPostPatiently>();

    public IWorkspaces Workspaces => Get<IWorkspaces>();

    /// <summary>As the workspace is known once its token was asked about.</summary>
    public Workspace Workspace { get; } = new() { TeamId = FakeSlack.Team, EnterpriseId = null, BotUserId = FakeSlack.BotUser, Token = new Secret<string>(FakeSlack.BotToken) };

    public static MessageBody Message(string text = "Gifts up to 25 euros may be kept.") =>
        new(text, [new JsonObject { ["type"] = "section", ["text"] = new JsonObject { ["type"] = "mrkdwn", ["text"] = text } }]);

    public static JsonObject Modal(string text = "What happened?") => new()
    {
        ["type"] = "modal",
        ["title"] = new JsonObject { ["type"] = "plain_text", ["text"] = "Report" },
        ["blocks"] = new JsonArray { new JsonObject { ["type"] = "section", ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = text } } },
    };

    public static Task<SlackRig> StartAsync() => StartAsync(new SlackOptions { BotToken = FakeSlack.BotToken });

    public static Task<SlackRig> StartAsync(SlackOptions options) => StartAsync(options, _ => { });

    /// <param name="more">What else the program has.</param>
    /// <param name="slack">Another rig's, which takes care of it, together with its clock.</param>
    public static async Task<SlackRig> StartAsync(SlackOptions options, Action<IServiceCollection> more, FakeSlack? slack = null, FakeClock? clock = null)
    {
        clock ??= new FakeClock();
        return new SlackRig(slack ?? await FakeSlack.StartAsync(clock), clock, options, more);
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public Task<SlackAnswer<MessagePlace>> PostAsync(string channel = FakeSlack.LegalChannel, string text = "Gifts up to 25 euros may be kept.") =>
        Client.PostAsync(Workspace, channel, threadTs: null, Message(text), CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Fake.DisposeAsync();
    }
}
