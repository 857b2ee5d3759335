using PolicyBot.Channels.Teams;
using PolicyBot.Channels.Teams.Connector;
using PolicyBot.Channels.Teams.Protocol;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Teams.Connector;

/// <summary>Our token goes to connectors that are trusted at that moment, over https, and nowhere else.</summary>
public sealed class KeepingTheToken
{
    [Fact]
    public async Task Teams_gets_it()
    {
        await using var rig = await ConnectorRig.StartSecureAsync();

        Assert.IsType<ConnectorAnswer.Done>(await rig.SendAsync());

        Assert.Equal("Bearer token-1", Assert.Single(rig.Fake.Calls).Authorization);
        Assert.Equal("smba.trafficmanager.net", Assert.Single(rig.Hosts));
    }

    [Fact]
    public async Task Over_http_on_this_machine_none_is_asked_for()
    {
        await using var rig = await ConnectorRig.StartAsync();

        Assert.IsType<ConnectorAnswer.Done>(await rig.SendAsync());

        Assert.Null(Assert.Single(rig.Fake.Calls).Authorization);
        Assert.Equal(0, rig.Tokens.Asked);
    }

    [Theory]
    [InlineData("https://evil.example/teams")]
    [InlineData("https://x.trafficmanager.net/teams")]
    [InlineData("https://smba.trafficmanager.net:8443/teams")]
    [InlineData("https://smba.trafficmanager.net@evil.example/")]
    [InlineData("http://smba.trafficmanager.net/teams")]
    [InlineData("https://10.0.0.1/")]
    [InlineData("https://smba.trafficmanager.net/teams?x=1")]
    public async Task Whoever_is_not_trusted_is_not_even_called(string address)
    {
        await using var rig = await ConnectorRig.StartSecureAsync();
        var to = new ConversationAddress(new Uri(address), ConnectorRig.Conversation);

        Assert.IsType<ConnectorAnswer.Refused>(await rig.Client.SendAsync(to, ConnectorRig.Message(), CancellationToken.None));
        Assert.IsType<ConnectorAnswer.Refused>(await rig.Client.UpdateAsync(to, "1:1", ConnectorRig.Message(), CancellationToken.None));
        Assert.IsType<ConnectorAnswer.Refused>(await rig.Client.DeleteAsync(to, "1:1", CancellationToken.None));
        Assert.IsType<ConnectorAnswer.Refused>(await rig.Client.CreateAsync(new NewConversation { ServiceUrl = to.ServiceUrl, TenantId = AnActivity.TenantId, MemberId = "29:x" }, CancellationToken.None));

        Assert.Empty(rig.Hosts);
        Assert.Equal(0, rig.Tokens.Asked);
    }

    [Fact]
    public async Task An_address_on_this_machine_is_not_called_outside_development()
    {
        await using var stranger = await FakeConnector.StartAsync();
        await using var rig = await ConnectorRig.StartSecureAsync();

        Assert.IsType<ConnectorAnswer.Refused>(await rig.Client.SendAsync(new(new Uri(stranger.Url), "a:1"), ConnectorRig.Message(), CancellationToken.None));
        Assert.Empty(stranger.Calls);
    }

    [Theory]
    [InlineData("https://evil.example/v3/conversations/x/activities")]
    [InlineData("https://smba.trafficmanager.net/elsewhere")]
    [InlineData("http://smba.trafficmanager.net/teams")]
    public async Task A_redirect_does_not_get_it(string location)
    {
        await using var rig = await ConnectorRig.StartSecureAsync();
        rig.Fake.Fail(ConnectorFault.Redirect(location));

        Assert.IsType<ConnectorAnswer.Refused>(await rig.SendAsync());

        Assert.Single(rig.Fake.Calls);
        Assert.Equal("smba.trafficmanager.net", Assert.Single(rig.Hosts));
    }

    [Fact]
    public async Task Whoever_only_claims_to_be_Teams_does_not_get_it()
    {
        await using var rig = await ConnectorRig.StartSecureAsync(trustsCertificate: false);

        Assert.Equal(new ConnectorAnswer.TryAgain("SecureConnectionError", null, MayHaveArrived: false), await rig.SendAsync());
        Assert.Empty(rig.Fake.Calls);
    }

