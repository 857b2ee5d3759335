using PolicyBot.Channels.Slack.Api;
using PolicyBot.Channels.Slack.Workspaces;
using PolicyBot.Tests.TestKit;
using PolicyBot.Tests.TestKit.Slack;
using Xunit.Abstractions;
using static PolicyBot.Tests.Channels.Slack.Workspaces.SlackInstalls;

namespace PolicyBot.Tests.Channels.Slack.Workspaces;

/// <summary>Installations outlive the process, are found by whoever speaks in them, and are read by nobody who has the database.</summary>
public abstract class InstallationContract(PostgresServer? server, ITestOutputHelper output) : DatabaseContract(server, output)
{
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

    private Task OnSlackAsync(Func<SlackRig, TestDatabase, Task> test) => OnAsync(async database =>
    {
        await using var rig = await RigAsync(database);
        await test(rig, database);
    });
}
