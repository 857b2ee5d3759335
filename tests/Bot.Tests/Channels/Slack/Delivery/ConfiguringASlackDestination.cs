using Microsoft.Extensions.Options;
using PolicyBot.Cases.Handlers;
using PolicyBot.Channels.Slack;
using PolicyBot.Channels.Slack.Delivery;
using PolicyBot.Outbox;
using PolicyBot.Primitives;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Slack.Delivery;

/// <summary>A destination in Slack is understood, or refused at start with a sentence that says what mends it.</summary>
public sealed class ConfiguringASlackDestination
{
    private readonly SlackOptions _slack = new() { BotToken = "xoxb-test" };
    private HandlerDirectory _directory = OfLegal.Directory("Slack");

    [Theory]
    [InlineData("https://acme.slack.com/archives/C0123", null)]
    [InlineData("https://acme.enterprise.slack.com/archives/G0123/", null)]
    [InlineData("https://app.slack.com/client/T0123/C0123", "T0123")]
    [InlineData("https://app.slack.com/client/E0123/C0123", "E0123")]
    [InlineData("https://app.slack-gov.com/client/T0123/C0123", "T0123")]
    [InlineData("C0123", null)]
    public void A_link_as_Slack_gives_it_or_an_id_is_taken(string url, string? team)
    {
        Assert.Empty(Check(url));

        var channel = Assert.IsType<SlackPlace.Channel>(SlackPlace.TryParse(url));
        Assert.EndsWith("0123", channel.Id, StringComparison.Ordinal);
        Assert.Equal(team, channel.TeamId);
    }

    [Theory]
    [InlineData("")]
    [InlineData("#legal")]
    [InlineData("c0123")]
    [InlineData("D0123")]
    [InlineData("U0123")]
    [InlineData("http://acme.slack.com/archives/C0123")]
    [InlineData("https://slack.com.evil.example/archives/C0123")]
    [InlineData("https://evilslack.com/archives/C0123")]
    [InlineData("https://somebody@acme.slack.com/archives/C0123")]
    [InlineData("https://acme.slack.com:8443/archives/C0123")]
    [InlineData("https://acme.slack.com/archives/D0123")]
    [InlineData("https://acme.slack.com/archives/C0123/p1503435956000247")]
    [InlineData("https://app.slack.com/client/C0123/T0123")]
    [InlineData("https://app.slack.com/client/T0123")]
    [InlineData("https://hooks.slack.com/services/T0123/B0123/secret")]
    public void Anything_else_is_refused_with_what_mends_it(string url)
    {
        var sentence = Assert.Single(Check(url));

        Assert.StartsWith("Routing:Destinations:counsel:Url leads to no channel", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("C0123")]
    [InlineData("https://acme.slack.com/archives/C0123")]
    public void Where_there_may_be_several_workspaces_the_link_has_to_name_one(string url)
    {
        (_slack.BotToken, _slack.ClientId) = ("", "1.2");

        Assert.Contains("https://app.slack.com/client/", Assert.Single(Check(url)), StringComparison.Ordinal);
        Assert.Empty(Check("https://app.slack.com/client/T0123/C0123"));
    }

    [Fact]
    public void A_link_into_a_foreign_workspace_is_refused_until_it_is_allowed()
    {
        _slack.AllowedTeams.Add("T0ACME");
        Assert.Contains("Slack:AllowedTeams", Assert.Single(Check("https://app.slack.com/client/T0123/C0123")), StringComparison.Ordinal);

        _slack.AllowedTeams.Add("T0123");
        Assert.Empty(Check("https://app.slack.com/client/T0123/C0123"));
    }

    [Fact]
    public void A_workspace_may_be_of_an_organisation_that_is_allowed()
    {
        _slack.AllowedTeams.Add("E0ACME");

        Assert.Empty(Check("https://app.slack.com/client/T0123/C0123"));
        Assert.Empty(Check("https://app.slack.com/client/E0ACME/C0123"));
        Assert.Contains("Slack:AllowedTeams", Assert.Single(Check("https://app.slack.com/client/E0123/C0123")), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_token_and_an_app_nobody_can_be_written_to()
    {
        _slack.BotToken = "";

        Assert.Contains(Check("https://app.slack.com/client/T0123/C0123"), sentence => sentence.Contains("neither Slack:BotToken nor Slack:ClientId", StringComparison.Ordinal));
    }

    [Fact]
    public void Handlers_own_chats_need_handlers_whom_Slack_can_know()
    {
        Assert.Contains("nobody under Legal:Handlers has an account in Slack", Assert.Single(Check("handlers")), StringComparison.Ordinal);

        _directory = OfLegal.Directory("Slack", "U0123", "T0123/U0123", "E0123/W0123");
        Assert.Empty(Check("handlers"));
    }

    [Fact]
    public void A_secret_is_refused_and_not_quoted()
    {
        var sentence = Assert.Single(Check("C0123", secret: "whsec_something"));

        Assert.Contains("counsel:Secret", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("something", sentence, StringComparison.Ordinal);
    }

    private List<string> Check(string url, string secret = "") =>
        [.. new SlackKind(Options.Create(_slack), _directory).Check(
            "Routing:Destinations:counsel", new Destination { Name = "counsel", Kind = SlackKind.Name, Url = url, Secret = new Secret<string>(secret) })];
}
