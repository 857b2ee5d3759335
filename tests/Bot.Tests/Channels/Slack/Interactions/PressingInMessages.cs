using PolicyBot.Conversation.Turns;
using PolicyBot.Tests.TestKit;
using PolicyBot.Tests.TestKit.Slack;

namespace PolicyBot.Tests.Channels.Slack.Interactions;

/// <summary>Buttons below messages.</summary>
public sealed class PressingInMessages
{
    [Fact]
    public async Task A_double_click_and_a_repeated_request_are_done_once()
    {
        await using var test = await AFormInSlack.StartAsync();
        var help = await AFormInSlack.WelcomeAsync(test);
        var (one, two) = (test.Employee.Press(help, "Help"), test.Employee.Press(help, "Help"));

        await test.Employee.SendAsync(one);
        await test.Employee.SendAsync(two);
        test.Clock.Advance(TimeSpan.FromMinutes(2));
        await test.Employee.SendAsync(one);
        await test.StopAsync();

        Assert.Single(test.Conversation.Turns, turn => turn is Turn.Pressed);
    }

    [Fact]
    public async Task Pressing_again_after_a_while_does_it_again()
    {
        await using var test = await AFormInSlack.StartAsync();
        var help = await AFormInSlack.WelcomeAsync(test);

        await test.Employee.PressAsync(help, "Help");
        test.Clock.Advance(TimeSpan.FromSeconds(5));
        await test.Employee.PressAsync(help, "Help");
        await test.StopAsync();

        Assert.Equal(2, test.Conversation.Turns.Count(turn => turn is Turn.Pressed));
    }

    [Fact]
    public async Task What_was_open_for_too_long_is_said_to_be_and_nothing_is_sent()
    {
        await using var test = await AFormInSlack.StartAsync();
        var question = new string('?', 2_500);
        test.Conversation.Answer = (_, _) => Task.FromResult(AReply.Answer("It depends.", question));
        await test.Employee.SayAsync("Long?");
        var answer = await test.Employee.SeeMessageAsync("It depends.");
        test.Clock.Advance(TimeSpan.FromHours(3));

        await test.Employee.PressAsync(answer, "Yes, it helped");

        await test.Employee.SeeMessageAsync("open for too long");
        Assert.Single(test.Conversation.Turns);
    }

    [Fact]
    public async Task A_thumb_is_nobodys_and_knows_what_was_asked()
    {
        await using var test = await AFormInSlack.StartAsync();
        await test.Employee.SayAsync("May I?");
        var answer = await test.Employee.SeeMessageAsync("It depends.");
        test.Conversation.Answer = (_, _) => Task.FromResult(Reply.Of(AReply.Card("Thank you")));

        await test.Employee.PressAsync(answer, "Yes, it helped");

        await test.Employee.SeeMessageAsync("Thank you");
        var thumb = Assert.IsType<Turn.Pressed>(test.Conversation.Turns[^1]);
        Assert.Equal((Verbs.FeedbackYes, "May I?", "t1"), (thumb.Verb, thumb.Fields[Verbs.QuestionField], thumb.Fields["ticket"]));
        Assert.IsType<Asker.Anonymous>(thumb.Asker);
    }

    [Fact]
    public async Task Who_takes_a_case_from_the_channel_gets_no_copy_of_the_notice_and_who_may_not_is_told_alone()
    {
        await using var test = await AFormInSlack.StartAsync();
        test.Conversation.Answer = (turn, _) => Task.FromResult(turn is Turn.Said
            ? Reply.Of(AReply.Card("A case for Legal", ("Acknowledge", Verbs.LegalAcknowledge)))
            : Reply.Of(AReply.Card("Taken or not")) with { IsNoticeAgain = turn.Asker is Asker.Employee { OfLegal: not null } });
        await test.Employee.MentionAsync(SlackUnderTest.Channel, "pretend");
        var notice = await test.Employee.SeeMessageAsync("A case for Legal", SlackUnderTest.Channel);

        await test.Handler.PressAsync(notice, "Acknowledge");
        await test.Employee.PressAsync(notice, "Acknowledge");
        await test.Employee.SeeWhisperAsync("Taken or not");
        await test.StopAsync();

        Assert.Empty(test.Handler.Whispers);
        Assert.Single(test.Employee.Messages(SlackUnderTest.Channel));
        Assert.Equal([true, false], test.Conversation.Turns.OfType<Turn.Pressed>().Select(turn => Assert.IsType<Asker.Employee>(turn.Asker)).OrderBy(asker => asker.Id == "slack:T0ACME/U0INES").Select(asker => asker.OfLegal is not null));
    }

    [Fact]
    public async Task Who_could_not_take_a_case_from_the_channel_is_told_so()
    {
        await using var test = await AFormInSlack.StartAsync();
        test.Conversation.Answer = (turn, _) => Task.FromResult(turn is Turn.Said
            ? Reply.Of(AReply.Card("A case for Legal", ("Acknowledge", Verbs.LegalAcknowledge)))
            : Reply.Of(AReply.Card("Not saved")));
        await test.Employee.MentionAsync(SlackUnderTest.Channel, "pretend");

        await test.Handler.PressAsync(await test.Employee.SeeMessageAsync("A case for Legal", SlackUnderTest.Channel), "Acknowledge");

        await test.Handler.SeeWhisperAsync("Not saved");
    }

    [Fact]
    public async Task A_handler_is_named_as_requests_name_them_when_Slack_does_not_say_more_in_time()
    {
        await using var test = await AFormInSlack.StartAsync();
        var never = new TaskCompletionSource();
        test.Slack.Fail("users.info", ConnectorFault.Slow(never.Task));
        test.Conversation.Answer = (_, _) => Task.FromResult(Reply.Of(new DialogStep.Show("Cases", AReply.Card("Your cases"))));
        var waits = test.NextWaitAsync(time => time == TimeSpan.FromSeconds(0.7));
        var sending = test.Handler.PressAsync(new SlackShown("home", Home(test), null), "Cases");
        await waits;
        test.Clock.Advance(TimeSpan.FromSeconds(0.7));
        await sending;

        await test.Handler.SeeModalAsync("Your cases");
        Assert.Equal("lena", Assert.IsType<Asker.Employee>(test.Conversation.Turns[0].Asker).Name);
        never.SetResult();
    }

    private static System.Text.Json.JsonElement Home(SlackUnderTest test)
    {
        _ = test;
        return System.Text.Json.JsonElement.Parse("""{"type":"home","id":"V1","hash":"1.1","blocks":[{"type":"actions","elements":[{"type":"button","action_id":"go:legal.inbox:0","text":{"type":"plain_text","text":"Cases"},"value":"{\"verb\":\"legal.inbox\"}"}]}]}""");
    }
}
