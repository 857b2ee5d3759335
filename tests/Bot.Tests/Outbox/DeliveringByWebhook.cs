using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Moq;
using PolicyBot.Outbox;
using PolicyBot.Outbox.Webhooks;
using PolicyBot.Primitives;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Outbox;

/// <summary>Against a real receiver, with everything that can go wrong on the way.</summary>
public sealed class DeliveringByWebhook : IDisposable
{
    private const string Base64Key = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=";

    private readonly FakeClock _clock = new();
    private readonly WebhookClient _client = new();

    private readonly Delivery _delivery = new()
    {
        Id = Guid.Parse("0f0e0d0c-0b0a-4908-8706-050403020100"),
        Destination = "counsel",
        Kind = "case.opened",
        Payload = """{"case":"7F3K","severity":"high"}""",
    };

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task The_receiver_gets_the_message_signed_so_that_it_can_check_it()
    {
        var seen = (Method: "", Headers: new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase), Body: "");
        await using var receiver = await HttpReceiver.StartAsync(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
            seen = (context.Request.Method, headers, await reader.ReadToEndAsync());
        });

        var result = await DeliverAsync(receiver.Address);

        Assert.IsType<DeliveryResult.Delivered>(result);
        Assert.Equal("POST", seen.Method);
        Assert.Equal("application/json", seen.Headers["content-type"]);
        Assert.Equal("""{"type":"case.opened","data":{"case":"7F3K","severity":"high"}}""", seen.Body);
        Assert.Equal("0f0e0d0c-0b0a-4908-8706-050403020100", seen.Headers["webhook-id"]);
        Assert.Equal(_clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), seen.Headers["webhook-timestamp"]);
        var signed = $"{seen.Headers["webhook-id"]}.{seen.Headers["webhook-timestamp"]}.{seen.Body}";
        var expected = Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(Base64Key), Encoding.UTF8.GetBytes(signed)));
        Assert.Equal($"v1,{expected}", seen.Headers["webhook-signature"]);
        Assert.Equal(
            ["Content-Length", "Content-Type", "Host", "webhook-id", "webhook-signature", "webhook-timestamp"],
            seen.Headers.Keys.Order(StringComparer.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(201)]
    [InlineData(202)]
    [InlineData(204)]
    public async Task A_receiver_that_says_yes_has_it(int status) =>
        Assert.IsType<DeliveryResult.Delivered>(await DeliverToAsync(status));

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_receiver_in_trouble_is_tried_again(int status)
    {
        var result = Assert.IsType<DeliveryResult.TryAgain>(await DeliverToAsync(status));

        Assert.Null(result.After);
        Assert.Equal($"HTTP {status}", result.Reason);
    }

    [Theory]
    [InlineData(429, "30")]
    [InlineData(503, "Mon, 02 Mar 2026 08:00:30 GMT")]
    public async Task A_busy_receiver_is_tried_again_no_sooner_than_it_asked(int status, string retryAfter)
    {
        var result = await DeliverToAsync(status, response => response.Headers.RetryAfter = retryAfter);

        Assert.Equal(TimeSpan.FromSeconds(30), Assert.IsType<DeliveryResult.TryAgain>(result).After);
    }

    [Theory]
    [InlineData("Mon, 02 Mar 2026 07:00:00 GMT")]
    [InlineData("-5")]
    [InlineData("soon")]
    public async Task A_wish_that_makes_no_sense_is_no_wish(string retryAfter)
    {
        var result = await DeliverToAsync(429, response => response.Headers.RetryAfter = retryAfter);

        Assert.Null(Assert.IsType<DeliveryResult.TryAgain>(result).After);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(410)]
    [InlineData(413)]
    [InlineData(422)]
    public async Task A_receiver_that_does_not_want_it_refuses_it(int status) =>
        Assert.Equal($"HTTP {status}", Assert.IsType<DeliveryResult.Refused>(await DeliverToAsync(status)).Reason);

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_signed_message_follows_nobody_elsewhere(int status)
    {
        var elsewhere = 0;
        await using var other = await HttpReceiver.StartAsync(_ =>
        {
            elsewhere++;
            return Task.CompletedTask;
        });

        var result = await DeliverToAsync(status, response => response.Headers.Location = other.Address.ToString());

        Assert.Equal($"HTTP {status}", Assert.IsType<DeliveryResult.Refused>(result).Reason);
        Assert.Equal(0, elsewhere);
    }

    [Fact]
    public async Task A_receiver_that_hangs_up_is_tried_again()
    {
        await using var receiver = await HttpReceiver.StartAsync(context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });

        Assert.IsType<DeliveryResult.TryAgain>(await DeliverAsync(receiver.Address));
    }

    [Fact]
    public async Task A_receiver_that_speaks_no_http_is_tried_again()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var rubbish = Task.Run(async () =>
        {
            using var peer = await listener.AcceptTcpClientAsync();
            await peer.GetStream().WriteAsync("220 mail.example ESMTP\r\n"u8.ToArray());
            peer.Close();
        });

        var result = await DeliverAsync(new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}"));

        await rubbish;
        Assert.IsType<DeliveryResult.TryAgain>(result);
    }

    [Fact]
    public async Task A_closed_port_is_tried_again()
    {
        Uri closed;
        await using (var receiver = await HttpReceiver.StartAsync(_ => Task.CompletedTask))
        {
            closed = receiver.Address;
        }

        var result = Assert.IsType<DeliveryResult.TryAgain>(await DeliverAsync(closed));

        Assert.Equal("ConnectionError", result.Reason);
    }

    [Fact]
    public async Task A_receiver_whose_certificate_nobody_vouches_for_gets_nothing()
    {
        var requests = 0;
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        await using var receiver = await HttpReceiver.StartAsync(
            "https://127.0.0.1:0",
            host => host.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.ConfigureHttpsDefaults(https => https.ServerCertificate = certificate)),
            _ =>
            {
                requests++;
                return Task.CompletedTask;
            });

        var result = Assert.IsType<DeliveryResult.TryAgain>(await DeliverAsync(receiver.Address));

        Assert.Equal("SecureConnectionError", result.Reason);
        Assert.Equal(0, requests);
    }

    [Fact]
    public async Task A_receiver_that_never_answers_is_left_when_the_time_is_over()
    {
        using var over = new CancellationTokenSource();
        var release = new TaskCompletionSource();
        await using var receiver = await HttpReceiver.StartAsync(async _ =>
        {
            await over.CancelAsync();
            await release.Task;
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => DeliverAsync(receiver.Address, over.Token));
        release.SetResult();
    }

    [Fact]
    public async Task A_long_answer_is_not_read()
    {
        await using var receiver = await HttpReceiver.StartAsync(async context =>
        {
            await context.Response.StartAsync();
            var page = new byte[64 * 1024];
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(page, context.RequestAborted);
            }
        });

        Assert.IsType<DeliveryResult.Delivered>(await DeliverAsync(receiver.Address));
    }

    [Fact]
    public async Task A_destination_that_is_gone_from_the_settings_is_refused()
    {
        var deliverer = new DeliverByWebhook(Mock.Of<IDestinations>(), _client, [], _clock);

        Assert.IsType<DeliveryResult.Refused>(await deliverer.DeliverAsync(_delivery, CancellationToken.None));
    }

    private async Task<DeliveryResult> DeliverToAsync(int status, Action<HttpResponse>? more = null)
    {
        await using var receiver = await HttpReceiver.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            more?.Invoke(context.Response);
            return Task.CompletedTask;
        });
        return await DeliverAsync(receiver.Address);
    }

    private Task<DeliveryResult> DeliverAsync(Uri address, CancellationToken cancellationToken = default)
    {
        var destination = new Destination { Name = "counsel", Kind = "webhook", Url = address.ToString(), Secret = new Secret<string>($"whsec_{Base64Key}") };
        var destinations = Mock.Of<IDestinations>(found => found.Find("counsel") == destination);
        return new DeliverByWebhook(destinations, _client, [], _clock).DeliverAsync(_delivery, cancellationToken);
    }
}
