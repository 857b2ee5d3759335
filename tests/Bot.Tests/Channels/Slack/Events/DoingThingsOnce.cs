using System.Net;
using System.Text.Json.Nodes;
using PolicyBot.Conversation.Turns;
using PolicyBot.Tests.TestKit.Slack;

namespace PolicyBot.Tests.Channels.Slack.Events;

public sealed class DoingThingsOnce
{
    private const string Question = "May I keep a gift?";
    private const string Ts = "1772438400.000100";
    private static readonly string Ines = SlackUnderTest.Ines.Id;

    [Fact]
    public async Task A_retry_is_acknowledged_and_not_answered_again()
    {
        await using var test = await StartAsync();
        var envelope = ASlackEvent.Of(Message(test), "Ev1");

        for (var retry = 0; retry <= 3; retry++)
            await test.Wire.TellAsync(envelope, retry);
        await test.StopAsync();

        Assert.Single(test.Employee.Messages(test.Employee.Chat));
    }

    [Fact]
    public async Task A_first_try_that_was_lost_is_made_good_by_the_retry()
    {
        await using var test = await StartAsync();

        await test.Wire.TellAsync(ASlackEvent.Of(Message(test), "Ev1"), retry: 2);
        await test.StopAsync();

        Assert.Single(test.Employee.Messages(test.Employee.Chat));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_same_message_under_two_events_is_answered_once(bool isMentionFirst)
    {
        await using var test = await StartAsync();
        var text = $"<@{FakeSlack.BotUser}> {Question}";
        JsonObject[] told =
        [
            ASlackEvent.Of(ASlackEvent.Mention(Ines, SlackUnderTest.Channel, Ts, text), "Ev1"),
            ASlackEvent.Of(ASlackEvent.Message(Ines, SlackUnderTest.Channel, Ts, text), "Ev2"),
        ];

        foreach (var envelope in isMentionFirst ? told : told.Reverse())
            await test.Wire.TellAsync(envelope);
        await test.StopAsync();

        Assert.Single(test.Employee.Messages(SlackUnderTest.Channel));
    }

    [Fact]
    public async Task Messages_that_come_in_another_order_are_each_answered_once()
    {
        await using var test = await StartAsync();
        var chat = test.Employee.Chat;
        test.Slack.AddChannel(chat);
        JsonObject[] told = [.. Enumerable.Range(0, 9).Select(n => ASlackEvent.Of(ASlackEvent.Message(Ines, chat, $"1772438400.00020{n}", $"Question {n}?"), $"EvN{n}"))];

        await Task.WhenAll(told.Reverse().Concat(told).Select(envelope => test.Wire.TellAsync(envelope)));
        await test.StopAsync();

        Assert.Equal(Enumerable.Range(0, 9).Select(n => $"To: Question {n}?"), test.Employee.Messages(chat).Select(message => message.Text.Trim().Split('\n')[1]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_bots_say_is_left_alone()
    {
        await using var test = await StartAsync();
        var text = $"<@{FakeSlack.BotUser}> {Question}";
        (string Event, Action<JsonObject> Change)[] loops =
        [
            ("EvA", message => message["bot_id"] = "B0POLICY"),
            ("EvB", message => message["bot_id"] = "B0OTHER"),
            ("EvC", message => message["user"] = FakeSlack.BotUser),
            ("EvD", message => message["subtype"] = "bot_message"),
            ("EvE", message => message["hidden"] = true),
            ("EvF", message => message["subtype"] = "channel_join"),
            ("EvG", message => message.Remove("user")),
            ("EvH", message => message["text"] = "Nobody is mentioned"),
            ("EvI", message => message["text"] = "<@U0LENA> look"),
        ];

        foreach (var (id, change) in loops)
        {
            var message = ASlackEvent.Message(Ines, SlackUnderTest.Channel, $"1772438400.00{(int)id[2]:D4}", text);
            change(message);
            await test.Wire.TellAsync(ASlackEvent.Of(message, id));
        }

        await test.StopAsync();
        Assert.Empty(test.Conversation.Turns);
        Assert.Empty(test.Asked);
    }

    [Fact]
    public async Task A_question_that_is_edited_is_answered_anew_in_the_place_of_the_old_answer()
    {
        await using var test = await StartAsync();
        var message = await test.Employee.SayAsync(Question);
        var first = await test.Employee.SeeMessageAsync($"To: {Question}");

        await test.Employee.EditAsync(message, "May I keep two?");

        var changed = await test.Employee.SeeMessageAsync("To: May I keep two?");
        Assert.Equal(first.Ts, changed.Ts);
        Assert.Single(test.Employee.Messages(test.Employee.Chat));
    }

    [Fact]
    public async Task Links_that_Slack_unfurls_in_a_message_are_no_edit()
    {
        await using var test = await StartAsync();
        var message = await test.Employee.SayAsync(Question);
        await test.Employee.SeeMessageAsync($"To: {Question}");
        var unfurled = ASlackEvent.Changed(message, Question, "1772438400.000999");
        unfurled["message"]!.AsObject().Remove("edited");

        await test.Employee.TellAsync(unfurled);
        await test.StopAsync();

        Assert.Single(test.Conversation.Turns);
    }

    [Fact]
    public async Task A_question_that_is_deleted_takes_its_answer_with_it()
    {
        await using var test = await StartAsync();
        var message = await test.Employee.MentionAsync(SlackUnderTest.Channel, Question);
        await test.Employee.SeeMessageAsync($"To: {Question}", SlackUnderTest.Channel);
        var other = await test.Employee.MentionAsync(SlackUnderTest.Channel, "And what else?");
        await test.Employee.SeeMessageAsync("To: And what else?", SlackUnderTest.Channel);

        await test.Employee.DeleteAsync(message);
        await test.StopAsync();

        Assert.Equal((string?)other["ts"], Assert.Single(test.Employee.Messages(SlackUnderTest.Channel)).ThreadTs);
    }

    [Fact]
    public async Task When_too_much_waits_Slack_is_told_to_come_again_and_then_it_is_answered()
    {
        await using var test = await StartAsync();
        var hold = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var worked = test.FillQueue(hold.Task);
        var envelope = ASlackEvent.Of(Message(test), "Ev1");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await test.Wire.EventAsync(envelope));
        hold.SetResult();
        await worked;
        await test.Wire.TellAsync(envelope, retry: 1);
        await test.StopAsync();

        Assert.Single(test.Employee.Messages(test.Employee.Chat));
    }

    private static JsonObject Message(SlackUnderTest test)
    {
        test.Slack.AddChannel(test.Employee.Chat);
        return ASlackEvent.Message(Ines, test.Employee.Chat, Ts, Question);
    }

    private static async Task<SlackUnderTest> StartAsync()
    {
        var test = await SlackUnderTest.StartAsync();
        test.Conversation.Answer = (turn, _) => Task.FromResult(turn is Turn.Said said ? AReply.Answer($"To: {said.Text}", said.Text) : Reply.Nothing);
        return test;
    }
}
