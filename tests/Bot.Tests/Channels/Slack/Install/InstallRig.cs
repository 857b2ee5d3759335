using System.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PolicyBot.Channels.Slack;
using PolicyBot.Channels.Slack.Api;
using PolicyBot.Channels.Slack.Install;
using PolicyBot.Channels.Slack.Workspaces;
using PolicyBot.Channels.Web;
using PolicyBot.Storage;
using PolicyBot.Storage.Encryption;
using PolicyBot.Tests.TestKit;
using PolicyBot.Tests.TestKit.Slack;

namespace PolicyBot.Tests.Channels.Slack.Install;

/// <summary>The pages by which the bot is installed, behind the program's own front, with a Slack and a browser of a test's own.</summary>
internal sealed class InstallRig : IAsyncDisposable
{
    public const string RedirectUri = "https://policybot.example.com/slack/oauth_redirect";

    private readonly HttpClient _browser = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });

    public required FakeSlack Slack { get; init; }

    public required TestDatabase Database { get; init; }

    public required HostUnderTest Host { get; init; }

    public required FakeClock Clock { get; init; }

    public required FaultyEngine Disk { get; init; }

    public required IWorkspaces Workspaces { get; init; }

    public static async Task<InstallRig> StartAsync(Action<SlackOptions>? change = null, string publicAddress = "https://policybot.example.com/")
    {
        var clock = new FakeClock();
        var slack = await FakeSlack.StartAsync(clock);
        var database = await TestDatabase.SqliteAsync();
        var disk = new FaultyEngine(database.Engine);
        var options = new SlackOptions { ClientId = SlackTokens.ClientId, ClientSecret = SlackTokens.ClientSecret, ApiBaseUrl = slack.ApiUrl };
        options.AllowedTeams.Add(FakeSlack.Team);
        change?.Invoke(options);
        IWorkspaces workspaces = null!;
        var host = await HostUnderTest.StartAsync(
            app =>
            {
                workspaces = app.Services.GetRequiredService<IWorkspaces>();
                app.MapSlackInstall();
            },
            services => services
                .AddSingleton<TimeProvider>(clock)
                .AddSingleton(Options.Create(options))
                .AddSingleton(Options.Create(new WebOptions { PublicAddress = publicAddress }))
                .AddSingleton(new Database(disk))
                .AddSingleton(new Vault(new byte[ContentKey.Length], A.Ids()))
                .AddSlackApi()
                .AddSlackWorkspaces()
                .AddSlackInstall());
        return new InstallRig { Slack = slack, Database = database, Host = host, Clock = clock, Disk = disk, Workspaces = workspaces };
    }

    /// <summary>Opens the page that begins it.</summary>
    public async Task<Beginning> BeginAsync()
    {
        using var answer = await GetAsync(InstallEndpoints.Install, cookie: null);
        var setCookie = answer.Headers.GetValues("Set-Cookie").Single();
        return new Beginning(answer.Headers.Location!, HttpUtility.ParseQueryString(answer.Headers.Location!.Query)["state"]!, setCookie);
    }

    /// <summary>Comes back from Slack.</summary>
    public Task<HttpResponseMessage> ComeBackAsync(string? cookie, params (string Name, string Value)[] query) => GetAsync(
        $"{InstallEndpoints.Redirect}?{string.Join('&', query.Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value)}"))}", cookie);

    /// <summary>As when an administrator agreed.</summary>
    public string Code(SlackInstallation? by = null, bool rotates = false) => Slack.Code(by ?? new SlackInstallation(), RedirectUri, rotates);

    /// <summary>The next pause before the database is tried again.</summary>
    public Task<TimeSpan> NextPauseAsync() => Clock.NextWaitAsync(wait => wait == TimeSpan.FromSeconds(1)).WaitAsync(TimeSpan.FromSeconds(30));

    public async Task<HttpResponseMessage> GetAsync(string address, string? cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Host.Http.BaseAddress!, address));
        if (cookie is not null)
            request.Headers.Add("Cookie", cookie);

        return await _browser.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await Host.DisposeAsync();
        await Slack.DisposeAsync();
        await Database.DisposeAsync();
    }

    /// <param name="SetCookie">The whole header.</param>
    internal sealed record Beginning(Uri To, string State, string SetCookie)
    {
        /// <summary>As the browser sends it back.</summary>
        public string Cookie => SetCookie.Split(';')[0];
    }
}
