using PolicyBot.Channels.Slack;
using PolicyBot.Channels.Slack.Api;
using PolicyBot.Channels.Slack.Workspaces;
using PolicyBot.Tests.TestKit.Slack;

namespace PolicyBot.Tests.Channels.Slack.Workspaces;

/// <summary>One token that was written by hand: whose it is says Slack, and nobody else is answered by it.</summary>
public sealed class KnowingTheBotToken
{
    private static readonly CancellationToken Cancel = CancellationToken.None;

    [Fact]
    public async Task Slack_is_asked_once_by_all_who_wait_together()
    {
        await using var rig = await SlackRig.StartAsync();

        var found = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => rig.Workspaces.FindAsync(FakeSlack.Team, null, Cancel))));
        await rig.Workspaces.FindAsync(null, null, Cancel);

        Assert.All(found, workspace => Assert.Equal((FakeSlack.Team, null, FakeSlack.BotUser, FakeSlack.BotToken), (workspace!.TeamId, workspace.EnterpriseId, workspace.BotUserId, workspace.Token.Reveal())));
        Assert.Equal("auth.test", Assert.Single(rig.Fake.Calls).Method);
    }

    [Theory]
    [InlineData(null, null, true)]
    [InlineData(FakeSlack.Team, null, true)]
    [InlineData(FakeSlack.Team, "E0ACME", true)]
    [InlineData("T0OTHER", null, false)]
    [InlineData("T0OTHER", "E0ACME", false)]
    [InlineData(null, "E0ACME", false)]
    public async Task Nobody_elses_workspace_is_found(string? team, string? enterprise, bool isFound)
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Fake.AddToken(FakeSlack.BotToken, new SlackInstallation { EnterpriseId = "E0ACME" });

        Assert.Equal(isFound, await rig.Workspaces.FindAsync(team, enterprise, Cancel) is not null);
    }

    [Theory]
    [InlineData("T0ANY", "E0ACME", true)]
    [InlineData(null, "E0ACME", true)]
    [InlineData(null, null, true)]
    [InlineData("T0ANY", "E0OTHER", false)]
    [InlineData("T0ANY", null, false)]
    public async Task A_token_of_an_organisation_is_good_for_all_its_workspaces(string? team, string? enterprise, bool isFound)
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Fake.AddToken(FakeSlack.BotToken, new SlackInstallation { TeamId = null, EnterpriseId = "E0ACME", IsWholeOrganisation = true });

        Assert.Equal(isFound, await rig.Workspaces.FindAsync(team, enterprise, Cancel) is { TeamId: null, EnterpriseId: "E0ACME" });
    }

    [Theory]
    [InlineData(null, "E0ACME", true)]
    [InlineData(FakeSlack.Team, "E0ACME", true)]
    [InlineData(null, "E0OTHER", false)]
    [InlineData("T0OTHER", null, false)]
    [InlineData("T0OTHER", "E0ACME", false)]
    public async Task Whoever_is_of_the_workspaces_organisation_is_written_to_through_it(string? team, string? enterprise, bool isFound)
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Fake.AddToken(FakeSlack.BotToken, new SlackInstallation { EnterpriseId = "E0ACME" });

        Assert.Equal(isFound, await rig.Workspaces.FindToWriteAsync(team, enterprise, Cancel) is { TeamId: FakeSlack.Team });
    }

    [Theory]
    [InlineData("E0ACME", "T0ANY", null, true)]
    [InlineData("E0ACME", "T0ANY", "E0OTHER", false)]
    [InlineData("T0ONE", "T0ONE", null, true)]
    [InlineData("T0ONE", "T0TWO", null, false)]
    public async Task The_token_of_an_organisation_writes_into_each_of_its_workspaces_that_is_allowed(string allowed, string? team, string? enterprise, bool isFound)
    {
        var options = new SlackOptions { BotToken = FakeSlack.BotToken };
        options.AllowedTeams.Add(allowed);
        await using var rig = await SlackRig.StartAsync(options);
        rig.Fake.AddToken(FakeSlack.BotToken, new SlackInstallation { TeamId = null, EnterpriseId = "E0ACME", IsWholeOrganisation = true });

        Assert.Equal(isFound, await rig.Workspaces.FindToWriteAsync(team, enterprise, Cancel) is { TeamId: null });
    }

    [Theory]
    [InlineData("T0ONE", true)]
    [InlineData("T0TWO", false)]
    public async Task Of_an_organisation_only_the_workspaces_that_are_allowed_are_found(string team, bool isFound)
    {
        var options = new SlackOptions { BotToken = FakeSlack.BotToken };
        options.AllowedTeams.Add("T0ONE");
        await using var rig = await SlackRig.StartAsync(options);
        rig.Fake.AddToken(FakeSlack.BotToken, new SlackInstallation { TeamId = null, EnterpriseId = "E0ACME", IsWholeOrganisation = true });

        Assert.Equal(isFound, await rig.Workspaces.FindAsync(team, "E0ACME", Cancel) is not null);
    }

    [Fact]
    public async Task When_Slack_does_not_say_it_is_asked_again_after_a_pause()
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Fake.Fail("auth.test", SlackFault.Code("internal_error"));

        await Assert.ThrowsAsync<WorkspaceUnavailableException>(() => rig.Workspaces.FindAsync(FakeSlack.Team, null, Cancel));
        await Assert.ThrowsAsync<WorkspaceUnavailableException>(() => rig.Workspaces.FindAsync(FakeSlack.Team, null, Cancel));
        Assert.Single(rig.Fake.Calls);
        rig.Clock.Advance(TimeSpan.FromSeconds(15));

        Assert.NotNull(await rig.Workspaces.FindAsync(FakeSlack.Team, null, Cancel));
    }

    [Fact]
    public async Task A_wrong_token_is_told_of_with_what_mends_it_and_without_itself()
    {
        await using var rig = await SlackRig.StartAsync(new SlackOptions { BotToken = "xoxb-mistyped" });

        await Assert.ThrowsAsync<WorkspaceUnavailableException>(() => rig.Workspaces.FindAsync(FakeSlack.Team, null, Cancel));

        var line = Assert.Single(rig.Log.Lines);
        Assert.Contains("invalid_auth. The bot's token is no good.", line, StringComparison.Ordinal);
        Assert.DoesNotContain("mistyped", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"ok":true}""")]
    [InlineData("""{"ok":true,"team_id":"T0ACME"}""")]
    [InlineData("""{"ok":true,"team_id":7,"user_id":"U0POLICYBOT"}""")]
    [InlineData("nonsense")]
    public async Task What_Slack_says_of_it_must_make_sense(string body)
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Fake.Fail("auth.test", SlackFault.Saying(body));

        await Assert.ThrowsAsync<WorkspaceUnavailableException>(() => rig.Workspaces.FindAsync(FakeSlack.Team, null, Cancel));
    }

    [Fact]
    public async Task A_revoked_token_is_asked_about_again_and_not_renewed()
    {
        await using var rig = await SlackRig.StartAsync();
        await rig.Workspaces.FindAsync(FakeSlack.Team, null, Cancel);
        rig.Fake.Revoke(FakeSlack.BotToken);

        Assert.Equal("token_revoked", Assert.IsType<SlackAnswer<MessagePlace>.Refused>(await rig.PostAsync()).Code);
        rig.Clock.Advance(TimeSpan.FromSeconds(15));

        await Assert.ThrowsAsync<WorkspaceUnavailableException>(() => rig.Workspaces.FindAsync(FakeSlack.Team, null, Cancel));
        Assert.DoesNotContain(rig.Log.Lines, line => line.Contains("xoxb", StringComparison.Ordinal));
    }
}
