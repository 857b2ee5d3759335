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
    public void No_certificate_is_no_trouble() => Assert.False(Check(new TeamsOptions()).Failed);

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

    private static ValidateOptionsResult Check(TeamsOptions options) => new CertificateCheck().Validate(null, options);
}
