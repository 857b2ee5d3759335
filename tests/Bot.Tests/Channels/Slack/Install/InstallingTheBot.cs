using System.Net;
using System.Web;
using PolicyBot.Channels.Slack.Install;
using PolicyBot.Primitives;
using PolicyBot.Tests.TestKit.Slack;

namespace PolicyBot.Tests.Channels.Slack.Install;

public sealed class InstallingTheBot
{
    private static readonly CancellationToken Cancel = CancellationToken.None;

    [Fact]
    public async Task The_browser_is_sent_to_Slack_with_what_the_bot_wants_and_a_cookie_of_its_own()
    {
        await using var rig = await InstallRig.StartAsync();

        var begun = await rig.BeginAsync();
        var again = await rig.BeginAsync();

        Assert.Equal(new Uri(new Uri(rig.Slack.ApiUrl), "/oauth/v2/authorize").AbsoluteUri, begun.To.GetLeftPart(UriPartial.Path));
        var query = HttpUtility.ParseQueryString(begun.To.Query);
        Assert.Equal((SlackTokens.ClientId, InstallRig.RedirectUri), (query["client_id"], query["redirect_uri"]));
        Assert.Equal("app_mentions:read,assistant:write,channels:read,chat:write,commands,groups:read,im:history,im:write,users:read", query["scope"]);
        Assert.Matches("^__Host-policybot-slack=[A-Za-z0-9_-]{43}; max-age=600; path=/; secure; samesite=lax; httponly$", begun.SetCookie);
        Assert.NotEqual((begun.State, begun.Cookie), (again.State, again.Cookie));
        Assert.Empty(rig.Slack.Calls);
    }

