using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Moq;
using PolicyBot.Channels.Teams;
using PolicyBot.Channels.Teams.Connector;
using PolicyBot.Primitives;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Teams.Connector;

public sealed class CheckingTheSettings
{
    [Fact]
    public void What_is_left_empty_is_right() => Assert.True(Check(new TeamsOptions()).Succeeded);

    [Theory]
    [InlineData("https://connector.example/bots", true)]
    [InlineData("https://xn--bcher-kva.example", true)]
    [InlineData("https://bücher.example", false)]
    [InlineData("https://connector.example/%20", false)]
    [InlineData("http://connector.example", false)]
    [InlineData("rubbish", false)]
    public void A_connector_that_could_never_be_trusted_is_named(string url, bool right)
    {
        var result = Check(new TeamsOptions { AllowedServiceUrls = { "https://first.example", url } });

        Assert.Equal(right, result.Succeeded);
        Assert.True(right || Assert.Single(result.Failures!).StartsWith("Teams:AllowedServiceUrls:1 ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/teams", true)]
    [InlineData("https://connector.example/bots/emea", true)]
    [InlineData("https://other.example/", false)]
    public void The_connector_for_messages_that_answer_nothing_must_be_a_trusted_one(string url, bool right)
    {
        var result = Check(new TeamsOptions { AllowedServiceUrls = { "https://connector.example/bots" }, ServiceUrl = url });

        Assert.Equal(right, result.Succeeded);
        Assert.True(right || Assert.Single(result.Failures!).StartsWith("Teams:ServiceUrl ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_certificate_that_cannot_be_used_is_named()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.FullPath, "bot.pfx");
        await File.WriteAllTextAsync(path, "rubbish");

        Assert.StartsWith("Teams:CertificatePath ", Assert.Single(Check(new TeamsOptions { CertificatePath = path }).Failures!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_line_adds_everything_that_calls_Teams()
    {
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddOptions()
            .AddPrimitives()
            .AddSingleton(Mock.Of<IHostEnvironment>(host => host.EnvironmentName == "Production"))
            .AddTeamsConnector()
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });

        Assert.Equal("https://smba.trafficmanager.net/teams", services.GetRequiredService<IServiceUrls>().Proactive.AbsoluteUri);
        Assert.IsType<NoTokens>(services.GetRequiredService<IIssueTokens>());
        Assert.IsType<SendPatiently>(services.GetRequiredService<ISendPatiently>());
        Assert.IsType<ConnectorClient>(services.GetRequiredService<ICallConnector>());
    }

    private static ValidateOptionsResult Check(TeamsOptions options) =>
        new ConnectorCheck(Mock.Of<IHostEnvironment>(host => host.EnvironmentName == "Production")).Validate(null, options);
}
