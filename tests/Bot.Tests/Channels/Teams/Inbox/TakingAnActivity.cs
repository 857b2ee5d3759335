using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using PolicyBot.Channels.Teams.Inbox;
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
        var message = WantingReplies(AnActivity.Message());

        var activities = (await teams.InvokeAsync(message))["activities"]!.AsArray();

        Assert.Equal(["One", "Two"], activities.Select(activity => (string)activity!["attachments"]![0]!["content"]!["fallbackText"]!));
        Assert.Empty(teams.Connector.Calls);
    }

    [Fact]
    public async Task Who_wants_the_answers_in_the_response_is_told_that_there_are_none_to_what_was_said_before_or_concerns_nobody()
    {
        await using var teams = await TeamsUnderTest.StartAsync();
        var message = WantingReplies(AnActivity.Message());
        var reaction = WantingReplies(AnActivity.Message());
        reaction["type"] = "messageReaction";

        await teams.InvokeAsync(message);

        Assert.Equal((HttpStatusCode.OK, """{"activities":[]}"""), await teams.PostAsync(message));
        Assert.Equal((HttpStatusCode.OK, """{"activities":[]}"""), await teams.PostAsync(reaction));
        Assert.Single(teams.Conversation.Turns);
    }

    [Fact]
    public async Task What_failed_while_its_answers_were_awaited_may_be_said_again()
    {
        await using var teams = await TeamsUnderTest.StartAsync();
        var message = WantingReplies(AnActivity.Message());
        teams.Conversation.Answer = (_, _) => throw new InvalidOperationException("Something went wrong.");
        Assert.Equal(HttpStatusCode.InternalServerError, (await teams.PostAsync(message)).Status);
        teams.Conversation.Answer = (_, _) => Task.FromResult(Reply.Of(Card("An answer")));

        Assert.Single((await teams.InvokeAsync(message))["activities"]!.AsArray());
    }

    [Theory]
    [InlineData(0, true, HttpStatusCode.OK)]
    [InlineData(0, false, HttpStatusCode.OK)]
    [InlineData(1, true, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(1, false, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_body_may_be_as_long_as_the_longest_and_no_longer(int more, bool isAnnounced, HttpStatusCode expected)
    {
        await using var teams = await TeamsUnderTest.StartAsync();
        var activity = AnActivity.Message().At(new Uri(teams.Connector.Url)).ToJsonString();
        using var body = new StringContent(activity.PadRight(MessagesEndpoint.LargestBody + more), Encoding.UTF8, "application/json");

        Assert.Equal((expected, ""), await teams.PostAsync(body, isAnnounced));
        await teams.StopAsync();

        Assert.Equal(expected == HttpStatusCode.OK ? 1 : 0, teams.Conversation.Turns.Count);
    }

    private static JsonObject WantingReplies(JsonObject activity)
    {
        activity["deliveryMode"] = "expectReplies";
        return activity;
    }

    private static string Chat => AnActivity.PersonalChatOf(TeamsPerson.Employee);

    private static AdaptiveCard Card(string heading) => CardFrame.Of(heading, []);
}
