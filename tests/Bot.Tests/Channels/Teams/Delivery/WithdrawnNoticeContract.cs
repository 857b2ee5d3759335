using PolicyBot.Cases.Handling;
using PolicyBot.Outbox;
using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;
using static PolicyBot.Tests.Channels.Teams.Delivery.TeamsDeskDeeds;

namespace PolicyBot.Tests.Channels.Teams.Delivery;

/// <summary>A channel of several people hears no more of a case, and shows no more of it, from which one of them is kept out.</summary>
public abstract class WithdrawnNoticeContract(PostgresServer? server, ITestOutputHelper output) : DatabaseContract(server, output)
{
    [Fact]
    public Task A_channel_from_which_a_case_is_taken_before_the_post_came_never_hears_of_it() => OnDeskAsync(async teams =>
    {
        var opened = await OpenAsync(teams);
        var late = Assert.Single(await teams.Desk.PendingAsync());
        await teams.Desk.KeepOutAsync(opened, "handler-1");

        Assert.All(await teams.BringAsync(), result => Assert.IsType<DeliveryResult.Delivered>(result));

        Assert.Empty(teams.Teams.Messages);
        var recall = Assert.Single(teams.Desk.Get<IEnumerable<IRecallDeliveries>>());
        Assert.True(await recall.IsRecalledAsync(late, Cancel));
        Assert.True(await recall.IsRecalledAsync(late with { Kind = CaseNews.Reminder }, Cancel));
        Assert.False(await recall.IsRecalledAsync(late with { Destination = "legal-inbox" }, Cancel));
        Assert.False(await recall.IsRecalledAsync(late with { Kind = CaseNews.Changed }, Cancel)); // it takes away what stands there
        Assert.False(await recall.IsRecalledAsync(late with { Payload = "{}" }, Cancel));
    });

    [Fact]
    public Task A_channel_from_which_a_case_is_taken_keeps_nothing_that_names_it() => OnDeskAsync(async teams =>
    {
        var opened = await OpenAsync(teams);
        await teams.BringAsync();
        await WriteAsync(teams, opened, "One thing more.");
        await teams.BringAsync();
        Assert.Equal(2, teams.Teams.Messages.Count);

        await teams.Desk.KeepOutAsync(opened, "handler-1");
        await teams.BringAsync();

        Assert.DoesNotContain(opened.Number.Text, Assert.Single(teams.Teams.Messages).Shown, StringComparison.Ordinal);
        teams.Teams.Calls.Clear();
        await WriteAsync(teams, opened, "And another.");
        await teams.BringAsync();
        Assert.Empty(teams.Teams.Calls);
    });

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public Task Merging_takes_every_one_of_the_cases_out_of_a_channel_that_may_not_hear_of_one(int keptOutOf) => OnDeskAsync(async teams =>
    {
        OpenedCase[] cases = [await OpenAsync(teams), await OpenAsync(teams), await OpenAsync(teams)];
        await teams.BringAsync();
        await teams.Desk.MergeAsync(cases[1], cases[0]);
        await teams.BringAsync();
        Assert.Equal(3, Named(teams, cases));

        await teams.Desk.KeepOutAsync(cases[keptOutOf], "handler-1");
        await teams.BringAsync();
        Assert.Equal(keptOutOf == 2 ? 2 : 1, Named(teams, cases));
        await teams.Desk.MergeAsync(cases[2], cases[0]);
        await teams.BringAsync();

        Assert.Equal(0, Named(teams, cases));
        Assert.Equal(3, teams.Teams.Messages.Count); // each is written over: a gap would be asked about
    });

    private static int Named(TeamsDesk teams, IEnumerable<OpenedCase> cases) =>
        cases.Count(opened => teams.Teams.Messages.Any(message => message.Shown.Contains(opened.Number.Text, StringComparison.Ordinal)));

    private Task OnDeskAsync(Func<TeamsDesk, Task> test) => OnAsync(async database =>
    {
        using var teams = new TeamsDesk(database);
        await test(teams);
    });
}
