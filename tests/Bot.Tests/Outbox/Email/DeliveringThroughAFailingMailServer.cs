using System.Net;
using System.Net.Sockets;
using PolicyBot.Outbox;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Outbox.Email;

/// <summary>Everything that can go wrong on the way, at each step of it.</summary>
public sealed class DeliveringThroughAFailingMailServer(ITestOutputHelper output) : WithAMailServer(output)
{
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
        await using var post = await StartAsync(step, $"{code} counsel@example.com is on holiday");

        var result = Assert.IsType<DeliveryResult.TryAgain>(await post.BringAsync());

        Assert.StartsWith($"SMTP {code}", result.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("counsel", result.Reason, StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("CONNECT", 554)]
    [InlineData("EHLO", 550)]
    [InlineData("AUTH", 535)]
    [InlineData("MAIL", 550)]
    [InlineData("RCPT", 550)]
    [InlineData("DATA", 554)]
    [InlineData("BODY", 552)]
    public Task A_trouble_that_stays_is_refused(string step, int code) => WithServerAsync(async () =>
    {
        await using var post = await StartAsync(step, $"{code} we do not like counsel@example.com");

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

    // Where encryption is wanted the server answers HELO, which follows a refused EHLO, by itself.
    private static Task<MailPost> StartAsync(string step, string act) => MailPost.StartAsync(step == "EHLO" ? "none" : "starttls", signsIn: step != "EHLO", acts: (step, act));
}
