using PolicyBot.Channels;
using PolicyBot.Conversation.Turns;
using PolicyBot.Tests.TestKit;
using PolicyBot.Tests.TestKit.Slack;

namespace PolicyBot.Tests.Channels.Slack.Events;

/// <summary>An answer that is seen while it is written: a message that is changed, and whatever Slack may say to that.</summary>
public sealed class ShowingADraft
{
    private const string StillWriting = "Still being written.";

    [Fact]
    public async Task The_first_proved_sentence_is_posted_and_the_answer_takes_its_place()
    {
        await using var test = await AskAsync();

        Assert.Equal(["chat.postMessage", "chat.update", "chat.update"], Posts(test).Select(call => call.Method));
        Assert.Contains("You may send it under a signed agreement", Posts(test)[0].Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Its owner approves it first.", Posts(test)[0].Body, StringComparison.Ordinal);
        Assert.Contains("Its owner approves it first.", Posts(test)[1].Body, StringComparison.Ordinal);
        Assert.All(Posts(test).Take(2), post => Assert.Contains(StillWriting, post.Body, StringComparison.Ordinal));
        AssertWhole(test, test.Employee.Chat);
    }

    [Fact]
    public async Task In_a_channel_it_stands_in_the_thread_below_the_question()
    {
        await using var test = await AskAsync(channel: SlackUnderTest.Channel);

        var answer = AssertWhole(test, SlackUnderTest.Channel);
        Assert.NotNull(answer.ThreadTs);
        Assert.True(Assert.Single(test.Conversation.Turns).InGroup);
    }

    [Fact]
    public async Task A_button_in_ones_own_chat_that_asks_shows_it_too()
    {
        await using var test = await SlackUnderTest.StartAsync();
        await using var time = Time(test);
        test.Conversation.Answer = (turn, _) => turn is Turn.Said
            ? Task.FromResult(Reply.Of(AReply.Card("Ask next", ("Price lists", Verbs.Ask))))
            : WriteAsync(test, turn, chunks: 2);

        await test.Employee.SayAsync("Hello?");
        await test.Employee.PressAsync(await test.Employee.SeeMessageAsync("Ask next"), "Price lists");
        await test.Employee.SeeMessageAsync("Only under a signed agreement.");
        await test.StopAsync();

        Assert.Equal(2, test.Employee.Messages(test.Employee.Chat).Count);
        Assert.DoesNotContain(test.Employee.Messages(test.Employee.Chat), message => message.Text.Contains(StillWriting, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_only_one_person_sees_grows_nowhere()
    {
        await using var test = await SlackUnderTest.StartAsync();
        test.Conversation.Answer = (_, _) => Task.FromResult(AWrittenReply.Whole());

        await test.Employee.CommandAsync(AWrittenReply.Question, SlackUnderTest.Channel);
        await test.Employee.SeeWhisperAsync("Only under a signed agreement.");
        var envelope = ASlackEvent.Of(ASlackEvent.Mention(SlackUnderTest.Ines.Id, SlackUnderTest.SharedChannel, test.Slack.NextTs(), $"<@{FakeSlack.BotUser}> {AWrittenReply.Question}"), "EvShared");
        envelope["is_ext_shared_channel"] = true;
        await test.Wire.TellAsync(envelope);
        await test.StopAsync();

        Assert.Equal(2, test.Conversation.Turns.Count);
        Assert.All(test.Conversation.Turns, turn => Assert.Null(turn.Draft));
    }

    [Theory]
    [InlineData("restricted_action")]
    [InlineData("internal_error")]
    [InlineData("ratelimited")]
    public async Task Where_it_cannot_be_posted_the_answer_is_one_message(string code)
    {
        await using var test = await AskAsync(slack => slack.Fail("chat.postMessage", SlackFault.Code(code)), chunks: 1);

        AssertWhole(test, test.Employee.Chat);
    }

    [Fact]
    public async Task A_change_that_is_too_much_is_left_to_the_next()
    {
        await using var test = await AskAsync(slack => slack.Fail("chat.update", SlackFault.TooFast("1")));

        AssertWhole(test, test.Employee.Chat);
    }

    [Fact]
    public async Task Who_is_told_to_wait_for_long_waits_with_the_whole_answer_alone()
    {
        await using var test = await AskAsync(slack => slack.Fail("chat.update", SlackFault.TooFast("5")));

        AssertWhole(test, test.Employee.Chat);
    }

    [Theory]
    [InlineData("message_not_found")]
    [InlineData("cant_update_message")]
    public async Task What_cannot_be_changed_any_more_is_taken_away_before_the_answer_is_posted(string code)
    {
        await using var test = await AskAsync(slack => slack.Fail("chat.update", SlackFault.Code(code), SlackFault.Code(code)));

        AssertWhole(test, test.Employee.Chat);
        Assert.Equal(["chat.delete", "chat.postMessage"], Posts(test).Select(call => call.Method).TakeLast(2));
    }

    [Fact]
    public async Task A_whole_answer_of_which_nobody_said_whether_it_arrived_stands_there_once()
    {
        await using var test = await AskAsync(slack => slack.Fail(call => call.Method == "chat.update" && !call.Body.Contains(StillWriting, StringComparison.Ordinal), ConnectorFault.Cut(takes: true)));

        AssertWhole(test, test.Employee.Chat);
    }

    [Fact]
    public async Task An_answer_that_fails_on_its_way_says_so_in_the_place_of_what_was_seen()
    {
        await using var test = await SlackUnderTest.StartAsync();
        await using var time = Time(test);
        test.Conversation.Answer = async (turn, _) =>
        {
            turn.Draft!.Show([AWrittenReply.First]);
            await test.Slack.WaitForAsync(call => call.Method == "chat.postMessage");
            throw new InvalidOperationException("The database is gone.");
        };

        await test.Employee.SayAsync(AWrittenReply.Question);
        await test.StopAsync();

        Assert.Contains("Something went wrong here", Assert.Single(test.Employee.Messages(test.Employee.Chat)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_is_deleted_takes_the_answer_along_that_grew()
    {
        await using var test = await SlackUnderTest.StartAsync();
        await using var time = Time(test);
        test.Conversation.Answer = (turn, _) => WriteAsync(test, turn, chunks: 2);

        var question = await test.Employee.SayAsync(AWrittenReply.Question);
        await test.Employee.SeeMessageAsync("Only under a signed agreement.");
        await test.Employee.DeleteAsync(question);
        await test.StopAsync();

        Assert.Empty(test.Employee.Messages(test.Employee.Chat));
    }

    [Fact]
    public async Task Nothing_of_a_draft_is_in_the_log()
    {
        await using var test = await AskAsync(slack => slack.Fail("chat.update", SlackFault.Code("cant_update_message"), SlackFault.Code("cant_update_message")));

        Assert.DoesNotContain(test.Log.Lines, line => line.Contains("signed agreement", StringComparison.Ordinal) || line.Contains("Somebody's words", StringComparison.Ordinal));
    }

    /// <summary>Asks, has a model write two sentences, and waits until all is done.</summary>
    /// <param name="chunks">How many drafts are sent before the answer is there.</param>
    private static async Task<SlackUnderTest> AskAsync(Action<FakeSlack>? wrong = null, string? channel = null, int chunks = 2)
    {
        var test = await SlackUnderTest.StartAsync();
        await using var time = Time(test);
        wrong?.Invoke(test.Slack);
        test.Conversation.Answer = (turn, _) => WriteAsync(test, turn, chunks);
        await (channel is null ? test.Employee.SayAsync(AWrittenReply.Question) : test.Employee.MentionAsync(channel, AWrittenReply.Question));
        await test.StopAsync();

        return test;
    }

    private static Task<Reply> WriteAsync(SlackUnderTest test, Turn turn, int chunks) => AWrittenReply.WriteAsync(turn, sentence =>
        sentence == AWrittenReply.First ? test.Slack.WaitForAsync(call => call.Method == "chat.postMessage" && call.Body.Contains(StillWriting, StringComparison.Ordinal))
        : chunks == 1 ? Task.CompletedTask
        : test.Slack.WaitForAsync(call => call.Method == "chat.update"));

    private static PassingTime Time(SlackUnderTest test) =>
        new(test.Clock, wait => wait > TimeSpan.Zero && wait != TimeSpan.FromSeconds(0.7) && wait != PacedDraft.Patience && wait < TimeSpan.FromSeconds(10));

    private static SlackShown AssertWhole(SlackUnderTest test, string channel)
    {
        var answer = Assert.Single(test.Employee.Messages(channel));
        Assert.Contains("Only under a signed agreement.", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(StillWriting, answer.Text, StringComparison.Ordinal);
        Assert.Contains("Yes, it helped", answer.Buttons);

        return answer;
    }

    private static IReadOnlyList<SlackCall> Posts(SlackUnderTest test) => [.. test.Slack.Calls.Where(call => call.Method.StartsWith("chat.", StringComparison.Ordinal))];
}
