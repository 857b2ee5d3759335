using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Channels.Slack;
using PolicyBot.Channels.Slack.Api;
using PolicyBot.Channels.Slack.Workspaces;
using PolicyBot.Storage;
using PolicyBot.Storage.Encryption;
using PolicyBot.Tests.TestKit;
using PolicyBot.Tests.TestKit.Slack;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Channels.Slack.Workspaces;

/// <summary>Installations outlive the process, are found by whoever speaks in them, keep their tokens fresh, and are read by nobody who has the database.</summary>
public abstract class InstallationContract(PostgresServer? server, ITestOutputHelper output) : DatabaseContract(server, output)
{
    private const string Redirect = "https://policybot.example.com/slack/oauth_redirect";

    private static readonly SlackInstallation Acme = new();
    private static readonly SlackInstallation AcmeInGroup = new() { EnterpriseId = "E0ACME" };
    private static readonly SlackInstallation Group = new() { TeamId = null, EnterpriseId = "E0ACME", IsWholeOrganisation = true, BotUserId = "U0GROUPBOT" };

    [Fact]
    public Task A_workspace_is_found_with_the_token_it_was_given() => OnSlackAsync(async (rig, _) =>
    {
        Assert.Null(await rig.Workspaces.FindAsync(FakeSlack.Team, null, Cancel));
        var token = await InstallAsync(rig, Acme);

        var found = await rig.Workspaces.FindAsync(FakeSlack.Team, null, Cancel);

        Assert.Equal((FakeSlack.Team, null, FakeSlack.BotUser, token), (found!.TeamId, found.EnterpriseId, found.BotUserId, found.Token.Reveal()));
        Assert.NotNull(await rig.Workspaces.FindAsync(null, null, Cancel));
        Assert.Null(await rig.Workspaces.FindAsync("T0OTHER", null, Cancel));
        Assert.IsType<SlackAnswer<MessagePlace>.Done>(await rig.Client.PostAsync(found, FakeSlack.LegalChannel, null, SlackRig.Message(), Cancel));
    });

    [Fact]
    public Task An_organisation_is_found_for_each_of_its_workspaces_that_has_no_installation_of_its_own() => OnSlackAsync(async (rig, _) =>
    {
        await InstallAsync(rig, Group);
        await InstallAsync(rig, AcmeInGroup);

        Assert.Equal(FakeSlack.Team, (await rig.Workspaces.FindAsync(FakeSlack.Team, "E0ACME", Cancel))!.TeamId);
        Assert.Equal((null, "U0GROUPBOT"), await Of("T0SECOND", "E0ACME"));
        Assert.Equal((null, "U0GROUPBOT"), await Of(null, "E0ACME"));
        Assert.Null(await rig.Workspaces.FindAsync("T0SECOND", null, Cancel));
        Assert.Null(await rig.Workspaces.FindAsync("T0SECOND", "E0OTHER", Cancel));
        Assert.Null(await rig.Workspaces.FindAsync(null, null, Cancel)); // there are two

        async Task<(string?, string)> Of(string? team, string? enterprise)
        {
            var found = (await rig.Workspaces.FindAsync(team, enterprise, Cancel))!;
            return (found.TeamId, found.BotUserId);
        }
    });

    [Fact]
    public Task Whoever_is_of_an_organisation_is_written_to_through_one_of_its_workspaces() => OnSlackAsync(async (rig, _) =>
    {
        await InstallAsync(rig, AcmeInGroup);

        Assert.Equal(FakeSlack.Team, (await rig.Workspaces.FindToWriteAsync(null, "E0ACME", Cancel))!.TeamId);
        Assert.Null(await rig.Workspaces.FindAsync(null, "E0ACME", Cancel)); // a request of the organisation's own installation is not for us
        Assert.Null(await rig.Workspaces.FindToWriteAsync(null, "E0OTHER", Cancel));
        Assert.Null(await rig.Workspaces.FindToWriteAsync("T0SECOND", null, Cancel));
    });