    [Fact]
    public async Task Whoever_agrees_has_the_bot_in_their_workspace()
    {
        await using var rig = await InstallRig.StartAsync();
        var begun = await rig.BeginAsync();

        using var answer = await rig.ComeBackAsync(begun.Cookie, ("code", rig.Code(rotates: true)), ("state", begun.State));

        var page = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.Equal((HttpStatusCode.OK, "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Contains("<h1>PolicyBot is installed</h1>", page, StringComparison.Ordinal);
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Contains("__Host-policybot-slack=; expires=Thu, 01 Jan 1970", answer.Headers.GetValues("Set-Cookie").Single(), StringComparison.Ordinal);
        var token = (await rig.Workspaces.FindAsync(FakeSlack.Team, null, Cancel))!.Token.Reveal();
        Assert.StartsWith("xoxb-issued-", token, StringComparison.Ordinal);
        Assert.DoesNotContain("xox", page, StringComparison.Ordinal);
        Assert.DoesNotContain(rig.Host.Log.Lines, line => line.Contains("xox", StringComparison.Ordinal) || line.Contains(begun.State, StringComparison.Ordinal) || line.Contains("code-", StringComparison.Ordinal) || line.Contains(FakeSlack.Team, StringComparison.Ordinal));
        Assert.Contains(rig.Host.Log.Lines, line => line.Contains("The bot was installed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_whole_organisation_can_be_installed_in()
    {
        await using var rig = await InstallRig.StartAsync(options => options.AllowedTeams.Add("E0ACME"));
        var begun = await rig.BeginAsync();

        using var answer = await rig.ComeBackAsync(
            begun.Cookie, ("code", rig.Code(new SlackInstallation { TeamId = null, EnterpriseId = "E0ACME", IsWholeOrganisation = true })), ("state", begun.State));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("E0ACME", (await rig.Workspaces.FindAsync("T0ANY", "E0ACME", Cancel))!.EnterpriseId);
    }

    [Fact]
    public async Task A_workspace_of_others_is_refused_and_its_token_given_back()
    {
        await using var rig = await InstallRig.StartAsync();
        var begun = await rig.BeginAsync();

        using var answer = await rig.ComeBackAsync(begun.Cookie, ("code", rig.Code(new SlackInstallation { TeamId = "T0OTHERS" })), ("state", begun.State));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("not among those of this bot", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal("auth.revoke", rig.Slack.Calls[^1].Method);
        Assert.Equal(rig.Slack.Calls[^1].Token, Assert.Single(rig.Slack.Revoked));
        Assert.Null(await rig.Workspaces.FindAsync(null, null, Cancel));
    }

    [Fact]
    public async Task A_state_is_good_for_once()
    {
        await using var rig = await InstallRig.StartAsync();
        var begun = await rig.BeginAsync();
        using var first = await rig.ComeBackAsync(begun.Cookie, ("code", rig.Code()), ("state", begun.State));

        await RefusedAsync(rig, begun.Cookie, begun.State);
    }

    [Fact]
    public async Task A_state_is_good_for_ten_minutes()
    {
        await using var rig = await InstallRig.StartAsync();
        var begun = await rig.BeginAsync();
        rig.Clock.Advance(TimeSpan.FromMinutes(10));

        await RefusedAsync(rig, begun.Cookie, begun.State);
    }

    [Fact]
    public async Task A_state_is_good_in_the_browser_that_began_only()
    {
        await using var rig = await InstallRig.StartAsync();
        var (mine, theirs) = (await rig.BeginAsync(), await rig.BeginAsync());

        await RefusedAsync(rig, theirs.Cookie, mine.State);
        await RefusedAsync(rig, null, mine.State);
        await RefusedAsync(rig, "__Host-policybot-slack=", mine.State);
        await RefusedAsync(rig, mine.Cookie.Replace("__Host-", "", StringComparison.Ordinal), mine.State);
    }

    [Fact]
    public async Task A_state_of_somebodys_own_making_is_none()
    {
        await using var rig = await InstallRig.StartAsync();
        var begun = await rig.BeginAsync();
        var parts = begun.State.Split('.');
        string[] forged =
        [
            "", ".", "..", "a.b.c", new('a', 5000), begun.State + ".", begun.State + "x", begun.State[..^1], $"{parts[0]}.{parts[1]}.", $"{parts[0]}.{long.MaxValue}.{parts[2]}",
            $"{parts[0]}.-1.{parts[2]}", $"x{parts[0]}.{parts[1]}.{parts[2]}", begun.State.ToUpperInvariant(), $"{parts[0]}.{parts[1]}\n.{parts[2]}",
        ];

        foreach (var state in forged)
            await RefusedAsync(rig, begun.Cookie, state);

        using var answer = await rig.ComeBackAsync(begun.Cookie, ("code", rig.Code()), ("state", begun.State));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Whoever_changes_their_mind_reads_that_nothing_was_done()
    {
        await using var rig = await InstallRig.StartAsync();
        var begun = await rig.BeginAsync();

        using var answer = await rig.ComeBackAsync(begun.Cookie, ("error", "access_denied"), ("state", begun.State));

        Assert.Contains("PolicyBot was not installed", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Empty(rig.Slack.Calls);
    }

    [Theory]
    [InlineData("bad_client_secret", HttpStatusCode.BadGateway, "Check Slack:ClientId and Slack:ClientSecret.")]
    [InlineData("invalid_code", HttpStatusCode.BadGateway, "Begin again at /slack/install.")]
    [InlineData("internal_error", HttpStatusCode.ServiceUnavailable, "begin again in some minutes")]
    public async Task When_Slack_does_not_agree_the_page_says_what_mends_it(string code, HttpStatusCode status, string words)
    {
        await using var rig = await InstallRig.StartAsync();
        var begun = await rig.BeginAsync();
        rig.Slack.Fail("oauth.v2.access", SlackFault.Code(code));

        using var answer = await rig.ComeBackAsync(begun.Cookie, ("code", rig.Code()), ("state", begun.State));

        var page = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.Contains("href=\"/slack/install\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"ok":true,"access_token":"xoxp-1","token_type":"user","bot_user_id":"U1","team":{"id":"T0ACME"}}""")]
    [InlineData("""{"ok":true,"token_type":"bot","bot_user_id":"U1","team":{"id":"T0ACME"}}""")]
    [InlineData("""{"ok":true,"access_token":"xoxb-1","token_type":"bot","bot_user_id":"U1","team":"T0ACME"}""")]
    [InlineData("""{"ok":true,"access_token":["xoxb-1"],"token_type":"bot","bot_user_id":"U1","team":{"id":"T0ACME"}}""")]
    [InlineData("""{"ok":true,"access_token":"xoxb-1","token_type":"bot","team":{"id":"T0ACME"}}""")]
    public async Task What_is_no_bots_token_is_not_kept(string body)
    {
        await using var rig = await InstallRig.StartAsync();
        var begun = await rig.BeginAsync();
        rig.Slack.Fail("oauth.v2.access", SlackFault.Saying(body));

        using var answer = await rig.ComeBackAsync(begun.Cookie, ("code", rig.Code()), ("state", begun.State));

        Assert.Equal(HttpStatusCode.BadGateway, answer.StatusCode);
        Assert.Null(await rig.Workspaces.FindAsync(null, null, Cancel));
    }

    [Fact]
    public async Task A_database_that_is_away_for_a_moment_is_waited_for()
    {
        await using var rig = await InstallRig.StartAsync();
        var begun = await rig.BeginAsync();
        rig.Disk.IsFull = true;
        var pause = rig.NextPauseAsync();

        var finishing = rig.ComeBackAsync(begun.Cookie, ("code", rig.Code()), ("state", begun.State));
        await pause;
        rig.Disk.IsFull = false;
        rig.Clock.Advance(await pause);
        using var answer = await finishing;

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotNull(await rig.Workspaces.FindAsync(FakeSlack.Team, null, Cancel));
    }

    [Fact]
    public async Task Tokens_that_cannot_be_kept_are_not_revoked_and_the_page_says_to_install_again()
    {
        await using var rig = await InstallRig.StartAsync();
        var begun = await rig.BeginAsync();
        rig.Disk.IsFull = true;

        var pause = rig.NextPauseAsync();
        var finishing = rig.ComeBackAsync(begun.Cookie, ("code", rig.Code()), ("state", begun.State));
        for (var left = 5; left > 0; left--)
        {
            var length = await pause;
            pause = rig.NextPauseAsync();
            rig.Clock.Advance(length);
        }

        using var answer = await finishing;

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("Please open /slack/install again", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/slack/install\"", page, StringComparison.Ordinal);
        Assert.Empty(rig.Slack.Revoked);
        Assert.DoesNotContain(rig.Slack.Calls, call => call.Method == "auth.revoke");
    }

    [Fact]
    public async Task An_app_that_is_another_one_is_not_kept()
    {
        await using var rig = await InstallRig.StartAsync(options => options.AppId = "A0ANOTHER");
        var begun = await rig.BeginAsync();

        using var answer = await rig.ComeBackAsync(begun.Cookie, ("code", rig.Code()), ("state", begun.State));

        Assert.Equal(HttpStatusCode.BadGateway, answer.StatusCode);
        Assert.Null(await rig.Workspaces.FindAsync(null, null, Cancel));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Where_nobody_installs_it_there_are_no_such_pages(bool hasToken)
    {
        await using var rig = await InstallRig.StartAsync(options =>
        {
            options.ClientId = hasToken ? SlackTokens.ClientId : "";
            options.BotToken = hasToken ? FakeSlack.BotToken : "";
        });

        foreach (var page in (string[])[InstallEndpoints.Install, InstallEndpoints.Redirect])
        {
            using var answer = await rig.GetAsync(page, cookie: null);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Without_an_address_to_come_back_to_the_program_does_not_start()
    {
        var refusal = await Assert.ThrowsAsync<WrongSettingException>(() => InstallRig.StartAsync(publicAddress: ""));

        Assert.Contains("Set Web:PublicAddress", refusal.Message, StringComparison.Ordinal);
    }

    private static async Task RefusedAsync(InstallRig rig, string? cookie, string state)
    {
        var before = rig.Slack.Calls.Count;

        using var answer = await rig.ComeBackAsync(cookie, ("code", rig.Code()), ("state", state));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Please begin again", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal(before, rig.Slack.Calls.Count);
    }
}
