using System.Net;
using System.Net.Sockets;
using PolicyBot.Outbox;
using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Outbox.Email;

/// <summary>Against a real SMTP server, with everything that can go wrong on the way.</summary>
public sealed class DeliveringByMail(ITestOutputHelper output)
{
    [Theory]
    [InlineData("starttls")]
    [InlineData("tls")]
    public Task A_mail_arrives_encrypted_and_says_which_case_how_urgent_by_when_and_the_way_in(string tls) => WithServerAsync(async () =>
    {
        await using var post = await MailPost.StartAsync(tls, signsIn: true);

        Assert.IsType<DeliveryResult.Delivered>(await post.BringAsync());

        var mail = await post.Server.NextAsync();
        Assert.Equal("bot@example.com", mail.GetProperty("sender").GetString());
        Assert.Equal("counsel@example.com", Assert.Single(mail.GetProperty("recipients").EnumerateArray()).GetString());
        Assert.True(mail.GetProperty("tls").GetBoolean());
        Assert.True(mail.GetProperty("signed_in").GetBoolean());
        var (headers, body) = Parts(mail.GetProperty("message").GetString()!);
        Assert.Equal(
            [
                "Auto-Submitted: auto-generated",
                "Content-Type: text/plain; charset=utf-8",
                "Date: Mon, 02 Mar 2026 08:00:00 +0000",
                "From: PolicyBot <bot@example.com>",
                "MIME-Version: 1.0",
                "Message-Id: <0f0e0d0c0b0a49088706050403020100.0@example.com>",
                "Subject: PolicyBot: a case for Legal",
                "To: counsel@example.com",
            ],
            headers.Order(StringComparer.Ordinal));
        Assert.Equal(
            """
            A new case is waiting for Legal.

            Case: 7F3K-9QWX
            Category: LossOrTheft
            Severity: Critical
            Acknowledge by: 2026-03-09
            Feedback by: 2026-06-02

            https://policybot.example.com/legal

            PolicyBot sent this. It holds nothing of what was reported; an answer to it reaches nobody.
            """,
            body.Trim());
    });

    [Fact]
    public Task Without_a_known_address_no_way_in_is_named() => WithServerAsync(async () =>
    {
        await using var post = await MailPost.StartAsync();
        post.Bot = null;

        await post.BringAsync();

        Assert.DoesNotContain("/legal", (await post.Server.NextAsync()).GetProperty("message").GetString(), StringComparison.Ordinal);
    });

    [Fact]
    public Task A_repeat_is_recognised_by_its_message_id() => WithServerAsync(async () =>
    {
        await using var post = await MailPost.StartAsync();

        await post.BringAsync();
        await post.BringAsync();

        Assert.Equal(Id(await post.Server.NextAsync()), Id(await post.Server.NextAsync()));
    });

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

