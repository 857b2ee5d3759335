using PolicyBot.Outbox;
using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Outbox.Email;

/// <summary>Nothing is said to a server that cannot prove who it is, or that does not know us.</summary>
public sealed class TrustingAMailServer(ITestOutputHelper output) : WithAMailServer(output)
{
    [Theory]
    [InlineData("starttls")]
    [InlineData("tls")]
    public Task A_certificate_of_an_authority_that_is_not_trusted_is_refused(string tls) => WithServerAsync(async () =>
    {
        await using var post = await MailPost.StartAsync(tls, signsIn: true);
        post.Options.CertificateAuthority = "";

        Assert.Equal("TLS certificate not trusted", Assert.IsType<DeliveryResult.Refused>(await post.BringAsync()).Reason);

        Assert.Empty(await post.Server.EndAsync());
    });

    [Fact]
    public Task A_certificate_of_another_authority_of_the_same_name_is_refused() => WithServerAsync(async () =>
    {
        using var other = new TemporaryFolder();
        await using var post = await MailPost.StartAsync("starttls", signsIn: true);
        post.Options.CertificateAuthority = IssuedCertificate.For("localhost", other.FullPath).AuthorityFile;

        Assert.Equal("TLS certificate not trusted", Assert.IsType<DeliveryResult.Refused>(await post.BringAsync()).Reason);
    });

    [Theory]
    [InlineData("starttls")]
    [InlineData("tls")]
    public Task A_certificate_of_another_host_is_refused_whoever_issued_it(string tls) => WithServerAsync(async () =>
    {
        await using var post = await MailPost.StartAsync(tls, certificateOf: "mail.example", signsIn: true);

        Assert.Equal("TLS certificate of another host", Assert.IsType<DeliveryResult.Refused>(await post.BringAsync()).Reason);

        Assert.Empty(await post.Server.EndAsync());
    });

    [Fact]
    public Task Authorities_that_are_gone_are_said() => WithServerAsync(async () =>
    {
        await using var post = await MailPost.StartAsync("tls");
        File.Delete(post.Options.CertificateAuthority);
        Assert.Equal("Mail:CertificateAuthority is not readable", Assert.IsType<DeliveryResult.Refused>(await post.BringAsync()).Reason);

        await File.WriteAllTextAsync(post.Options.CertificateAuthority, "-----BEGIN CERTIFICATE-----\nbm9uZQ==\n-----END CERTIFICATE-----\n");
        Assert.Equal("Mail:CertificateAuthority is not readable", Assert.IsType<DeliveryResult.Refused>(await post.BringAsync()).Reason);
    });

    [Fact]
    public Task Nothing_is_said_to_a_server_that_offers_no_encryption() => WithServerAsync(async () =>
    {
        await using var post = await MailPost.StartAsync("none", signsIn: true);
        post.Options.Security = PolicyBot.Outbox.Email.MailSecurity.StartTls;

        Assert.Equal("STARTTLS or sign-in not offered", Assert.IsType<DeliveryResult.Refused>(await post.BringAsync()).Reason);

        Assert.Empty(await post.Server.EndAsync());
    });

    [Fact]
    public Task A_server_that_speaks_no_tls_where_it_should_is_refused() => WithServerAsync(async () =>
    {
        await using var post = await MailPost.StartAsync("none");
        post.Options.Security = PolicyBot.Outbox.Email.MailSecurity.Tls;

        Assert.Equal("no TLS", Assert.IsType<DeliveryResult.Refused>(await post.BringAsync()).Reason);
    });

    [Fact]
    public Task A_wrong_password_is_refused_and_stands_nowhere() => WithServerAsync(async () =>
    {
        await using var post = await MailPost.StartAsync("starttls", signsIn: true);
        post.Options.Password = "wrong horse";

        Assert.Equal(new DeliveryResult.Refused("SMTP 535 to the sign-in"), await post.BringAsync());
    });

    [Fact]
    public Task A_server_that_asks_for_a_sign_in_which_is_not_set_up_refuses() => WithServerAsync(async () =>
    {
        await using var post = await MailPost.StartAsync("starttls", signsIn: true);
        post.Options.UserName = "";

        Assert.Equal(new DeliveryResult.Refused("sign-in wanted"), await post.BringAsync());
    });
}
