using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Moq;
using PolicyBot.Channels.Teams;
using PolicyBot.Channels.Teams.Connector;
using PolicyBot.Primitives;

namespace PolicyBot.Tests.Channels.Teams.Connector;

public sealed class TrustingServiceUrls
{
    [Theory]
    [InlineData("https://smba.trafficmanager.net/teams/", "https://smba.trafficmanager.net/teams")]
    [InlineData("https://smba.trafficmanager.net/emea/8c0e2b6d-54f5-4c3e-9a35-1f0f2f3c9e41/", "https://smba.trafficmanager.net/emea/8c0e2b6d-54f5-4c3e-9a35-1f0f2f3c9e41")]
    [InlineData("https://smba.trafficmanager.net", "https://smba.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net/", "https://smba.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net:443/teams", "https://smba.trafficmanager.net/teams")]
    [InlineData("HTTPS://SMBA.TrafficManager.NET/Teams", "https://smba.trafficmanager.net/Teams")]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/teams", "https://smba.infra.gcc.teams.microsoft.com/teams")]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/teams", "https://smba.infra.gov.teams.microsoft.us/teams")]
    [InlineData("https://smba.infra.dod.teams.microsoft.us/teams", "https://smba.infra.dod.teams.microsoft.us/teams")]
    [InlineData("https://webchat.botframework.com/", "https://webchat.botframework.com/")]
    [InlineData("https://botframework.com/x", "https://botframework.com/x")]
    [InlineData("https://smba.trafficmanager.net/teams/../emea///", "https://smba.trafficmanager.net/emea")]
    public void Microsofts_connectors_are_trusted(string text, string canonical)
    {
        Assert.True(Urls().TryTrust(text, out var url));
        Assert.Equal(canonical, url.AbsoluteUri);
        Assert.False(url.OriginalString.EndsWith('/'));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("teams")]
    [InlineData("//smba.trafficmanager.net/teams")]
    [InlineData("smba.trafficmanager.net/teams")]
    [InlineData("https:smba.trafficmanager.net/teams")]
    [InlineData("https:/smba.trafficmanager.net/teams")]
    [InlineData("https:///smba.trafficmanager.net/teams")]
    [InlineData("http://smba.trafficmanager.net/teams")]
    [InlineData("http://smba.trafficmanager.net:443/teams")]
    [InlineData("ftp://smba.trafficmanager.net/teams")]
    [InlineData("file://smba.trafficmanager.net/teams")]
    [InlineData("wss://smba.trafficmanager.net/teams")]
    [InlineData("javascript:https://smba.trafficmanager.net/teams")]
    [InlineData("https://smba.trafficmanager.net:8443/teams")]
    [InlineData("https://smba.trafficmanager.net:80/teams")]
    [InlineData("https://smba.trafficmanager.net:99999/teams")]
    [InlineData("https://smba.trafficmanager.net.evil.example/teams")]
    [InlineData("https://smba.trafficmanager.net.:443/teams")]
    [InlineData("https://smba.trafficmanager.net./teams")]
    [InlineData("https://webchat.botframework.com./")]
    [InlineData("https://x.trafficmanager.net/teams")]
    [InlineData("https://x.smba.trafficmanager.net/teams")]
    [InlineData("https://smba-trafficmanager.net/teams")]
    [InlineData("https://evil-botframework.com/")]
    [InlineData("https://evilbotframework.com/")]
    [InlineData("https://botframework.com.evil.example/")]
    [InlineData("https://.botframework.com/")]
    [InlineData("https://a..botframework.com/")]
    [InlineData("https://teams.microsoft.com.evil.example/")]
    [InlineData("https://microsoft.com/")]
    [InlineData("https://login.microsoft.com/")]
    [InlineData("https://evilteams.microsoft.com/")]
    [InlineData("https://smba.trafficmanager.net@evil.example/")]
    [InlineData("https://smba.trafficmanager.net:x@evil.example/")]
    [InlineData("https://smba.trafficmanager.net:443@evil.example/")]
    [InlineData("https://user@smba.trafficmanager.net/teams")]
    [InlineData("https://user:word@smba.trafficmanager.net/teams")]
    [InlineData("https://evil.example/smba.trafficmanager.net")]
    [InlineData("https://evil.example/https://smba.trafficmanager.net/teams")]
    [InlineData("https://evil.example#smba.trafficmanager.net/")]
    [InlineData("https://evil.example?smba.trafficmanager.net/")]
    [InlineData("https://evil.example\\smba.trafficmanager.net/")]
    [InlineData("https://evil.example\\@smba.trafficmanager.net/")]
    [InlineData("https:\\\\smba.trafficmanager.net\\teams")]
    [InlineData("https://smba.trafficmanager.net/teams?next=https://evil.example")]
    [InlineData("https://smba.trafficmanager.net/teams#x")]
    [InlineData("https://smba.trafficmanager.net/teams/%2e%2e/x")]
    [InlineData("https://smba.trafficmanager.net%2eevil.example/")]
    [InlineData("https://smba.trafficmanager.net%00.evil.example/")]
    [InlineData("https://evil.example%2f.botframework.com/")]
    [InlineData(" https://smba.trafficmanager.net/teams")]
    [InlineData("https://smba.trafficmanager.net/teams ")]
    [InlineData("https://smba.trafficmanager.net/teams\r\nHost: evil.example")]
    [InlineData("https://smba.traffic\tmanager.net/teams")]
    [InlineData("https://smba.traffic\nmanager.net/teams")]
    [InlineData("ht\ntps://smba.trafficmanager.net/teams")]
    [InlineData("https://smba.trafficmanager.net\0.evil.example/")]
    [InlineData("https://smbа.trafficmanager.net/teams")] // a Cyrillic а
    [InlineData("https://ѕmba.trafficmanager.net/teams")] // a Cyrillic ѕ
    [InlineData("https://smba。trafficmanager。net/teams")] // dots that some take for dots
    [InlineData("https://smba.trafficmanager.net．evil.example/")]
    [InlineData("https://evil.example／.botframework.com/")]
    [InlineData("https://ｂotframework.com/")]
    [InlineData("https://botframewor\u212A.com/")] // the sign for kelvin, whose small letter is k
    [InlineData("https://xn--botframewor-9qi.com/")]
    [InlineData("https://10.0.0.1/")]
    [InlineData("https://169.254.169.254/metadata")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://2130706433/")]
    [InlineData("https://0x7f.0.0.1/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://[::ffff:10.0.0.1]/")]
    [InlineData("https://[::1].botframework.com/")]
    [InlineData("https://[smba.trafficmanager.net]/")]
    [InlineData("https://localhost/")]
    [InlineData("http://localhost:56150/_connector")]
    [InlineData("http://127.0.0.1:56150/_connector")]
    [InlineData("https://mystorage.blob.core.windows.net/")]
    [InlineData("https://contoso.sharepoint.com/")]
    [InlineData("https://graph.microsoft.com/")]
    [InlineData("https://api.svc.ms/")]
    [InlineData("https://x.botapi.skype.com/")]
    [InlineData("https://webchat.botframework.azure.cn/")]
    [InlineData("https://metadata.google.internal/")]
    public void Nobody_else_is(string? text)
    {
        Assert.False(Urls().TryTrust(text, out var url));
        Assert.Null(url);
    }

    [Fact]
    public void An_address_without_end_is_not_read() =>
        Assert.False(Urls().TryTrust("https://smba.trafficmanager.net/" + new string('a', ServiceUrls.Longest), out _));

    [Fact]
    public void In_Chinas_cloud_its_own_connectors_are_trusted_too() =>
        Assert.True(Urls(new TeamsOptions { Cloud = TeamsCloud.China }).TryTrust("https://msteams.botframework.azure.cn/teams", out _));

    [Theory]
    [InlineData("https://connector.example/bots", true)]
    [InlineData("https://connector.example/bots/", true)]
    [InlineData("https://connector.example/bots/emea", true)]
    [InlineData("https://CONNECTOR.example:443/bots", true)]
    [InlineData("https://gateway.example:8443/", true)]
    [InlineData("https://gateway.example:8443/anything", true)]
    [InlineData("https://10.1.2.3/", true)]
    [InlineData("https://connector.example/", false)]
    [InlineData("https://connector.example/botsandmore", false)]
    [InlineData("https://connector.example/Bots", false)]
    [InlineData("https://connector.example/bots/../else", false)]
    [InlineData("https://connector.example/bots/%2e%2e/else", false)]
    [InlineData("https://connector.example:8443/bots", false)]
    [InlineData("http://connector.example/bots", false)]
    [InlineData("https://x.connector.example/bots", false)]
    [InlineData("https://connector.example.evil.example/bots", false)]
    [InlineData("https://connector.example@evil.example/bots", false)]
    [InlineData("https://gateway.example/", false)]
    [InlineData("http://plain.example/", false)]
    public void The_operators_own_are_trusted_from_their_path_down(string text, bool trusted)
    {
        var options = new TeamsOptions { AllowedServiceUrls = { "https://connector.example/bots/", "https://gateway.example:8443", "https://10.1.2.3", "http://plain.example", "rubbish" } };

        Assert.Equal(trusted, Urls(options).TryTrust(text, out _));
    }

    [Theory]
    [InlineData("http://localhost:56150/_connector", true)]
    [InlineData("http://127.0.0.1:56150/_connector", true)]
    [InlineData("http://127.8.9.1:1/", true)]
    [InlineData("http://[::1]:56150/_connector", true)]
    [InlineData("https://localhost:56150/_connector", true)]
    [InlineData("http://localhost.evil.example/", false)]
    [InlineData("http://127.0.0.1.evil.example/", false)]
    [InlineData("http://127.0.0.1@evil.example/", false)]
    [InlineData("http://localhost./", false)]
    [InlineData("http://10.0.0.1/", false)]
    [InlineData("http://0.0.0.0/", false)]
    [InlineData("http://[::]/", false)]
    [InlineData("http://169.254.169.254/", false)]
    [InlineData("http://[fe80::1%25eth0]/", false)]
    [InlineData("http://smba.trafficmanager.net/teams", false)]
    public void In_development_this_machine_is_trusted_over_http(string text, bool trusted)
    {
        Assert.Equal(trusted, Urls(environment: "Development").TryTrust(text, out _));
        Assert.False(Urls(environment: "Staging").TryTrust(text, out _));
    }

    [Theory]
    [InlineData(TeamsCloud.Public, "https://smba.trafficmanager.net/teams")]
    [InlineData(TeamsCloud.UsGov, "https://smba.infra.gov.teams.microsoft.us/teams")]
    [InlineData(TeamsCloud.UsGovDoD, "https://smba.infra.dod.teams.microsoft.us/teams")]
    internal void Each_cloud_has_its_connector_for_messages_that_answer_nothing(TeamsCloud cloud, string expected) =>
        Assert.Equal(expected, Urls(new TeamsOptions { Cloud = cloud }).Proactive.AbsoluteUri);

    [Fact]
    public void The_setting_comes_before_the_clouds() =>
        Assert.Equal(
            "https://smba.infra.gcc.teams.microsoft.com/teams",
            Urls(new TeamsOptions { ServiceUrl = "https://smba.infra.gcc.teams.microsoft.com/teams/" }).Proactive.AbsoluteUri);

    [Fact]
    public void A_cloud_without_one_says_which_key_to_set() =>
        Assert.Contains("Teams:ServiceUrl", Assert.Throws<WrongSettingException>(() => Urls(new TeamsOptions { Cloud = TeamsCloud.China }).Proactive).Message, StringComparison.Ordinal);

    private static ServiceUrls Urls(TeamsOptions? options = null, string environment = "Production") =>
        new(Options.Create(options ?? new TeamsOptions()), Mock.Of<IHostEnvironment>(host => host.EnvironmentName == environment));
}
