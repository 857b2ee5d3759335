using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Moq;
using PolicyBot.Cases.Handlers;
using PolicyBot.Channels.Teams;
using PolicyBot.Channels.Teams.Connector;
using PolicyBot.Channels.Teams.Delivery;
using PolicyBot.Channels.Teams.People;
using PolicyBot.Outbox;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Teams;

/// <summary>Legal's desk with Teams beside it. A test brings deliveries itself.</summary>
internal sealed class TeamsDesk : IDisposable
{
    public const string Channel = "19:legal-cases@thread.tacv2";
    public const string GroupChat = "19:0123456789abcdef@thread.v2";
    public const string ChannelLink = $"https://teams.microsoft.com/l/channel/19%3Alegal-cases%40thread.tacv2/Cases?groupId=99999999-2222-4333-8444-555555555555&tenantId={ATeamsPerson.Tenant}";
    public const string ChatLink = $"https://teams.microsoft.com/l/chat/19%3A0123456789abcdef%40thread.v2/conversations?tenantId={ATeamsPerson.Tenant}";

    /// <param name="url">Of the one destination, <c>counsel</c>, to which every case goes.</param>
    /// <param name="connector">What is called in place of <see cref="Teams"/>, and where it begins.</param>
    public TeamsDesk(TestDatabase database, string url = ChannelLink, (ICallConnector Client, Uri Url)? connector = null)
    {
        var start = connector?.Url ?? new Uri("https://smba.trafficmanager.net/teams");
        var urls = Mock.Of<IServiceUrls>(trusted => trusted.Proactive == start);
        var environment = Mock.Of<IHostEnvironment>(host => host.EnvironmentName == "Production");
        Desk = new Desk(
            database,
            new Dictionary<string, string?>
            {
                ["Routing:Destinations:counsel:Kind"] = "teams",
                ["Routing:Destinations:counsel:Url"] = url,
                ["Routing:Default:0"] = "counsel",
            },
            services =>
            {
                services.Configure<TeamsOptions>(options =>
                {
                    options.AppId = "33333333-2222-4333-8444-555555555555";
                    options.TenantId = ATeamsPerson.Tenant;
                });
                services.Configure<LegalOptions>(legal => OfLegal.With(legal, "Teams", ATeamsPerson.Omar().AadObjectId!, "aaaaaaaa-0000-4000-8000-000000000009"));
                services.AddSingleton<IHandlerAccounts, TeamsAccounts>();
                services.AddSingleton(environment);
                services.AddSingleton(urls);
                services.AddSingleton(connector?.Client ?? Teams);
                services.AddTeamsDelivery();
            });
    }

    public FakeTeams Teams { get; } = new();

    public Desk Desk { get; }

    public ConversationStore People => Desk.Get<ConversationStore>();

    /// <inheritdoc cref="DeskPost.BringAsync(Desk)"/>
    public Task<IReadOnlyList<DeliveryResult>> BringAsync() => Desk.BringAsync();

    public Task<DeliveryResult> BringAsync(PolicyBot.Outbox.Delivery delivery) => Desk.BringAsync(delivery);

    public void Dispose() => Desk.Dispose();
}
