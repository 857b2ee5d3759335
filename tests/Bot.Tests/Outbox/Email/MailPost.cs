using Microsoft.Extensions.Options;
using Moq;
using PolicyBot.Outbox;
using PolicyBot.Outbox.Email;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Outbox.Email;

/// <summary>A mail server and the deliverer that is set up for it.</summary>
internal sealed class MailPost : IAsyncDisposable
{
    public const string User = "policybot";
    public const string Password = "correct horse";

    private readonly TemporaryFolder _folder = new();

    private MailPost(string host)
    {
        Certificate = IssuedCertificate.For(host, _folder.FullPath);
    }

    public static Delivery ACase { get; } = new()
    {
        Id = Guid.Parse("0f0e0d0c-0b0a-4908-8706-050403020100"),
        Destination = "counsel",
        Kind = "case.opened",
        Payload = """{"case_number":"7F3K-9QWX","category":"LossOrTheft","severity":"Critical","acknowledge_by":"2026-03-09","feedback_by":"2026-06-02","way_in":"/legal"}""",
    };

    public IssuedCertificate Certificate { get; }

    public SmtpServer Server { get; private set; } = null!;

    public MailProgress Progress { get; set; } = new();

    public FakeClock Clock { get; } = new();

    public string To { get; set; } = "mailto:counsel@example.com";

    public Uri? Bot { get; set; } = new("https://policybot.example.com");

    public MailOptions Options { get; private set; } = null!;

    /// <param name="tls">Of the server: <c>none</c>, <c>starttls</c>, <c>tls</c>.</param>
    /// <param name="acts">How it fails, by step.</param>
    /// <param name="certificateOf">The host that its certificate names.</param>
    public static async Task<MailPost> StartAsync(string tls = "none", string certificateOf = "localhost", bool signsIn = false, params (string Step, string Act)[] acts)
    {
        var post = new MailPost(certificateOf);
        post.Server = await SmtpServer.StartAsync(tls, post.Certificate, signsIn ? (User, Password) : null, acts.ToDictionary(act => act.Step, act => act.Act));
        post.Options = new MailOptions
        {
            Host = "localhost",
            Port = post.Server.Port,
            From = "bot@example.com",
            Security = tls switch { "tls" => MailSecurity.Tls, "starttls" => MailSecurity.StartTls, _ => MailSecurity.None },
            CertificateAuthority = tls == "none" ? "" : post.Certificate.AuthorityFile,
            UserName = signsIn ? User : "",
            Password = signsIn ? Password : "",
        };

        return post;
    }

    public Task<DeliveryResult> BringAsync(CancellationToken cancellationToken = default) => BringAsync(ACase, cancellationToken);

    public Task<DeliveryResult> BringAsync(Delivery delivery, CancellationToken cancellationToken = default)
    {
        var destination = new Destination { Name = "counsel", Kind = "email", Url = To };
        var deliverer = new DeliverByEmail(
            Mock.Of<IDestinations>(known => known.Find("counsel") == destination),
            new MailServer(Microsoft.Extensions.Options.Options.Create(Options)),
            Progress,
            [Mock.Of<IBotAddress>(bot => bot.Address == Bot)],
            Clock);

        return deliverer.DeliverAsync(delivery, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        _folder.Dispose();
    }
}
