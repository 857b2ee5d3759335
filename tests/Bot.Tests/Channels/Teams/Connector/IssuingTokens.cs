using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using PolicyBot.Channels.Teams;
using PolicyBot.Channels.Teams.Connector;
using PolicyBot.Primitives;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Teams.Connector;

/// <summary>MSAL as it is, before a token endpoint that is ours.</summary>
public sealed class IssuingTokens
{
    private const string SecretOfOurs = "a-secret-of-ours-1234567890";

    // MSAL remembers, for the whole process, whom a busy Entra asked to wait: each test is another registration.
    private readonly string _appId = A.Ids().Untimed().ToString("D");

    private TeamsOptions WithSecret() => new() { AppId = _appId, TenantId = AnActivity.TenantId, ClientSecret = SecretOfOurs };

    [Fact]
    public async Task A_secret_buys_a_token_of_the_own_tenant_and_it_is_kept()
    {
        await using var entra = await FakeEntra.StartAsync();
        var tokens = entra.Tokens(WithSecret());

        Assert.Equal("entra-1", await TokenAsync(tokens));
        Assert.Equal("entra-1", await TokenAsync(tokens));

        var (path, form) = Assert.Single(entra.Requests);
        Assert.Equal($"/{AnActivity.TenantId}/oauth2/v2.0/token", path);
        Assert.Equal(("client_credentials", _appId, SecretOfOurs, "https://api.botframework.com/.default"), (form["grant_type"], form["client_id"], form["client_secret"], form["scope"]));
        Assert.Equal(["login.microsoftonline.com"], entra.Hosts.Distinct());
    }

    [Fact]
    public async Task A_registration_without_a_tenant_asks_that_of_the_bot_framework()
    {
        await using var entra = await FakeEntra.StartAsync();
        var options = WithSecret();
        options.TenantId = "";

        await TokenAsync(entra.Tokens(options));

        Assert.Equal("/botframework.com/oauth2/v2.0/token", Assert.Single(entra.Requests).Path);
    }

    [Theory]
    [InlineData(TeamsCloud.UsGov, "login.microsoftonline.us", "https://api.botframework.us/.default")]
    [InlineData(TeamsCloud.China, "login.partner.microsoftonline.cn", "https://api.botframework.azure.cn/.default")]
    internal async Task Each_cloud_has_its_own_login(TeamsCloud cloud, string host, string scope)
    {
        await using var entra = await FakeEntra.StartAsync();
        var options = WithSecret();
        options.Cloud = cloud;

        await TokenAsync(entra.Tokens(options));

        Assert.Equal([host], entra.Hosts.Distinct());
        Assert.Equal(scope, Assert.Single(entra.Requests).Form["scope"]);
    }

    [Theory]
    [InlineData(true, "")]
    [InlineData(true, "pass word")]
    [InlineData(false, "")]
    [InlineData(false, "pass word")]
    public async Task A_certificate_signs_for_us(bool pem, string password)
    {
        await using var entra = await FakeEntra.StartAsync();
        using var folder = new TemporaryFolder();
        using var certificate = Certificate();
        var path = Path.Combine(folder.FullPath, "bot");
        await (pem ? File.WriteAllTextAsync(path, Pem(certificate, password)) : File.WriteAllBytesAsync(path, certificate.Export(X509ContentType.Pkcs12, password)));
        var options = new TeamsOptions { AppId = _appId, TenantId = AnActivity.TenantId, CertificatePath = path, CertificatePassword = password };

        Assert.Equal("entra-1", await TokenAsync(entra.Tokens(options)));

        var form = Assert.Single(entra.Requests).Form;
        Assert.Equal("urn:ietf:params:oauth:client-assertion-type:jwt-bearer", form["client_assertion_type"]);
        var assertion = await new JsonWebTokenHandler().ValidateTokenAsync(form["client_assertion"], new TokenValidationParameters
        {
            ValidIssuer = _appId,
            ValidAudience = $"https://login.microsoftonline.com/{AnActivity.TenantId}/oauth2/v2.0/token",
            IssuerSigningKey = new X509SecurityKey(certificate),
        });
        Assert.True(assertion.IsValid, assertion.Exception?.Message);
    }

