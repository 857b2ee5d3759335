using PolicyBot.Outbox;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Outbox.Email;

/// <summary>What arrives, at whom, and what of a case it tells.</summary>
public sealed class DeliveringByMail(ITestOutputHelper output) : WithAMailServer(output)
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
}
