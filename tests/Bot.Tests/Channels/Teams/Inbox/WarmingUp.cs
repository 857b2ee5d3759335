using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Turns;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Teams.Inbox;

public sealed class WarmingUp
{
    private static readonly (string Key, string Value) Registered = ("Teams:AppId", AnActivity.AppId);

    [Fact]
    public async Task Before_the_first_question_it_goes_through_welcomes_and_answers_that_nobody_asked_for_and_nobody_gets()
    {
        await using var teams = await TeamsUnderTest.StartAsync(time: null, Registered);
        teams.Conversation.Answer = (_, _) => Task.FromResult(Reply.Of(CardFrame.Of("An answer", [])));

        await UntilAsync(() => teams.Conversation.Turns.Count > 50);

        Assert.All(teams.Conversation.Turns, turn =>
        {
            Assert.True(turn.Asker is Asker.Employee { Name: "", Audiences: [], OfLegal: null, FindReach: null });
            Assert.True(turn is Turn.Said { Text: "hello" } or Turn.Pressed { Verb: Verbs.AskMore }); // neither leaves a note of a question that finds nothing
        });
        Assert.Contains(teams.Conversation.Turns, turn => turn is Turn.Said);
        Assert.Contains(teams.Conversation.Turns, turn => turn is Turn.Pressed);
        Assert.DoesNotContain(teams.Log.Lines, line => line.Contains("ahead of the first question has failed", StringComparison.Ordinal));
        Assert.Empty(teams.Connector.Calls);
        Assert.Empty(teams.People.Kept);
    }

    [Fact]
    public async Task Without_a_registration_nothing_is_done_ahead()
    {
        await using var teams = await TeamsUnderTest.StartAsync();

        await teams.TellAsync(AnActivity.Message("hello"));
        await teams.StopAsync();

        Assert.IsType<Turn.Said>(Assert.Single(teams.Conversation.Turns));
    }

    [Fact]
    public async Task What_fails_there_stops_nothing()
    {
        await using var teams = await TeamsUnderTest.StartAsync(time: null, Registered);
        teams.Conversation.Answer = (_, _) => throw new InvalidDataException("a defect");

        await UntilAsync(() => teams.Log.Lines.Any(line => line.Contains("ahead of the first question has failed", StringComparison.Ordinal)));

        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, (await teams.PostAsync(AnActivity.Message())).Status);
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!condition())
            await Task.Delay(10, patience.Token);
    }
}
