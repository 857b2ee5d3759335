using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Moq;
using PolicyBot.Cases.Handlers;
using PolicyBot.Channels.Teams;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Teams;

/// <summary>Whoever sets it up wrongly is told which key, and what to do; and no secret is repeated.</summary>
public sealed class SettingUpTeams
{
    private const string Id = "11111111-2222-4333-8444-555555555555";
    private const string Other = "99999999-2222-4333-8444-555555555555";

    /// <summary>What a deployment needs at least.</summary>
    private const string Registered = $"AppId={Id};TenantId={Other};ClientSecret=hunter2";

    [Theory]
    [InlineData("Production", "")]
    [InlineData("Development", "")]
    [InlineData("Production", Registered)]
    [InlineData("Production", $"AppId={Id};AllowedTenants:0={Other};ClientSecret=hunter2")]
    [InlineData("Production", $"AppId={Id};TenantId={Other};ManagedIdentity=true")]
    [InlineData("Production", $"{Registered};Cloud=UsGov")]
    [InlineData("Production", $"{Registered};Cloud=usgovdod")]
    [InlineData("Production", $"{Registered};Cloud=China;ServiceUrl=https://connector.example/teams;AllowedServiceUrls:0=https://connector.example")]
    [InlineData("Production", $"{Registered};Cloud=China;ServiceUrl=https://msteams.botframework.azure.cn/teams")]
    [InlineData("Production", $"{Registered};OpenIdMetadataUrl=https://login.example/metadata?appid=1")]
    [InlineData("Production", $"{Registered};OpenIdMetadataUrl=http://127.0.0.1:5000/metadata")]
    [InlineData("Production", $"{Registered};AllowedServiceUrls:0=https://connector.example/teams/;ServiceUrl=https://smba.infra.gcc.teams.microsoft.com/teams")]
    [InlineData("Production", $"{Registered};Audiences:managers:0={Id};Audiences:staff:0=*")]
    [InlineData("Production", $"{Registered};AllowedTenants:0=00000000-0000-0000-0000-0000000000001")]
    [InlineData("Development", $"AppId={Id}")]
    [InlineData("Development", "TenantId=00000000-0000-0000-0000-0000000000001")]
    [InlineData("Development", $"TenantId={Other};ServiceUrl=http://localhost:56150/_connector;AllowedServiceUrls:0=http://[::1]:56150/_connector")]
    public void What_is_right_is_taken(string environment, string settings) => Assert.Empty(Check(environment, settings));

