using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Moq;
using PolicyBot.Channels.Calls;
using PolicyBot.Channels.Teams;
using PolicyBot.Channels.Teams.Connector;
using PolicyBot.Channels.Teams.Protocol;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Teams.Connector;

/// <summary>The connector client as the program has it, before a connector that is ours; over https, whatever host it calls is that one.</summary>
internal sealed class ConnectorRig : IAsyncDisposable
{
    public const string Teams = "https://smba.trafficmanager.net/teams";
    public const string Conversation = "19:9f1c5a@thread.tacv2;messageid=1700000000001";

    private readonly OutgoingHttp _http;
    private readonly Detour? _detour;
    private readonly ILoggerFactory _loggers;

    private ConnectorRig(FakeConnector fake, Detour? detour, string environment, TeamsOptions options, bool trustsCertificate = true)
    {
        (Fake, _detour) = (fake, detour);
        var handler = OutgoingHttp.Handler();
        detour?.Lead(handler, fake.Port);
        if (!trustsCertificate)
        {
            handler.SslOptions.RemoteCertificateValidationCallback = null;
        }

        _http = new OutgoingHttp(handler, Clock);
        _loggers = LoggerFactory.Create(logging => logging.AddProvider(Log).SetMinimumLevel(LogLevel.Trace));
        var urls = new ServiceUrls(Options.Create(options), Mock.Of<IHostEnvironment>(host => host.EnvironmentName == environment));
        Client = new ConnectorClient(new ConnectorCalls(_http, urls, Tokens), Options.Create(options));
        Patient = new SendPatiently(Client, A.Ids(), Clock, _loggers.CreateLogger<SendPatiently>());
        To = new ConversationAddress(new Uri(detour is null ? fake.Url : Teams), Conversation);
    }

    public FakeConnector Fake { get; }

    public FakeTokens Tokens { get; } = new();

    public FakeClock Clock { get; } = new();

    public LogBook Log { get; } = new();

    public ICallConnector Client { get; }

    public ISendPatiently Patient { get; }

    public ConversationAddress To { get; }

    /// <summary>The hosts to which a connection was opened over https.</summary>
    public IReadOnlyList<string> Hosts => [.. _detour!.Hosts];

    public static OutgoingActivity Message(string text = "Gifts up to 25 euros may be kept.") => new() { Text = text };

    /// <summary>A connector on this machine, over http.</summary>
    public static async Task<ConnectorRig> StartAsync() => new(await FakeConnector.StartAsync(), null, "Development", new TeamsOptions { AppId = AnActivity.AppId });

    /// <summary>Teams, over https.</summary>
    public static async Task<ConnectorRig> StartSecureAsync(TeamsOptions? options = null, bool trustsCertificate = true)
    {
        var detour = new Detour();
        return new(await FakeConnector.StartAsync(detour.Certificate), detour, "Production", options ?? new TeamsOptions { AppId = AnActivity.AppId }, trustsCertificate);
    }

    public Task<ConnectorAnswer> SendAsync() => Client.SendAsync(To, Message(), CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Fake.DisposeAsync();
        _loggers.Dispose();
        _detour?.Dispose();
    }
}