        Assert.Equal(new DeliveryResult.Refused("SMTP 530"), await post.BringAsync());
    });

    [Theory]
    [InlineData("CONNECT", 421)]
    [InlineData("EHLO", 421)]
    [InlineData("STARTTLS", 454)]
    [InlineData("AUTH", 454)]
    [InlineData("MAIL", 451)]
    [InlineData("RCPT", 450)]
    [InlineData("RCPT", 421)]
    [InlineData("DATA", 451)]
    [InlineData("BODY", 452)]
    public Task A_trouble_that_passes_is_tried_again(string step, int code) => WithServerAsync(async () =>
    {
        await using var post = await MailPost.StartAsync("starttls", signsIn: true, acts: (step, $"{code} counsel@example.com is on holiday"));

        var result = Assert.IsType<DeliveryResult.TryAgain>(await post.BringAsync());

        Assert.StartsWith($"SMTP {code}", result.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("counsel", result.Reason, StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("CONNECT", 554)]
    [InlineData("EHLO", 550)]
    [InlineData("AUTH", 534)]
    [InlineData("MAIL", 550)]
    [InlineData("RCPT", 550)]
    [InlineData("DATA", 554)]
    [InlineData("BODY", 552)]
    public Task A_trouble_that_stays_is_refused(string step, int code) => WithServerAsync(async () =>
    {
        await using var post = await MailPost.StartAsync("starttls", signsIn: true, acts: (step, $"{code} we do not like counsel@example.com"));

        var result = Assert.IsType<DeliveryResult.Refused>(await post.BringAsync());

        Assert.StartsWith($"SMTP {code}", result.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("counsel", result.Reason, StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("CONNECT", "tls")]
    [InlineData("CONNECT", "starttls")]
    [InlineData("EHLO", "starttls")]
    [InlineData("STARTTLS", "starttls")]
    [InlineData("AUTH", "starttls")]
    [InlineData("MAIL", "starttls")]
    [InlineData("RCPT", "starttls")]
    [InlineData("DATA", "starttls")]
    [InlineData("BODY", "starttls")]
    public Task A_connection_that_is_cut_is_tried_again(string step, string tls) => WithServerAsync(async () =>
    {
        await using var post = await MailPost.StartAsync(tls, signsIn: true, acts: (step, "cut"));

        Assert.IsType<DeliveryResult.TryAgain>(await post.BringAsync());
    });

    [Theory]
    [InlineData("CONNECT")]
    [InlineData("EHLO")]
    [InlineData("STARTTLS")]
    [InlineData("AUTH")]
    [InlineData("MAIL")]
    [InlineData("RCPT")]
    [InlineData("DATA")]
    [InlineData("BODY")]
    public Task A_server_that_never_answers_is_left_when_the_time_is_over(string step) => WithServerAsync(async () =>
    {
        using var over = new CancellationTokenSource();
        await using var post = await MailPost.StartAsync("starttls", signsIn: true, acts: (step, "hang"));

        var attempt = post.BringAsync(over.Token);
        Assert.Equal(step, (await post.Server.NextAsync()).GetProperty("hangs").GetString());
        await over.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => attempt.WaitAsync(TimeSpan.FromSeconds(60)));
    });

    [Theory]
    [InlineData("CONNECT")]
    [InlineData("EHLO")]
    [InlineData("RCPT")]
    public Task An_answer_without_end_is_not_listened_to(string step) => WithServerAsync(async () =>
    {
        await using var post = await MailPost.StartAsync("starttls", signsIn: true, acts: (step, "endless"));

        Assert.IsType<DeliveryResult.TryAgain>(await post.BringAsync());
    });

    [Fact]
    public Task A_server_that_greets_late_is_waited_for() => WithServerAsync(async () =>
    {
        await using var post = await MailPost.StartAsync("starttls", signsIn: true, acts: ("CONNECT", "late"));

        Assert.IsType<DeliveryResult.Delivered>(await post.BringAsync());
    });

    [Theory]
    [InlineData("cut")]
    [InlineData("421 bye")]
    [InlineData("endless")]
    public Task What_the_server_has_taken_is_delivered_however_it_says_goodbye(string act) => WithServerAsync(async () =>
    {
        await using var post = await MailPost.StartAsync("starttls", signsIn: true, acts: ("QUIT", act));

        Assert.IsType<DeliveryResult.Delivered>(await post.BringAsync());
    });

    [Fact]
    public Task Each_address_gets_a_mail_of_its_own() => WithServerAsync(async () =>
    {
        await using var post = await MailPost.StartAsync();
        post.To = "mailto:counsel@example.com,deputy@example.com";

        Assert.IsType<DeliveryResult.Delivered>(await post.BringAsync());

        var mails = await post.Server.EndAsync();
        Assert.Equal(["counsel@example.com", "deputy@example.com"], mails.Select(mail => Assert.Single(mail.GetProperty("recipients").EnumerateArray()).GetString()));
        Assert.DoesNotContain("deputy", mails[0].GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.NotEqual(Id(mails[0]), Id(mails[1]));
    });

    [Fact]
    public Task An_address_that_is_refused_keeps_nothing_from_the_others_and_they_hear_once() => WithServerAsync(async () =>
    {
        await using var before = await MailPost.StartAsync(acts: ("RCPT:gone@example.com", "550 unknown"));
        await using var after = await MailPost.StartAsync();
        before.To = after.To = "mailto:gone@example.com,counsel@example.com";
        after.Progress = before.Progress;

        Assert.Equal(new DeliveryResult.Refused("SMTP 550"), await before.BringAsync());
        Assert.Equal("counsel@example.com", Assert.Single(Assert.Single(await before.Server.EndAsync()).GetProperty("recipients").EnumerateArray()).GetString());

        Assert.IsType<DeliveryResult.Delivered>(await after.BringAsync());
        Assert.Equal("gone@example.com", Assert.Single(Assert.Single(await after.Server.EndAsync()).GetProperty("recipients").EnumerateArray()).GetString());
    });

    [Fact]
    public Task What_will_pass_is_tried_again_sooner_than_what_stays() => WithServerAsync(async () =>
    {
        await using var post = await MailPost.StartAsync(acts: [("RCPT:gone@example.com", "550 unknown"), ("RCPT:full@example.com", "452 full")]);
        post.To = "mailto:gone@example.com,full@example.com,counsel@example.com";

        Assert.Equal("SMTP 452", Assert.IsType<DeliveryResult.TryAgain>(await post.BringAsync()).Reason);

        Assert.Single(await post.Server.EndAsync());
    });

    [Fact]
    public Task A_closed_port_is_tried_again() => WithServerAsync(async () =>
    {
        await using var post = await MailPost.StartAsync();
        await post.Server.EndAsync();
        await post.Server.DisposeAsync();

        Assert.Equal("ConnectionRefused", Assert.IsType<DeliveryResult.TryAgain>(await post.BringAsync()).Reason);
    });

    [Fact]
    public Task A_host_that_nobody_knows_is_tried_again() => WithServerAsync(async () =>
    {
        await using var post = await MailPost.StartAsync();
        post.Options.Host = "mail.invalid";

        Assert.IsType<DeliveryResult.TryAgain>(await post.BringAsync());
    });

    [Fact]
    public Task A_server_that_speaks_something_else_is_tried_again() => WithServerAsync(async () =>
    {
        await using var post = await MailPost.StartAsync();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        post.Options.Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var rubbish = Task.Run(async () =>
        {
            using var peer = await listener.AcceptTcpClientAsync();
            await peer.GetStream().WriteAsync("HTTP/1.1 400 Bad Request\r\n\r\n"u8.ToArray());
            peer.Close();
        });

        Assert.IsType<DeliveryResult.TryAgain>(await post.BringAsync());
        await rubbish;
    });

    [Fact]
    public Task Of_a_payload_only_codes_and_days_are_let_through() => WithServerAsync(async () =>
    {
        await using var post = await MailPost.StartAsync();

        await post.BringAsync(MailPost.ACase with
        {
            Kind = "case.something",
            Payload = """{"case_number":"7F3K\r\nBcc: all@example.com","category":"Somebody sold it","severity":7,"feedback_by":null,"story":"MARKER","way_in":"//evil.example/x"}""",
        });

        var (headers, body) = Parts((await post.Server.NextAsync()).GetProperty("message").GetString()!);
        Assert.Contains("Subject: PolicyBot: news of a case", headers);
        Assert.Equal("There is news of a case.\n\n\nPolicyBot sent this. It holds nothing of what was reported; an answer to it reaches nobody.", body.Trim());
    });

    private static (string[] Headers, string Body) Parts(string message)
    {
        var halves = message.Split("\r\n\r\n", 2);

        return (halves[0].Split("\r\n"), halves[1].ReplaceLineEndings("\n"));
    }

    private static string Id(System.Text.Json.JsonElement mail) => Parts(mail.GetProperty("message").GetString()!).Headers.Single(header => header.StartsWith("Message-Id:", StringComparison.Ordinal));

    private async Task WithServerAsync(Func<Task> test)
    {
        if (SmtpServer.Missing is { } missing)
        {
            output.WriteLine($"NOT RUN. {missing}");
            Assert.False(PostgresServer.IsRequired, missing);
            return;
        }

        await test();
    }
}