    [Theory]
    [InlineData("Production", $"{Registered};AppId=policybot", "Teams:AppId is no GUID.")]
    [InlineData("Production", $"{Registered};AppId=28:{Id}", "Teams:AppId is no GUID.")]
    [InlineData("Production", $"{Registered};AppId={{{Id}}}", "Teams:AppId is no GUID.")]
    [InlineData("Development", "AppId=   ", "Teams:AppId is null or blank.")]
    [InlineData("Production", $"{Registered};TenantId=contoso.onmicrosoft.com", "Teams:TenantId is no id.")]
    [InlineData("Production", $"{Registered};ClientSecret=  ", "Teams:ClientSecret is null or blank.")]
    [InlineData("Production", $"AppId={Id};TenantId={Other}", "none is set, so that the bot cannot answer")]
    [InlineData("Production", $"{Registered};ManagedIdentity=true", "more than one is set")]
    [InlineData("Development", $"{Registered};ManagedIdentity=true", "more than one is set")]
    [InlineData("Production", $"{Registered};CertificatePath=/proc/self/status", "more than one is set")]
    [InlineData("Production", $"AppId={Id};ClientSecret=hunter2", "people of every company could use the bot")]
    [InlineData("Production", $"AppId={Id};AllowedTenants:0={Other};ManagedIdentity=true", "Teams:ManagedIdentity needs Teams:TenantId.")]
    [InlineData("Production", $"AppId={Id};AllowedTenants:0={Other};CertificatePath=/proc/self/status", "Teams:CertificatePath needs Teams:TenantId.")]
    [InlineData("Production", $"AppId={Id};TenantId={Other};CertificatePath=/nowhere/bot.pfx", "Teams:CertificatePath names no file")]
    [InlineData("Production", $"{Registered};CertificatePassword=hunter2", "Teams:CertificatePassword is set without Teams:CertificatePath.")]
    [InlineData("Production", $"{Registered};Cloud=7", "Teams:Cloud is no cloud that is known. Write one of: Public, UsGov, UsGovDoD, China.")]
    [InlineData("Production", $"{Registered};Cloud=China", "Teams:ServiceUrl is empty, but the cloud China")]
    [InlineData("Production", $"AppId={Id};AllowedTenants:0={Other};ClientSecret=hunter2;Cloud=China;ServiceUrl=https://c.example", "Teams:TenantId is empty, but the cloud China")]
    [InlineData("Production", $"{Registered};OpenIdMetadataUrl=http://login.example/metadata", "Teams:OpenIdMetadataUrl must be")]
    [InlineData("Production", $"{Registered};OpenIdMetadataUrl=https://hunter2@login.example/metadata", "Teams:OpenIdMetadataUrl must be")]
    [InlineData("Production", $"{Registered};OpenIdMetadataUrl=login.example", "Teams:OpenIdMetadataUrl must be")]
    [InlineData("Production", $"{Registered};OpenIdMetadataUrl=file:///etc/passwd", "Teams:OpenIdMetadataUrl must be")]
    [InlineData("Production", $"{Registered};AllowedServiceUrls:0=http://localhost:56150/_connector", "Teams:AllowedServiceUrls:0 must be an absolute https address without user, query and fragment, and have")]
    [InlineData("Development", "AllowedServiceUrls:0=http://connector.example", "Teams:AllowedServiceUrls:0 must be")]
    [InlineData("Production", $"{Registered};AllowedServiceUrls:0=https://hunter2@c.example", "Teams:AllowedServiceUrls:0 must be")]
    [InlineData("Production", $"{Registered};AllowedServiceUrls:0=https://c.example?a=b", "Teams:AllowedServiceUrls:0 must be")]
    [InlineData("Production", $"{Registered};AllowedServiceUrls:0=https://c.example/#x", "Teams:AllowedServiceUrls:0 must be")]
    [InlineData("Production", $"{Registered};AllowedServiceUrls:0=*", "Teams:AllowedServiceUrls:0 must be")]
    [InlineData("Production", $"{Registered};AllowedServiceUrls:0=https://c.example;AllowedServiceUrls:1=https://C.example", "Teams:AllowedServiceUrls:1 is there twice.")]
    [InlineData("Production", $"{Registered};ServiceUrl=http://c.example", "Teams:ServiceUrl must be")]
    [InlineData("Production", $"{Registered};ServiceUrl=https://c.example", "Teams:ServiceUrl is no connector that is trusted.")]
    [InlineData("Production", $"{Registered};AllowedServiceUrls:0=https://c.example/%2e%2e", "Teams:AllowedServiceUrls:0 must be")]
    [InlineData("Production", $"{Registered};AllowedServiceUrls:0=https://bücher.example", "Teams:AllowedServiceUrls:0 must be")]
    [InlineData("Production", $"{Registered};AllowedTenants:0=*", "Teams:AllowedTenants:0 is no id.")]
    [InlineData("Production", $"{Registered};AllowedTenants:0=contoso.com", "Teams:AllowedTenants:0 is no id.")]
    [InlineData("Production", $"{Registered};AllowedTenants:0=", "Teams:AllowedTenants:0 is no id.")]
    [InlineData("Production", $"{Registered};AllowedTenants:0={Id};AllowedTenants:1={Id}", "Teams:AllowedTenants:1 is there twice.")]
    [InlineData("Production", $"{Registered};Audiences:managers:0=lena@contoso.com", "Teams:Audiences:managers:0 is no id.")]
    [InlineData("Production", $"{Registered};Audiences:managers:0=", "Teams:Audiences:managers:0 is no id.")]
    [InlineData("Production", $"{Registered};Audiences:managers:0=*;Audiences:managers:1={Id}", "Teams:Audiences:managers names * and others.")]
    [InlineData("Production", $"{Registered};Audiences:managers:0={Id};Audiences:managers:1={Id}", "Teams:Audiences:managers:1 is there twice.")]
    [InlineData("Production", $"TenantId={Other}", "Teams:TenantId is set, but Teams:AppId is empty")]
    [InlineData("Production", "ClientSecret=hunter2", "Teams:ClientSecret is set, but Teams:AppId is empty")]
    [InlineData("Staging", "Cloud=UsGov", "Teams:Cloud is set, but Teams:AppId is empty")]
    [InlineData("Production", "Audiences:managers:0=*", "Teams:Audiences is set, but Teams:AppId is empty")]
    public void What_is_wrong_is_told_with_its_key(string environment, string settings, string sentence)
    {
        var sentences = Check(environment, settings);

        Assert.Contains(sentences, said => said.Contains(sentence, StringComparison.Ordinal));
        Assert.All(sentences, said => Assert.StartsWith("Teams:", said, StringComparison.Ordinal));
        Assert.All(sentences, said => Assert.EndsWith(".", said, StringComparison.Ordinal));
        Assert.DoesNotContain("hunter2", string.Concat(sentences), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AllowedServiceUrls:0=https://c.example/%20", "Teams:AllowedServiceUrls:0 ")]
    [InlineData("AllowedServiceUrls:0=rubbish", "Teams:AllowedServiceUrls:0 ")]
    [InlineData("ServiceUrl=https://c.example", "Teams:ServiceUrl ")]
    [InlineData("ServiceUrl=rubbish", "Teams:ServiceUrl ")]
    [InlineData("CertificatePath=/nowhere/bot.pfx;ClientSecret=", "Teams:CertificatePath ")]
    [InlineData("CertificatePath=/proc/self/status;ClientSecret=", "Teams:CertificatePath ")]
    public void What_is_wrong_is_told_once(string settings, string key) =>
        Assert.StartsWith(key, Assert.Single(Check("Production", $"{Registered};{settings}")), StringComparison.Ordinal);

    [Fact]
    public void A_certificate_that_is_there_is_taken()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.FullPath, "bot.pfx");
        using var key = RSA.Create(2_048);
        var request = new CertificateRequest("CN=policybot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(FakeClock.MondayMorning, FakeClock.MondayMorning.AddYears(1));
        File.WriteAllBytes(file, certificate.Export(X509ContentType.Pfx, "hunter2"));

        Assert.Empty(Check("Production", $"AppId={Id};TenantId={Other};CertificatePath={file};CertificatePassword=hunter2"));
    }

    [Theory]
    [InlineData("""{"Teams":{"AppId":null}}""", "Teams:AppId is null or blank.")]
    [InlineData("""{"Teams":{"Audiences":{"managers":[null]}}}""", "Teams:Audiences:managers:0 is no id.")]
    [InlineData("""{"Teams":{"AllowedServiceUrls":[null]}}""", "Teams:AllowedServiceUrls:0 must be")]
    public void Null_in_the_file_is_told_too(string json, string sentence) =>
        Assert.Contains(Check("Development", new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(json))).Build()), said => said.Contains(sentence, StringComparison.Ordinal));

    private static IEnumerable<string> Check(string environment, string settings) => Check(environment, new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(setting => setting.Split('=', 2))
            .GroupBy(setting => setting[0], setting => setting[1], StringComparer.Ordinal)
            .Select(setting => KeyValuePair.Create($"Teams:{setting.Key}", (string?)setting.Last())))
        .Build());

    private static IEnumerable<string> Check(string environment, IConfiguration configuration)
    {
        var services = new ServiceCollection();
        services.AddSingleton(Mock.Of<IHostEnvironment>(host => host.EnvironmentName == environment));
        services.AddHandlers(configuration);
        services.AddTeamsChannel(configuration);
        using var provider = services.BuildServiceProvider();
        try
        {
            _ = provider.GetRequiredService<IOptions<TeamsOptions>>().Value;
            return [];
        }
        catch (OptionsValidationException e)
        {
            return e.Failures;
        }
    }
}