    [Fact]
    public async Task A_refused_one_is_replaced_once()
    {
        await using var rig = await ConnectorRig.StartSecureAsync();
        rig.Fake.Fail(ConnectorFault.Status(401, "Unauthorized"));

        Assert.IsType<ConnectorAnswer.Done>(await rig.SendAsync());

        Assert.Equal(["Bearer token-1", "Bearer token-2"], rig.Fake.Calls.Select(call => call.Authorization));
    }

    [Fact]
    public async Task Two_refused_ones_are_enough()
    {
        await using var rig = await ConnectorRig.StartSecureAsync();
        rig.Fake.Fail(ConnectorFault.Status(401, "BotNotRegistered"), ConnectorFault.Status(401, "BotNotRegistered"));

        Assert.Equal("HTTP 401 BotNotRegistered", Assert.IsType<ConnectorAnswer.Refused>(await rig.SendAsync()).Reason);
        Assert.Equal(2, rig.Fake.Calls.Count);
    }

    [Fact]
    public async Task The_same_one_is_not_shown_twice()
    {
        await using var rig = await ConnectorRig.StartSecureAsync();
        rig.Tokens.Next = rig.Tokens.Current;
        rig.Fake.Fail(ConnectorFault.Status(401, "BotNotRegistered"));

        Assert.IsType<ConnectorAnswer.Refused>(await rig.SendAsync());
        Assert.Single(rig.Fake.Calls);
    }

    [Fact]
    public async Task Without_one_nothing_is_sent()
    {
        await using var rig = await ConnectorRig.StartSecureAsync();
        rig.Tokens.Trouble = new TokenAnswer.TryAgain("token: temporarily_unavailable", TimeSpan.FromSeconds(9));

        Assert.Equal(new ConnectorAnswer.TryAgain("token: temporarily_unavailable", TimeSpan.FromSeconds(9), MayHaveArrived: false), await rig.SendAsync());

        rig.Tokens.Trouble = new TokenAnswer.Refused("token: invalid_client");
        Assert.Equal(new ConnectorAnswer.Refused("token: invalid_client"), await rig.SendAsync());
        Assert.Empty(rig.Hosts);
    }

    [Fact]
    public async Task A_government_tenant_is_called_at_its_own_connector_once()
    {
        await using var rig = await ConnectorRig.StartSecureAsync();
        rig.Fake.Fail(ConnectorFault.Status(403, "InvalidBotApiHost"));

        Assert.IsType<ConnectorAnswer.Done>(await rig.SendAsync());

        Assert.Equal(["smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com"], rig.Hosts);
        Assert.StartsWith("/teams/v3/conversations/", rig.Fake.Calls[1].RawPath, StringComparison.Ordinal);
        Assert.Single(rig.Fake.Messages(ConnectorRig.Conversation));
    }

    [Fact]
    public async Task A_government_tenant_that_is_nowhere_is_refused()
    {
        await using var rig = await ConnectorRig.StartSecureAsync();
        rig.Fake.Fail(ConnectorFault.Status(403, "InvalidBotApiHost"), ConnectorFault.Status(403, "InvalidBotApiHost"));

        Assert.Equal("HTTP 403 InvalidBotApiHost", Assert.IsType<ConnectorAnswer.Refused>(await rig.SendAsync()).Reason);
        Assert.Equal(2, rig.Fake.Calls.Count);
    }

    [Fact]
    public async Task In_other_clouds_nobody_is_led_into_the_public_one()
    {
        await using var rig = await ConnectorRig.StartSecureAsync(new TeamsOptions { AppId = AnActivity.AppId, Cloud = TeamsCloud.UsGov });
        rig.Fake.Fail(ConnectorFault.Status(403, "InvalidBotApiHost"));

        Assert.IsType<ConnectorAnswer.Refused>(await rig.SendAsync());
        Assert.Single(rig.Fake.Calls);
    }

    [Fact]
    public async Task No_header_tells_more_than_it_must()
    {
        using var activity = new System.Diagnostics.Activity("a turn").Start();
        await using var rig = await ConnectorRig.StartSecureAsync(new TeamsOptions { AppId = AnActivity.AppId });

        await rig.SendAsync();

        Assert.Equal(
            ["Authorization", "Content-Length", "Content-Type", "Host"],
            Assert.Single(rig.Fake.Calls).Headers.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_token_does_not_print_itself() => Assert.DoesNotContain("secret", $"{new TokenAnswer.Issued("secret")}", StringComparison.Ordinal);
}