    [Theory]
    [InlineData("no certificate at all")]
    [InlineData("-----BEGIN CERTIFICATE-----\nrubbish\n-----END CERTIFICATE-----")]
    [InlineData("")]
    public async Task A_file_that_is_no_certificate_stops_the_start_with_the_key_to_mend(string content)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.FullPath, "bot");
        await File.WriteAllTextAsync(path, content);

        Assert.StartsWith("Teams:CertificatePath", Assert.Throws<WrongSettingException>(() => ClientCertificate.Load(path, "")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_without_its_key_stops_the_start_too()
    {
        using var folder = new TemporaryFolder();
        using var certificate = Certificate();
        var path = Path.Combine(folder.FullPath, "bot.pfx");
        using var bare = X509CertificateLoader.LoadCertificate(certificate.RawData);
        await File.WriteAllBytesAsync(path, bare.Export(X509ContentType.Pkcs12));

        Assert.Contains("private key", Assert.Throws<WrongSettingException>(() => ClientCertificate.Load(path, "")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_token_is_replaced_but_at_most_once_a_minute()
    {
        await using var entra = await FakeEntra.StartAsync();
        var tokens = entra.Tokens(WithSecret());
        var first = await TokenAsync(tokens);

        var second = await TokenAsync(tokens, refused: first);
        var third = await TokenAsync(tokens, refused: second);
        entra.Clock.Advance(TimeSpan.FromMinutes(1));
        var fourth = await TokenAsync(tokens, refused: second);
        var fifth = await TokenAsync(tokens, refused: second);

        Assert.Equal(["entra-1", "entra-2", "entra-2", "entra-3", "entra-3"], [first, second, third, fourth, fifth]);
        Assert.Equal(3, entra.Requests.Count);
    }

    [Fact]
    public async Task Entra_that_does_not_know_us_is_not_asked_again_by_the_sender()
    {
        await using var entra = await FakeEntra.StartAsync();
        entra.Trouble = context => ErrorAsync(context, 401, "invalid_client");

        var answer = await entra.Tokens(WithSecret()).IssueAsync(null, CancellationToken.None);

        Assert.Equal(new TokenAnswer.Refused("token: invalid_client"), answer);
        Assert.Single(entra.Requests);
    }

    [Theory]
    [InlineData(429, "temporarily_unavailable")]
    [InlineData(500, "server_error")]
    [InlineData(503, "temporarily_unavailable")]
    public async Task Entra_that_is_busy_is_asked_again_later(int status, string error)
    {
        await using var entra = await FakeEntra.StartAsync();
        entra.Trouble = context =>
        {
            context.Response.Headers.RetryAfter = "17";
            return ErrorAsync(context, status, error);
        };

        var answer = await entra.Tokens(WithSecret()).IssueAsync(null, CancellationToken.None);

        var later = Assert.IsType<TokenAnswer.TryAgain>(answer);
        Assert.StartsWith("token: ", later.Reason, StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromSeconds(17), later.After);
        Assert.Single(entra.Requests);
    }

    [Theory]
    [InlineData("<html>Sign in to the network</html>")]
    [InlineData("{}")]
    [InlineData("")]
    public async Task Entra_that_answers_nonsense_gives_no_token(string body)
    {
        await using var entra = await FakeEntra.StartAsync();
        entra.Trouble = context => context.Response.WriteAsync(body);

        var reason = await entra.Tokens(WithSecret()).IssueAsync(null, CancellationToken.None) switch
        {
            TokenAnswer.TryAgain later => later.Reason,
            TokenAnswer.Refused never => never.Reason,
            _ => "a token",
        };
        Assert.Matches(@"^token: \w+$", reason);
    }

    [Fact]
    public async Task A_redirect_does_not_get_our_secret()
    {
        await using var entra = await FakeEntra.StartAsync();
        entra.Trouble = context =>
        {
            context.Response.StatusCode = 307;
            context.Response.Headers.Location = "https://evil.example/token";
            return Task.CompletedTask;
        };

        Assert.IsNotType<TokenAnswer.Issued>(await entra.Tokens(WithSecret()).IssueAsync(null, CancellationToken.None));
        Assert.Equal(["login.microsoftonline.com"], entra.Hosts.Distinct());
    }

    [Fact]
    public async Task Where_nobody_listens_it_is_tried_again()
    {
        var entra = await FakeEntra.StartAsync();
        var tokens = entra.Tokens(WithSecret());
        await entra.StopAsync();

        Assert.IsType<TokenAnswer.TryAgain>(await tokens.IssueAsync(null, CancellationToken.None));
        await entra.DisposeAsync();
    }

    [Fact]
    public async Task Without_a_credential_there_is_no_token() =>
        Assert.IsType<TokenAnswer.Refused>(await new NoTokens().IssueAsync(null, CancellationToken.None));

    private static async Task<string> TokenAsync(IIssueTokens tokens, string? refused = null) =>
        Assert.IsType<TokenAnswer.Issued>(await tokens.IssueAsync(refused, CancellationToken.None)).Token;

    private static Task ErrorAsync(HttpContext context, int status, string error)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(new { error, error_description = "AADSTS7000215: Ines Marchetti" });
    }

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=bot.example", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
    }

    private static string Pem(X509Certificate2 certificate, string password)
    {
        using var key = certificate.GetRSAPrivateKey()!;
        return certificate.ExportCertificatePem() + "\n" + (password.Length == 0
            ? key.ExportPkcs8PrivateKeyPem()
            : key.ExportEncryptedPkcs8PrivateKeyPem(password, new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000)));
    }
}