    [Fact]
    public Task The_only_organisation_with_the_bot_is_where_an_unknown_workspace_is_written_to() => OnSlackAsync(async (rig, _) =>
    {
        await InstallAsync(rig, Group);
        await InstallAsync(rig, AcmeInGroup);

        Assert.Equal(FakeSlack.Team, (await rig.Workspaces.FindToWriteAsync(FakeSlack.Team, null, Cancel))!.TeamId);
        Assert.Equal("U0GROUPBOT", (await rig.Workspaces.FindToWriteAsync("T0SECOND", null, Cancel))!.BotUserId);

        await InstallAsync(rig, Group with { EnterpriseId = "E0OTHER" });
        Assert.Null(await rig.Workspaces.FindToWriteAsync("T0SECOND", null, Cancel)); // it could be in either
    });

    [Fact]
    public Task A_workspace_that_is_not_the_companys_any_more_is_found_no_more() => OnAsync(async database =>
    {
        await using (var before = await RigAsync(database))
            await InstallAsync(before, Acme);
        await using var rig = await RigAsync(database, allowed: "T0ANOTHER");

        Assert.Null(await rig.Workspaces.FindAsync(FakeSlack.Team, null, Cancel));
        Assert.Null(await rig.Workspaces.FindAsync(null, null, Cancel));
    });

    [Fact]
    public Task Installing_again_replaces_the_token_and_uninstalling_deletes_it() => OnSlackAsync(async (rig, database) =>
    {
        rig.Fake.Revoke(await InstallAsync(rig, Acme));
        var second = await InstallAsync(rig, Acme);
        Assert.Equal(second, (await rig.Workspaces.FindAsync(FakeSlack.Team, null, Cancel))!.Token.Reveal());
        Assert.Equal(1, await CountAsync(database));

        await rig.Workspaces.ForgetAsync("T0OTHER", null, Cancel);
        Assert.Equal(1, await CountAsync(database));
        rig.Fake.Revoke(second);
        await rig.Workspaces.ForgetAsync(FakeSlack.Team, null, Cancel);
        await rig.Workspaces.ForgetAsync(FakeSlack.Team, null, Cancel);

        Assert.Null(await rig.Workspaces.FindAsync(FakeSlack.Team, null, Cancel));
        Assert.Equal(0, await CountAsync(database));
    });

    [Fact]
    public Task Late_news_of_an_end_leaves_a_new_installation_alone() => OnSlackAsync(async (rig, database) =>
    {
        rig.Fake.Revoke(await InstallAsync(rig, AcmeInGroup));
        await InstallAsync(rig, Group);
        var fresh = await InstallAsync(rig, AcmeInGroup);

        await rig.Workspaces.ForgetAsync(FakeSlack.Team, "E0ACME", Cancel);
        await rig.Workspaces.ForgetAsync(null, "E0ACME", Cancel);
        await rig.Workspaces.ForgetAsync(FakeSlack.Team, "E0ACME", Cancel);

        Assert.Equal(fresh, await TokenAsync(rig));
        Assert.Equal(2, await CountAsync(database));
    });

    [Fact]
    public Task The_end_of_a_workspaces_own_installation_is_not_that_of_its_organisation() => OnSlackAsync(async (rig, database) =>
    {
        rig.Fake.Revoke(await InstallAsync(rig, Group));

        await rig.Workspaces.ForgetAsync(FakeSlack.Team, "E0ACME", Cancel);
        Assert.Equal(1, await CountAsync(database));
        await rig.Workspaces.ForgetAsync(null, "E0ACME", Cancel);
        Assert.Equal(0, await CountAsync(database));
    });

    [Fact]
    public Task What_is_installed_again_while_Slack_is_asked_about_the_old_one_is_kept() => OnSlackAsync(async (rig, _) =>
    {
        rig.Fake.Revoke(await InstallAsync(rig, Acme));
        var answer = new TaskCompletionSource();
        rig.Fake.Fail("auth.test", ConnectorFault.Slow(answer.Task));
        var asked = rig.Fake.WaitForAsync(call => call.Method == "auth.test");

        var forgetting = rig.Workspaces.ForgetAsync(FakeSlack.Team, null, Cancel);
        await asked;
        var fresh = await InstallAsync(rig, Acme);
        answer.SetResult();
        await forgetting.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(fresh, await TokenAsync(rig));
    });

