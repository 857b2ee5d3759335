using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Moq;
using PolicyBot.Cases.Handlers;
using PolicyBot.Channels.Teams;
using PolicyBot.Channels.Teams.Delivery;
using PolicyBot.Outbox;
using PolicyBot.Primitives;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Teams.Delivery;

/// <summary>A destination in Teams is understood, or refused at start with a sentence that says what mends it.</summary>
public sealed class ConfiguringATeamsDestination
{
    private readonly TeamsOptions _teams = new() { AppId = "33333333-2222-4333-8444-555555555555", TenantId = ATeamsPerson.Tenant };
    private HandlerDirectory _directory = OfLegal.Directory("Teams");

    [Theory]
    [InlineData(TeamsDesk.ChannelLink)]
    [InlineData(TeamsDesk.ChatLink)]
    [InlineData("https://teams.cloud.microsoft/l/channel/19%3Aabc%40thread.tacv2/Legal%20cases?groupId=9&tenantId=11111111-2222-4333-8444-555555555555")]
    [InlineData("https://teams.microsoft.com/l/channel/19:abc@thread.skype/General?tenantId=11111111-2222-4333-8444-555555555555")]
    [InlineData("https://gov.teams.microsoft.us/l/channel/19%3Aabc%40thread.tacv2/General?tenantId=11111111-2222-4333-8444-555555555555")]
    [InlineData("https://teams.microsoft.com/l/chat/19:abc_d-e@thread.v2/conversations?context=%7B%22contextType%22%3A%22chat%22%7D")]
    public void A_link_as_Teams_gives_it_is_taken(string url) => Assert.Empty(Check(url));

    [Theory]
    [InlineData("")]
    [InlineData("Legal cases")]
    [InlineData("19:abc@thread.tacv2")]
    [InlineData("http://teams.microsoft.com/l/channel/19%3Aabc%40thread.tacv2/General?tenantId=11111111-2222-4333-8444-555555555555")]
    [InlineData("https://teams.microsoft.com.evil.example/l/channel/19%3Aabc%40thread.tacv2/General?tenantId=11111111-2222-4333-8444-555555555555")]
    [InlineData("https://eviteams.microsoft.us/l/channel/19%3Aabc%40thread.tacv2/General?tenantId=11111111-2222-4333-8444-555555555555")]
    [InlineData("https://somebody@teams.microsoft.com/l/channel/19%3Aabc%40thread.tacv2/General?tenantId=11111111-2222-4333-8444-555555555555")]
    [InlineData("https://teams.microsoft.com:8443/l/channel/19%3Aabc%40thread.tacv2/General?tenantId=11111111-2222-4333-8444-555555555555")]
    [InlineData("https://teams.microsoft.com/l/channel/19%3Aabc%40thread.tacv2/General")]
    [InlineData("https://teams.microsoft.com/l/team/19%3Aabc%40thread.tacv2/conversations?tenantId=11111111-2222-4333-8444-555555555555")]
    [InlineData("https://teams.microsoft.com/l/chat/19%3A1_2%40unq.gbl.spaces/conversations")]
    [InlineData("https://teams.microsoft.com/l/channel/19%3Aabc%40thread.tacv2%2F..%2F29%3A1/General?tenantId=11111111-2222-4333-8444-555555555555")]
    [InlineData("https://teams.microsoft.com/l/channel/")]
    public void Anything_else_is_refused_with_what_mends_it(string url)
    {
        var sentence = Assert.Single(Check(url));

        Assert.StartsWith("Routing:Destinations:counsel:Url leads to no channel", sentence, StringComparison.Ordinal);
        Assert.Contains("Get link to channel", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_in_the_link_is_where_the_case_goes()
    {
        Assert.Equal(new TeamsPlace.Channel(TeamsDesk.Channel, ATeamsPerson.Tenant), TeamsPlace.TryParse(TeamsDesk.ChannelLink));
        Assert.Equal(new TeamsPlace.GroupChat(TeamsDesk.GroupChat, ATeamsPerson.Tenant), TeamsPlace.TryParse(TeamsDesk.ChatLink));
    }

    [Fact]
    public void A_link_into_a_foreign_tenant_is_refused_until_the_tenant_is_allowed()
    {
        const string Foreign = "99999999-2222-4333-8444-555555555555";
        foreach (var link in (string[])[TeamsDesk.ChannelLink, TeamsDesk.ChatLink])
        {
            _teams.AllowedTenants.Clear();
            var url = link.Replace(ATeamsPerson.Tenant, Foreign, StringComparison.Ordinal);
            Assert.Contains("Teams:AllowedTenants", Assert.Single(Check(url)), StringComparison.Ordinal);

            _teams.AllowedTenants.Add(Foreign.ToUpperInvariant());
            Assert.Empty(Check(url));
        }
    }

    [Fact]
    public void Without_an_app_id_it_is_refused_outside_Development_alone()
    {
        _teams.AppId = _teams.TenantId = "";

        Assert.Contains(Check(TeamsDesk.ChannelLink), sentence => sentence.Contains("Set Teams:AppId", StringComparison.Ordinal));
        Assert.Empty(Check(TeamsDesk.ChannelLink, environment: "Development"));
    }

    [Fact]
    public void Handlers_own_chats_need_handlers()
    {
        Assert.Contains("nobody under Legal:Handlers has an account in Teams", Assert.Single(Check("handlers")), StringComparison.Ordinal);

        _directory = OfLegal.Directory("Teams", "aaaaaaaa-0000-4000-8000-000000000002");
        Assert.Empty(Check("handlers"));
    }

    [Fact]
    public void A_secret_is_refused_and_not_quoted()
    {
        var sentence = Assert.Single(Check(TeamsDesk.ChannelLink, secret: "whsec_something"));

        Assert.Contains("counsel:Secret", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("something", sentence, StringComparison.Ordinal);
    }

    private List<string> Check(string url, string environment = "Production", string secret = "") =>
        [.. new TeamsKind(Options.Create(_teams), _directory, Mock.Of<IHostEnvironment>(host => host.EnvironmentName == environment)).Check(
            "Routing:Destinations:counsel", new Destination { Name = "counsel", Kind = TeamsKind.Name, Url = url, Secret = new Secret<string>(secret) })];
}
