using PolicyBot.Channels.Slack.SocketMode;

namespace PolicyBot.Tests.Channels.Slack.SocketMode;

public sealed class TrustingASocket
{
    private const string Slacks = "https://slack.com/api/";
    private const string Fake = "http://127.0.0.1:5000/api/";

    [Theory]
    [InlineData("wss://wss-primary.slack.com/link/?ticket=1&app_id=2", Slacks)]
    [InlineData("wss://wss-backup.slack.com/link/", Slacks)]
    [InlineData("wss://wss-primary.slack-gov.com/link/", "https://slack-gov.com/api/")]
    [InlineData("ws://127.0.0.1:5000/socket/1", Fake)]
    [InlineData("wss://127.0.0.1:5001/socket/1", Fake)]
    public void Slacks_own_and_those_of_a_Slack_on_this_machine_are(string url, string api) => Assert.Equal(new Uri(url), SocketAddress.Trusted(url, api));

    [Theory]
    [InlineData(null, Slacks)]
    [InlineData("", Slacks)]
    [InlineData("/link", Slacks)]
    [InlineData("ws://wss-primary.slack.com/link/", Slacks)]
    [InlineData("https://wss-primary.slack.com/link/", Slacks)]
    [InlineData("wss://wss-primary.slack.com:8443/link/", Slacks)]
    [InlineData("wss://slack.com.evil.example/link/", Slacks)]
    [InlineData("wss://evilslack.com/link/", Slacks)]
    [InlineData("wss://evil.example/wss-primary.slack.com", Slacks)]
    [InlineData("wss://wss-primary.slack.com@evil.example/", Slacks)]
    [InlineData("wss://me:you@wss-primary.slack.com/", Slacks)]
    [InlineData("wss://evil.example#.slack.com", Slacks)]
    [InlineData("wss://127.0.0.1:5000/", Slacks)]
    [InlineData("ws://localhost:5000/", Fake)]
    [InlineData("ws://127.0.0.2:5000/", Fake)]
    [InlineData("ws://slack.example/", "https://slack.example/api/")]
    [InlineData("wss://slack.example/", "https://slack.example/api/")]
    public void Others_are_not(string? url, string api) => Assert.Null(SocketAddress.Trusted(url, api));
}
