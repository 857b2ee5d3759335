using System.Net;
using System.Text.Json.Nodes;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Turns;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Teams.Inbox;

public sealed class TakingAnActivity
{
    [Fact]
    public async Task It_is_acknowledged_while_the_answer_is_still_being_thought_of()
    {
        await using var teams = await TeamsUnderTest.StartAsync();
        var answer = new TaskCompletionSource<Reply>();
        teams.Conversation.Answer = (_, _) => answer.Task;

        await teams.TellAsync(AnActivity.Message());
        Assert.Empty(teams.Connector.Messages(Chat));
        answer.SetResult(Reply.Of(Card("An answer")));

        await teams.Connector.WaitForAsync(call => call.Body.Contains("An answer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_sent_again_is_done_once()
    {
        await using var teams = await TeamsUnderTest.StartAsync();
        var message = AnActivity.Message();

        await teams.TellAsync(message);
        await teams.TellAsync(message);
        await teams.StopAsync();

        Assert.Single(teams.Conversation.Turns);
    }

    [Fact]
    public async Task What_is_sent_many_times_at_once_is_done_once()
    {
        await using var teams = await TeamsUnderTest.StartAsync();
        var message = AnActivity.Message().ToJsonString();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => teams.TellAsync(JsonNode.Parse(message)!.AsObject())));
        await teams.StopAsync();

        Assert.Single(teams.Conversation.Turns);
    }

    [Fact]
    public async Task The_same_words_in_another_message_are_another_turn()
    {
        await using var teams = await TeamsUnderTest.StartAsync();

        await teams.TellAsync(AnActivity.Message("Why?"));
        await teams.TellAsync(AnActivity.Message("Why?"));
        await teams.StopAsync();

        Assert.Equal(2, teams.Conversation.Turns.Count);
    }

    [Theory]
    [InlineData("event")]
    [InlineData("messageReaction")]
    [InlineData("endOfConversation")]
    [InlineData("typing")]
    [InlineData("Message")]
    [InlineData("something that comes with the next version")]
    public async Task A_type_that_concerns_nobody_is_acknowledged_and_left_alone(string type)
    {
        await using var teams = await TeamsUnderTest.StartAsync();
        var activity = AnActivity.Message();
        activity["type"] = type;

        await teams.TellAsync(activity);
        await teams.StopAsync();

        Assert.Empty(teams.Conversation.Turns);
    }

    [Theory]
    [InlineData("handoff/action")]
    [InlineData("tab/fetch")]
    [InlineData("signin/verifyState")]
    [InlineData("Task/Fetch")]
    public async Task An_invoke_that_nobody_knows_is_not_implemented(string name)
    {
        await using var teams = await TeamsUnderTest.StartAsync();

        Assert.Equal((HttpStatusCode.NotImplemented, ""), await teams.PostAsync(AnActivity.Invoke(name, new JsonObject())));
    }

    [Fact]
    public async Task Who_wants_the_answers_in_the_response_gets_them_there()
    {
        await using var teams = await TeamsUnderTest.StartAsync();
        teams.Conversation.Answer = (_, _) => Task.FromResult(new Reply { Cards = [Card("One"), Card("Two")] });
        var message = AnActivity.Message();
        message["deliveryMode"] = "expectReplies";

        var activities = (await teams.InvokeAsync(message))["activities"]!.AsArray();

        Assert.Equal(["One", "Two"], activities.Select(activity => (string)activity!["attachments"]![0]!["content"]!["fallbackText"]!));
        Assert.Empty(teams.Connector.Calls);
    }

    private static string Chat => AnActivity.PersonalChatOf(TeamsPerson.Employee);

    private static AdaptiveCard Card(string heading) => CardFrame.Of(heading, []);
}
