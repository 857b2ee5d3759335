using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Turns;
using PolicyBot.Storage;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Teams.Activities;

public sealed class Arriving
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_adds_the_bot_is_welcomed_once_in_whichever_order_it_is_told(bool installationFirst)
    {
        await using var teams = await StartAsync();
        var told = new[] { AnActivity.Installed(), AnActivity.MembersAdded(AnActivity.BotId, TeamsPerson.Employee.Id) };

        foreach (var activity in installationFirst ? told : [.. told.Reverse()])
            await teams.TellAsync(activity);
        await teams.StopAsync();

        Assert.Single(teams.Connector.Messages(AnActivity.PersonalChatOf(TeamsPerson.Employee)));
    }

    [Fact]
    public async Task A_colleague_who_joins_a_team_is_not_welcomed_by_a_bot()
    {
        await using var teams = await StartAsync();

        await teams.TellAsync(AnActivity.MembersAdded(TeamsPerson.Colleague.Id).InChannel());
        await teams.StopAsync();

        Assert.Empty(teams.Connector.Calls);
    }

    [Fact]
    public async Task A_group_is_told_once_that_it_is_a_group()
    {
        await using var teams = await StartAsync();

        await teams.TellAsync(AnActivity.MembersAdded(AnActivity.BotId).InGroupChat());
        await teams.TellAsync(AnActivity.Installed().InGroupChat());
        await teams.StopAsync();

        var turn = Assert.IsType<Turn.Pressed>(Assert.Single(teams.Conversation.Turns));
        Assert.True(turn.InGroup);
        Assert.Single(teams.Connector.Messages(AnActivity.GroupChatId));
    }

    [Fact]
    public async Task Who_takes_the_bot_away_can_no_longer_be_written_to_and_is_welcomed_again_on_coming_back()
    {
        await using var teams = await StartAsync();
        await teams.TellAsync(AnActivity.Installed());
        await teams.InvokeAsync(AnActivity.DialogSubmitted(new() { ["verb"] = Verbs.FileNamed }));
        await ((Asker.Employee)teams.Conversation.Turns[^1].Asker).KeepReach!(CancellationToken.None);

        await teams.TellAsync(AnActivity.Installed("remove"));
        await teams.TellAsync(AnActivity.Installed());
        await teams.StopAsync();

        Assert.Empty(teams.People.Kept);
        Assert.Equal(2, teams.Connector.Messages(AnActivity.PersonalChatOf(TeamsPerson.Employee)).Count);
    }

    [Fact]
    public async Task Nothing_is_kept_of_somebody_who_only_looks_in_and_asks()
    {
        await using var teams = await StartAsync();

        await teams.TellAsync(AnActivity.Installed());
        await teams.TellAsync(AnActivity.Message());
        await teams.StopAsync();

        Assert.Empty(teams.People.Kept);
    }

    [Fact]
    public async Task Who_leaves_while_the_database_is_away_is_forgotten_when_it_is_back()
    {
        var clock = new FakeClock();
        await using var teams = await TeamsUnderTest.StartAsync(clock);
        await teams.PostAsync(AnActivity.DialogSubmitted(new() { ["verb"] = Verbs.FileNamed }));
        await ((Asker.Employee)teams.Conversation.Turns[^1].Asker).KeepReach!(CancellationToken.None);
        teams.People.Fault = new StorageUnavailableException("away", new IOException());
        var waiting = clock.NextWaitAsync(wait => wait == TimeSpan.FromSeconds(30));

        await teams.TellAsync(AnActivity.Installed("remove"));
        await waiting;
        Assert.Single(teams.People.Kept);
        clock.Advance(TimeSpan.FromSeconds(31));
        await teams.StopAsync();

        Assert.Empty(teams.People.Kept);
    }

    [Theory]
    [InlineData("add-upgrade")]
    [InlineData("remove-upgrade")]
    public async Task That_the_app_was_brought_up_to_date_is_neither_coming_nor_going(string action)
    {
        await using var teams = await StartAsync();
        await teams.InvokeAsync(AnActivity.DialogSubmitted(new() { ["verb"] = Verbs.FileNamed }));
        await ((Asker.Employee)teams.Conversation.Turns[^1].Asker).KeepReach!(CancellationToken.None);

        await teams.TellAsync(AnActivity.Installed(action));
        await teams.StopAsync();

        Assert.Single(teams.People.Kept);
        Assert.Empty(teams.Connector.Calls);
    }

    private static async Task<TeamsUnderTest> StartAsync()
    {
        var teams = await TeamsUnderTest.StartAsync();
        teams.Conversation.Answer = (turn, _) => Task.FromResult(
            turn is Turn.Pressed { Verb: Verbs.FileNamed } ? Reply.Of(new DialogStep.Show("Report", CardFrame.Of("Received", []))) : Reply.Of(CardFrame.Of("Welcome", [])));

        return teams;
    }
}