    [Fact]
    public Task Nothing_is_deleted_before_Slack_has_said_that_it_takes_the_token_no_more() => OnSlackAsync(async (rig, database) =>
    {
        rig.Fake.Revoke(await InstallAsync(rig, Acme));
        rig.Fake.Fail("auth.test", ConnectorFault.Status(503), SlackFault.Code("token_expired"));

        await Assert.ThrowsAsync<WorkspaceUnavailableException>(() => rig.Workspaces.ForgetAsync(FakeSlack.Team, null, Cancel));
        await rig.Workspaces.ForgetAsync(FakeSlack.Team, null, Cancel);
        Assert.Equal(1, await CountAsync(database));

        await rig.Workspaces.ForgetAsync(FakeSlack.Team, null, Cancel);
        Assert.Equal(0, await CountAsync(database));
    });

    [Theory]
    [InlineData("invalid_auth")]
    [InlineData("token_revoked")]
    [InlineData("account_inactive")]
    public Task What_Slack_takes_no_more_is_deleted(string code) => OnSlackAsync(async (rig, database) =>
    {
        await InstallAsync(rig, Acme);
        var workspace = (await rig.Workspaces.FindAsync(FakeSlack.Team, null, Cancel))!;
        rig.Fake.Fail("chat.postMessage", SlackFault.Code(code));
        rig.Fake.Fail("auth.test", SlackFault.Code(code));

        Assert.Equal(code, Assert.IsType<SlackAnswer<MessagePlace>.Refused>(await rig.Client.PostAsync(workspace, FakeSlack.LegalChannel, null, SlackRig.Message(), Cancel)).Code);

        Assert.Equal(0, await CountAsync(database));
        Assert.Contains(rig.Log.Lines, line => line.Contains($"({code}). The bot's token is no good.", StringComparison.Ordinal));
    });

    [Fact]
    public Task An_old_token_that_was_replaced_meanwhile_does_not_cost_the_new_one() => OnSlackAsync(async (rig, _) =>
    {
        var old = await InstallAsync(rig, Acme);
        var workspace = (await rig.Workspaces.FindAsync(FakeSlack.Team, null, Cancel))!;
        var fresh = await InstallAsync(rig, Acme);
        rig.Fake.Revoke(old);

        Assert.IsType<SlackAnswer<MessagePlace>.Done>(await rig.Client.PostAsync(workspace, FakeSlack.LegalChannel, null, SlackRig.Message(), Cancel));
        Assert.Equal(fresh, (await rig.Workspaces.FindAsync(FakeSlack.Team, null, Cancel))!.Token.Reveal());
    });

    [Fact]
    public Task A_token_is_renewed_two_hours_before_it_ends_while_the_old_one_serves() => OnSlackAsync(async (rig, _) =>
    {
        var first = await InstallAsync(rig, Acme, rotates: true);
        rig.Clock.Advance(TimeSpan.FromHours(9.9));
        Assert.Equal(first, await TokenAsync(rig));
        Assert.DoesNotContain(rig.Fake.Calls, IsRenewal);

        rig.Clock.Advance(TimeSpan.FromHours(0.2));
        var renewed = rig.Fake.WaitForAsync(IsRenewal);
        Assert.Equal(first, await TokenAsync(rig));
        await renewed;
        await SettledAsync(rig);

        Assert.NotEqual(first, await TokenAsync(rig));
        Assert.Single(rig.Fake.Calls, IsRenewal);
        var call = await renewed;
        Assert.StartsWith("application/x-www-form-urlencoded", call.ContentType, StringComparison.Ordinal);
        Assert.Null(call.Authorization);
    });

