using System.Text.Json.Nodes;
using PolicyBot.Conversation.Turns;
using PolicyBot.Tests.TestKit;
using PolicyBot.Tests.TestKit.Slack;

namespace PolicyBot.Tests.Channels.Slack.Events;

public sealed class AnsweringInTheChat
{
    private const string Question = "May I keep a gift?";

    [Fact]
    public async Task What_somebody_writes_to_the_bot_is_answered_below_it()
    {
        await using var test = await StartAsync();

        await test.Employee.SayAsync("May I keep a <https://gift.example|gift> &amp; a card?");

        var answer = await test.Employee.SeeMessageAsync("It depends.");
        Assert.Null(answer.ThreadTs);
        Assert.Contains("Yes, it helped", answer.Buttons);
        var said = Assert.IsType<Turn.Said>(Assert.Single(test.Conversation.Turns));
        Assert.Equal(("May I keep a gift & a card?", false, true), (said.Text, said.InGroup, said.OwnFeedback));
        Assert.Equal("slack:T0ACME/U0INES", Assert.IsType<Asker.Employee>(said.Asker).Id);
        var post = test.Slack.Calls.Single(call => call.Method == "chat.postMessage");
        Assert.Equal((false, false), (post.Part("unfurl_links").GetBoolean(), post.Part("unfurl_media").GetBoolean()));
    }

    [Fact]
    public async Task In_a_thread_of_the_chat_it_is_answered_there()
    {
        await using var test = await StartAsync();

        await test.Employee.SayAsync(Question, threadTs: "1772438400.000900");

        Assert.Equal("1772438400.000900", (await test.Employee.SeeMessageAsync("It depends.")).ThreadTs);
    }

    [Fact]
    public async Task Mentioned_in_a_channel_it_answers_in_a_thread_below_the_question_and_as_in_a_group()
    {
        await using var test = await StartAsync(("Audiences:legal:0", SlackUnderTest.Ines.Id));

        var message = await test.Employee.MentionAsync(SlackUnderTest.Channel, Question);

        var answer = await test.Employee.SeeMessageAsync("It depends.", SlackUnderTest.Channel);
        Assert.Equal((string?)message["ts"], answer.ThreadTs);
        var said = Assert.IsType<Turn.Said>(Assert.Single(test.Conversation.Turns));
        Assert.Equal((Question, true), (said.Text, said.InGroup));
        Assert.Empty(Assert.IsType<Asker.Employee>(said.Asker).Audiences);
    }

    [Fact]
    public async Task A_question_that_goes_on_in_the_thread_of_a_channel_is_understood_after_the_one_before()
    {
        await using var test = await StartAsync();
        var first = await test.Employee.MentionAsync(SlackUnderTest.Channel, Question);
        await test.Employee.SeeMessageAsync("It depends.", SlackUnderTest.Channel);

        await test.Employee.MentionAsync(SlackUnderTest.Channel, "and from a supplier?", (string)first["ts"]!);
        await test.Employee.MentionAsync(SlackUnderTest.Channel, "What is a secret?");
        await test.StopAsync();

        Assert.Equal([null, Question, null], test.Conversation.Turns.Select(turn => turn.Previous));
    }

    [Fact]
    public async Task A_chat_goes_on_from_question_to_question()
    {
        await using var test = await StartAsync();

        await test.Employee.SayAsync(Question);
        await test.Employee.SayAsync("and from a supplier?");
        await test.StopAsync();

        Assert.Equal([null, Question], test.Conversation.Turns.Select(turn => turn.Previous));
    }

    [Fact]
    public async Task A_file_is_not_taken_and_the_words_beside_it_are_answered()
    {
        await using var test = await StartAsync();
        var message = ASlackEvent.Message(SlackUnderTest.Ines.Id, test.Employee.Chat, "1772438400.000100", Question);
        message["subtype"] = "file_share";
        message["files"] = new JsonArray(new JsonObject { ["id"] = "F1", ["name"] = "photo.png" });
        test.Slack.AddChannel(test.Employee.Chat);

        await test.Employee.TellAsync(message);
        await test.StopAsync();

        Assert.Equal([$"said {Question}", "pressed files"], test.Conversation.Turns.Select(Named));
    }

