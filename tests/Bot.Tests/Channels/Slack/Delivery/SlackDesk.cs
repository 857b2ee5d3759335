using Microsoft.Extensions.DependencyInjection;
using Moq;
using PolicyBot.Cases.Handlers;
using PolicyBot.Channels.Slack;
using PolicyBot.Channels.Slack.Api;
using PolicyBot.Channels.Slack.BlockKit;
using PolicyBot.Channels.Slack.Delivery;
using PolicyBot.Channels.Slack.People;
using PolicyBot.Channels.Slack.Workspaces;
using PolicyBot.Outbox;
using PolicyBot.Primitives;
using PolicyBot.Tests.TestKit;
using PolicyBot.Tests.TestKit.Slack;

namespace PolicyBot.Tests.Channels.Slack.Delivery;

/// <summary>Legal's desk with Slack beside it. A test brings deliveries itself.</summary>
internal sealed class SlackDesk : IDisposable
{
    public const string Team = "T0ACME";
    public const string Channel = "C0LEGAL";
    public const string ChannelLink = $"https://app.slack.com/client/{Team}/{Channel}";
    public const string Omar = "U0OMAR";
    public const string Lena = "U0LENA";
    public const string Ines = "U0INES";

    /// <param name="url">Of the one destination, <c>counsel</c>, to which every case goes.</param>
    /// <param name="slack">What is called in place of <see cref="Slack"/>.</param>
    public SlackDesk(TestDatabase database, string url = ChannelLink, ICallSlack? slack = null)
    {
        var workspace = new Workspace { TeamId = Team, EnterpriseId = null, BotUserId = "U0BOT", Token = new Secret<string>(FakeSlack.BotToken) };
        var workspaces = new Mock<IWorkspaces>();
        workspaces.Setup(all => all.FindToWriteAsync(It.IsAny<string?>(), It.IsAny<string?>(), It.IsAny<CancellationToken>())).ReturnsAsync((string? team, string? enterprise, CancellationToken _) =>
            IsAway ? throw new WorkspaceUnavailableException("HTTP 503") : IsInstalled && enterprise is null && team is null or Team ? workspace : null);
        Desk = new Desk(
            database,
            new Dictionary<string, string?>
            {
                ["Routing:Destinations:counsel:Kind"] = "slack",
                ["Routing:Destinations:counsel:Url"] = url,
                ["Routing:Default:0"] = "counsel",
            },
            services =>
            {
                services.Configure<SlackOptions>(options =>
                {
                    options.BotToken = "xoxb-test";
                });
                services.Configure<LegalOptions>(legal => OfLegal.With(legal, "Slack", Omar, $"{Team}/{Lena}"));
                services.AddSingleton<IHandlerAccounts, SlackAccounts>();
                services.AddSingleton(slack ?? Slack);
                services.AddSingleton(workspaces.Object);
                services.AddSlackPeople();
                services.AddSlackBlockKit();
                services.AddSlackDelivery();
            });
    }

    public SlackAtHand Slack { get; } = new();

    public Desk Desk { get; }

    public SlackPeople People => Desk.Get<SlackPeople>();

    public bool IsInstalled { get; set; } = true;

    public bool IsAway { get; set; }

    /// <inheritdoc cref="DeskPost.BringAsync(Desk)"/>
    public Task<IReadOnlyList<DeliveryResult>> BringAsync() => Desk.BringAsync();

    public Task<DeliveryResult> BringAsync(PolicyBot.Outbox.Delivery delivery) => Desk.BringAsync(delivery);

    public void Dispose() => Desk.Dispose();
}