    [Fact]
    public Task A_token_that_has_ended_is_renewed_first_and_by_all_at_once_only_once() => OnSlackAsync(async (rig, _) =>
    {
        var first = await InstallAsync(rig, Acme, rotates: true);
        rig.Clock.Advance(TimeSpan.FromHours(12));

        var tokens = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => TokenAsync(rig))));

        Assert.Single(tokens.Distinct());
        Assert.DoesNotContain(first, tokens);
        Assert.Single(rig.Fake.Calls, IsRenewal);
    });

    [Fact]
    public Task A_call_with_an_expired_token_is_repeated_once_with_a_new_one() => OnSlackAsync(async (rig, _) =>
    {
        await InstallAsync(rig, Acme, rotates: true);
        var workspace = (await rig.Workspaces.FindAsync(FakeSlack.Team, null, Cancel))!;
        rig.Clock.Advance(TimeSpan.FromHours(13));

        Assert.IsType<SlackAnswer<MessagePlace>.Done>(await rig.Client.PostAsync(workspace, FakeSlack.LegalChannel, null, SlackRig.Message(), Cancel));
        Assert.IsType<SlackAnswer<MessagePlace>.Done>(await rig.Client.PostAsync(workspace, FakeSlack.LegalChannel, null, SlackRig.Message(), Cancel));

        Assert.Single(rig.Fake.Calls, IsRenewal);
        Assert.Equal(4, rig.Fake.Calls.Count(call => call.Method == "chat.postMessage"));
    });

    [Fact]
    public Task Slack_says_expired_again_and_that_is_the_end_of_it() => OnSlackAsync(async (rig, database) =>
    {
        await InstallAsync(rig, Acme, rotates: true);
        var workspace = (await rig.Workspaces.FindAsync(FakeSlack.Team, null, Cancel))!;
        rig.Fake.Fail("chat.postMessage", SlackFault.Code("token_expired"), SlackFault.Code("token_expired"));

        Assert.Equal("token_expired", Assert.IsType<SlackAnswer<MessagePlace>.Refused>(await rig.Client.PostAsync(workspace, FakeSlack.LegalChannel, null, SlackRig.Message(), Cancel)).Code);

        Assert.Equal(2, rig.Fake.Calls.Count(call => call.Method == "chat.postMessage"));
        Assert.Equal(1, await CountAsync(database));
    });

    [Fact]
    public Task Two_processes_that_renew_at_once_use_the_refresh_token_once() => OnAsync(async database =>
    {
        await using var one = await RigAsync(database);
        await using var two = await RigAsync(database, slack: one.Fake, clock: one.Clock);
        var first = await InstallAsync(one, Acme, rotates: true);
        one.Clock.Advance(TimeSpan.FromHours(13));
        var answer = new TaskCompletionSource();
        one.Fake.Fail("oauth.v2.access", ConnectorFault.Slow(answer.Task));
        var renewing = one.Fake.WaitForAsync(IsRenewal);
        var looking = one.Clock.NextWaitAsync(wait => wait == TimeSpan.FromSeconds(1));

        Task<string>[] tokens = [TokenAsync(one), TokenAsync(two)];
        await renewing;
        await looking.WaitAsync(TimeSpan.FromSeconds(30)); // the other has seen that somebody is at it
        answer.SetResult();
        await Task.WhenAny(tokens);
        one.Clock.Advance(TimeSpan.FromSeconds(1));

        var got = await Task.WhenAll(tokens).WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(got[0], got[1]);
        Assert.NotEqual(first, got[0]);
        Assert.Single(one.Fake.Calls, IsRenewal);
    });

    [Fact]
    public Task A_process_that_died_while_renewing_is_waited_for_less_than_a_minute() => OnAsync(async database =>
    {
        await using var rig = await RigAsync(database);
        var first = await InstallAsync(rig, Acme, rotates: true);
        rig.Clock.Advance(TimeSpan.FromHours(13));
        var store = rig.Get<InstallationStore>();
        var kept = (await store.FindAsync(FakeSlack.Team, null, Cancel))!;
        await store.ReplaceAsync(kept, kept.Content with { RenewingUntil = rig.Clock.GetUtcNow() + TimeSpan.FromSeconds(45) }, Cancel);

        var looking = rig.Clock.NextWaitAsync(wait => wait == TimeSpan.FromSeconds(1));
        var finding = TokenAsync(rig);
        await looking.WaitAsync(TimeSpan.FromSeconds(30));
        rig.Clock.Advance(TimeSpan.FromSeconds(45));

        Assert.NotEqual(first, await finding.WaitAsync(TimeSpan.FromSeconds(30)));
    });

    [Fact]
    public Task Renewed_tokens_that_the_database_does_not_take_are_used_from_memory_and_saved_when_it_does() => OnUnsavedAsync(async (rig, other, disk, renewed) =>
    {
        Assert.Equal(renewed, await TokenAsync(rig));
        foreach (var pause in (int[])[2, 4])
        {
            var next = rig.Clock.NextWaitAsync(wait => wait == TimeSpan.FromSeconds(pause)).WaitAsync(TimeSpan.FromSeconds(30));
            rig.Clock.Advance(TimeSpan.FromSeconds(pause / 2));
            await next;
        }

        rig.Clock.Advance(TimeSpan.FromSeconds(3.9));
        Assert.Equal(renewed, await TokenAsync(rig));
        disk.IsFull = false;
        rig.Clock.Advance(TimeSpan.FromSeconds(0.1));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!rig.Log.Lines.Any(line => line.Contains("that waited for the database are saved", StringComparison.Ordinal)))
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        Assert.Equal(renewed, await TokenAsync(other));
        Assert.Equal(renewed, await TokenAsync(rig));
        Assert.Single(rig.Fake.Calls, IsRenewal);
    });

    [Fact]
    public Task Renewed_tokens_that_are_not_saved_yet_are_saved_when_the_program_ends() => OnUnsavedAsync(async (rig, other, disk, renewed) =>
    {
        disk.IsFull = false;
        await rig.Get<UnsavedTokens>().DisposeAsync();

        Assert.Equal(renewed, await TokenAsync(other));
    });

    [Fact]
    public Task Renewed_tokens_that_are_lost_when_the_program_ends_are_told_of() => OnUnsavedAsync(async (rig, _, _, renewed) =>
    {
        await rig.Get<UnsavedTokens>().DisposeAsync();

        Assert.Contains(rig.Log.Lines, line => line.Contains("could not be saved before the program ended: database_away. If the bot stays silent, install it again through /slack/install.", StringComparison.Ordinal));
        Assert.DoesNotContain(rig.Log.Lines, line => line.Contains(renewed, StringComparison.Ordinal));
    });

    [Fact]
    public Task Renewed_tokens_that_waited_do_not_take_the_place_of_another_installation() => OnUnsavedAsync(async (rig, other, disk, _) =>
    {
        disk.IsFull = false;
        var again = await InstallAsync(rig, Acme, rotates: true);
        Assert.Equal(again, await TokenAsync(rig));

        await rig.Get<UnsavedTokens>().DisposeAsync();

        Assert.Equal(again, await TokenAsync(other));
    });

    [Fact]
    public Task Renewed_tokens_are_kept_though_another_process_took_the_renewal_over_in_vain() => OnSlackAsync(async (rig, _) =>
    {
        var first = await InstallAsync(rig, Acme, rotates: true);
        rig.Clock.Advance(TimeSpan.FromHours(13));
        var answer = new TaskCompletionSource();
        rig.Fake.Fail("oauth.v2.access", ConnectorFault.Slow(answer.Task));
        var renewing = rig.Fake.WaitForAsync(IsRenewal);

        var finding = TokenAsync(rig);
        await renewing;
        var store = rig.Get<InstallationStore>();
        var kept = (await store.FindAsync(FakeSlack.Team, null, Cancel))!;
        await store.ReplaceAsync(kept, kept.Content with { RenewingUntil = null }, Cancel);
        answer.SetResult();

        Assert.NotEqual(first, await finding.WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.Single(rig.Fake.Calls, IsRenewal);
    });

    [Fact]
    public Task A_renewal_in_the_background_that_fails_as_nobody_foresaw_leaves_a_line_in_the_log() => OnAsync(async database =>
    {
        var disk = new FaultyEngine(database.Engine);
        await using var rig = await RigAsync(database, disk: disk);
        var first = await InstallAsync(rig, Acme, rotates: true);
        rig.Clock.Advance(TimeSpan.FromHours(11));
        disk.IsBroken = true;

        Assert.Equal(first, await TokenAsync(rig));
        await SettledAsync(rig);

        Assert.Single(rig.Log.Lines, line => line.Contains("for a reason that nobody foresaw: InvalidOperationException.", StringComparison.Ordinal));
        Assert.DoesNotContain(rig.Log.Lines, line => line.Contains("Words of an engine", StringComparison.Ordinal));
        disk.IsBroken = false;
        rig.Clock.Advance(TimeSpan.FromHours(1));
        Assert.NotEqual(first, await TokenAsync(rig));
    });

    [Fact]
    public Task A_refresh_token_that_is_used_up_ends_the_installation_when_its_token_ends_and_says_what_mends_it() => OnSlackAsync(async (rig, _) =>
    {
        var first = await InstallAsync(rig, Acme, rotates: true);
        rig.Fake.ForgetRefreshTokens();
        rig.Clock.Advance(TimeSpan.FromHours(11));
        Assert.Equal(first, await TokenAsync(rig));
        await SettledAsync(rig);
        Assert.Contains(rig.Log.Lines, line => line.Contains("invalid_refresh_token. The token for renewal is no good. Install the app again through /slack/install.", StringComparison.Ordinal));

        rig.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Null(await rig.Workspaces.FindAsync(FakeSlack.Team, null, Cancel));

        var again = await InstallAsync(rig, Acme, rotates: true);
        Assert.Equal(again, await TokenAsync(rig));
    });

    [Fact]
    public Task While_Slack_is_away_it_is_not_asked_over_and_over_and_nothing_is_lost() => OnSlackAsync(async (rig, database) =>
    {
        var first = await InstallAsync(rig, Acme, rotates: true);
        rig.Clock.Advance(TimeSpan.FromHours(13));
        rig.Fake.Fail("oauth.v2.access", ConnectorFault.Status(503));

        for (var time = 0; time < 3; time++)
            await Assert.ThrowsAsync<WorkspaceUnavailableException>(() => rig.Workspaces.FindAsync(FakeSlack.Team, null, Cancel));
        Assert.Single(rig.Fake.Calls, IsRenewal);
        rig.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.NotEqual(first, await TokenAsync(rig));
        Assert.Equal(1, await CountAsync(database));
    });

    [Fact]
    public Task Neither_the_database_nor_the_log_holds_a_token_or_a_name() => OnAsync(async database =>
    {
        using var desk = new Desk(database);
        await using var rig = await RigAsync(database);
        var first = await InstallAsync(rig, AcmeInGroup, rotates: true);
        rig.Clock.Advance(TimeSpan.FromHours(13));
        var second = await TokenAsync(rig);
        rig.Fake.ForgetRefreshTokens();
        rig.Clock.Advance(TimeSpan.FromHours(13));
        await rig.Workspaces.FindAsync(FakeSlack.Team, null, Cancel);

        var dump = await desk.DumpAsync() + string.Join('\n', rig.Log.Lines);

        Assert.Contains("slack_workspace.content=", dump, StringComparison.Ordinal);
        foreach (var secret in (string[])[first, second, "xoxb-", "xoxe-", SlackTokens.ClientSecret, FakeSlack.Team, "E0ACME", FakeSlack.BotUser])
            Assert.Null(Traces.Of(secret, dump));
    });

    [Fact]
    public Task An_installation_moved_to_another_row_cannot_be_opened() => OnSlackAsync(async (rig, database) =>
    {
        await InstallAsync(rig, Acme);
        await InstallAsync(rig, Group);
        await database.Database.InTransactionAsync(
            (transaction, token) => transaction.ExecuteAsync("UPDATE slack_workspace SET content = (SELECT content FROM slack_workspace ORDER BY id LIMIT 1)", null, token), Cancel);

        var opened = 0;
        foreach (var (team, enterprise) in ((string?, string?)[])[(FakeSlack.Team, null), (null, "E0ACME")])
        {
            try
            {
                await rig.Workspaces.FindAsync(team, enterprise, Cancel);
                opened++;
            }
            catch (System.Security.Cryptography.CryptographicException)
            {
                // the one that was moved
            }
        }

        Assert.Equal(1, opened);
    });

    private static bool IsRenewal(SlackCall call) => call.Text("grant_type") == "refresh_token";

    private static async Task<string> InstallAsync(SlackRig rig, SlackInstallation by, bool rotates = false)
    {
        var answer = await rig.Get<SlackOAuth>().ExchangeAsync(rig.Fake.Code(by, Redirect, rotates), Redirect, CancellationToken.None);
        var installation = Assert.IsType<SlackAnswer<Installation>.Done>(answer).Value;
        await rig.Get<InstallationStore>().KeepAsync(installation, CancellationToken.None);
        return installation.Tokens.Access;
    }

    private static async Task<string> TokenAsync(SlackRig rig) => (await rig.Workspaces.FindAsync(FakeSlack.Team, null, CancellationToken.None))!.Token.Reveal();

    /// <summary>The renewal that was begun is over.</summary>
    private static async Task SettledAsync(SlackRig rig) => await rig.Get<RenewTokens>().DisposeAsync();

    private Task OnSlackAsync(Func<SlackRig, TestDatabase, Task> test) => OnAsync(async database =>
    {
        await using var rig = await RigAsync(database);
        await test(rig, database);
    });

    /// <summary>The token was renewed, and the disk was full when it was to be saved. The test gets the process, another one, the disk of the first, and the renewed token.</summary>
    private Task OnUnsavedAsync(Func<SlackRig, SlackRig, FaultyEngine, string, Task> test) => OnAsync(async database =>
    {
        var disk = new FaultyEngine(database.Engine);
        await using var rig = await RigAsync(database, disk: disk);
        await using var other = await RigAsync(database, slack: rig.Fake, clock: rig.Clock);
        var first = await InstallAsync(rig, Acme, rotates: true);
        rig.Clock.Advance(TimeSpan.FromHours(13));
        var answer = new TaskCompletionSource();
        rig.Fake.Fail("oauth.v2.access", ConnectorFault.Slow(answer.Task));
        var renewing = rig.Fake.WaitForAsync(IsRenewal);
        var pause = rig.Clock.NextWaitAsync(wait => wait == TimeSpan.FromSeconds(1)).WaitAsync(TimeSpan.FromSeconds(30));

        var finding = TokenAsync(rig);
        await renewing;
        disk.IsFull = true;
        answer.SetResult();
        var renewed = await finding.WaitAsync(TimeSpan.FromSeconds(30));
        await pause;
        Assert.NotEqual(first, renewed);

        await test(rig, other, disk, renewed);
    });

    private static Task<SlackRig> RigAsync(TestDatabase database, string allowed = FakeSlack.Team, FakeSlack? slack = null, FakeClock? clock = null, FaultyEngine? disk = null)
    {
        var options = new SlackOptions { ClientId = SlackTokens.ClientId, ClientSecret = SlackTokens.ClientSecret };
        options.AllowedTeams.AddRange([allowed, "E0ACME"]);
        return SlackRig.StartAsync(
            options, services => services.AddSingleton(disk is null ? database.Database : new Database(disk)).AddSingleton(new Vault(new byte[ContentKey.Length], A.Ids())), slack, clock);
    }

    private static Task<long> CountAsync(TestDatabase database) =>
        database.Database.ReadAsync((transaction, token) => transaction.FindAsync<long>("SELECT COUNT(*) FROM slack_workspace", null, token), CancellationToken.None);
}