    [Fact]
    public async Task A_mention_without_a_word_is_answered_with_what_the_bot_does()
    {
        await using var test = await StartAsync();

        await test.Employee.MentionAsync(SlackUnderTest.Channel, "");
        await test.StopAsync();

        Assert.Equal(["pressed help"], test.Conversation.Turns.Select(Named));
    }

    [Fact]
    public async Task The_first_visit_to_the_chat_and_a_thread_of_the_assistant_begin_with_suggestions()
    {
        await using var test = await StartAsync();
        test.Slack.AddChannel(test.Employee.Chat);

        await test.Employee.TellAsync(ASlackEvent.AssistantStarted(SlackUnderTest.Ines.Id, "1772438400.000500"));
        await test.Employee.TellAsync(ASlackEvent.HomeOpened(SlackUnderTest.Ines.Id, "messages", "1772438400.000501"));
        await test.StopAsync();

        var suggested = test.Slack.Calls.Where(call => call.Method == "assistant.threads.setSuggestedPrompts").ToList();
        Assert.Equal(["1772438400.000500", null], suggested.Select(call => call.Text("thread_ts")));
        Assert.All(suggested, call => Assert.Equal(test.Employee.Chat, call.Text("channel_id")));
        Assert.Contains("help", suggested[0].Body, StringComparison.Ordinal);
        Assert.Empty(test.Conversation.Turns);
    }

