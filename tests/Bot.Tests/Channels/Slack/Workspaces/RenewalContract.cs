using PolicyBot.Channels.Slack.Api;
using PolicyBot.Channels.Slack.Workspaces;
using PolicyBot.Tests.TestKit;
using PolicyBot.Tests.TestKit.Slack;
using Xunit.Abstractions;
using static PolicyBot.Tests.Channels.Slack.Workspaces.SlackInstalls;

namespace PolicyBot.Tests.Channels.Slack.Workspaces;

/// <summary>Tokens are renewed once, in time, and never lost, whoever dies, waits or is away meanwhile.</summary>
public abstract class RenewalContract(PostgresServer? server, ITestOutputHelper output) : DatabaseContract(server, output)
{
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
}