    [Fact]
    public async Task When_it_goes_wrong_whoever_asked_is_told_and_what_is_for_the_log()
    {
        await using var test = await StartAsync();
        test.Conversation.Answer = (_, _) => throw new InvalidOperationException("MARKER");

        await test.Employee.SayAsync(Question);

        await test.Employee.SeeMessageAsync("went wrong");
        await test.StopAsync();
        Assert.Contains(test.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal) && line.Contains("could not be worked on", StringComparison.Ordinal));
        Assert.DoesNotContain(test.Slack.Calls, call => call.Body.Contains("MARKER", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_slow_answer_is_announced_and_a_quick_one_is_not()
    {
        await using var test = await StartAsync();
        await test.Employee.SayAsync(Question);
        await test.Employee.SeeMessageAsync("It depends.");
        var slow = new TaskCompletionSource<Reply>(TaskCreationOptions.RunContinuationsAsynchronously);
        test.Conversation.Answer = (_, _) => slow.Task;
        var waits = test.NextWaitAsync(time => time == TimeSpan.FromSeconds(0.7));

        var message = await test.Employee.SayAsync("and a big one?");
        await waits;
        test.Clock.Advance(TimeSpan.FromSeconds(0.7));
        var status = await test.Slack.WaitForAsync(call => call.Method == "assistant.threads.setStatus");
        slow.SetResult(AReply.Answer("No.", "and a big one?"));

        await test.Employee.SeeMessageAsync("No.");
        await test.StopAsync();
        Assert.Equal((test.Employee.Chat, (string?)message["ts"]), (status.Text("channel_id"), status.Text("thread_ts")));
        var cleared = Assert.Single(test.Slack.Calls.SkipWhile(call => call != status).Skip(1), call => call.Method == "assistant.threads.setStatus");
        Assert.Equal(("", test.Employee.Chat, (string?)message["ts"]), (cleared.Text("status"), cleared.Text("channel_id"), cleared.Text("thread_ts")));
        Assert.Equal("chat.postMessage", test.Asked.SkipLast(1).Last());
        Assert.Equal(2, test.Asked.Count(method => method == "assistant.threads.setStatus"));
    }

    [Fact]
    public async Task An_answer_that_goes_wrong_late_is_no_longer_announced_either()
    {
        await using var test = await StartAsync();
        var slow = new TaskCompletionSource<Reply>(TaskCreationOptions.RunContinuationsAsynchronously);
        test.Conversation.Answer = (_, _) => slow.Task;
        var waits = test.NextWaitAsync(time => time == TimeSpan.FromSeconds(0.7));

        await test.Employee.SayAsync(Question);
        test.Clock.Advance(await waits);
        await test.Slack.WaitForAsync(call => call.Method == "assistant.threads.setStatus");
        slow.SetException(new InvalidOperationException("MARKER"));

        await test.Employee.SeeMessageAsync("went wrong");
        await test.StopAsync();
        Assert.Equal("", test.Slack.Calls.Last(call => call.Method == "assistant.threads.setStatus").Text("status"));
    }

    [Fact]
    public async Task When_an_edited_question_goes_wrong_its_old_answer_does_not_stay_below_it()
    {
        await using var test = await StartAsync();
        test.Conversation.Answer = (_, _) => Task.FromResult(new Reply { Cards = [AReply.Card("It depends."), AReply.Card("And more.")], Question = Question });
        var message = await test.Employee.SayAsync(Question);
        await test.Employee.SeeMessageAsync("And more.");
        test.Conversation.Answer = (_, _) => throw new InvalidOperationException("MARKER");

        await test.Employee.EditAsync(message, "May I keep a car?");
        await test.StopAsync();

        Assert.Contains("went wrong", Assert.Single(test.Employee.Messages(test.Employee.Chat)).Text, StringComparison.Ordinal);
        Assert.Contains(test.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal) && line.Contains("could not be worked on", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_is_posted_once_Slack_is_back()
    {
        await using var test = await StartAsync();
        test.Slack.Fail("chat.postMessage", SlackFault.TooFast("5"), ConnectorFault.Status(503));
        var pause = test.NextPauseAsync();

        await test.Employee.SayAsync(Question);
        Assert.True(await pause >= TimeSpan.FromSeconds(5));
        var next = test.NextPauseAsync();
        test.Clock.Advance(await pause);
        test.Clock.Advance(await next);

        await test.Employee.SeeMessageAsync("It depends.");
        Assert.Single(test.Employee.Messages(test.Employee.Chat));
        Assert.Single(test.Conversation.Turns);
    }

    [Theory]
    [InlineData("""{"type":"app_uninstalled"}""")]
    [InlineData("""{"type":"tokens_revoked","tokens":{"oauth":["U0INES"],"bot":["U0POLICYBOT"]}}""")]
    public async Task Uninstalled_the_bot_is_forgotten_and_asks_anew_whose_its_token_is(string gone)
    {
        await using var test = await StartAsync();
        await test.Employee.SayAsync(Question);
        await test.Employee.SeeMessageAsync("It depends.");

        await test.Wire.TellAsync(ASlackEvent.Of(JsonNode.Parse(gone)!.AsObject(), "EvGone"));
        test.Slack.Revoke(FakeSlack.BotToken);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (test.Slack.Calls.Count(call => call.Method == "auth.test") < 2)
        {
            patience.Token.ThrowIfCancellationRequested();
            await test.Employee.SayAsync("and another?"); // the news and the questions are not worked on in order
            test.Clock.Advance(TimeSpan.FromSeconds(5));
        }

        Assert.Single(test.Employee.Messages(test.Employee.Chat));
    }

    [Theory]
    [InlineData("""{"oauth":["U0INES"],"bot":[]}""")]
    [InlineData("""{"oauth":["U0INES"]}""")]
    [InlineData("""{"bot":"U0POLICYBOT"}""")]
    [InlineData("[]")]
    public async Task Revoked_tokens_of_people_change_nothing(string tokens)
    {
        await using var test = await StartAsync();
        await test.Employee.SayAsync(Question);
        await test.Employee.SeeMessageAsync("It depends.");

        await test.Wire.TellAsync(ASlackEvent.Of(new JsonObject { ["type"] = "tokens_revoked", ["tokens"] = JsonNode.Parse(tokens) }, "EvRevoked"));
        await test.Employee.SayAsync("and another?");
        await test.StopAsync();

        Assert.Equal(2, test.Conversation.Turns.Count);
        Assert.Single(test.Slack.Calls, call => call.Method == "auth.test");
    }

    private static async Task<SlackUnderTest> StartAsync(params (string Key, string Value)[] settings)
    {
        var test = await SlackUnderTest.StartAsync(settings);
        test.Conversation.Answer = (turn, _) => Task.FromResult(turn is Turn.Said said ? AReply.Answer("It depends.", said.Text) : Reply.Of(AReply.Card("I can help.")));
        return test;
    }

    private static string Named(Turn turn) => turn switch { Turn.Said said => $"said {said.Text}", Turn.Pressed pressed => $"pressed {pressed.Verb}", _ => "" };
}
