using PolicyBot.Channels.Slack.Interactions;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Inputs;
using PolicyBot.Conversation.Turns;
using PolicyBot.Tests.TestKit;
using PolicyBot.Tests.TestKit.Slack;

namespace PolicyBot.Tests.Channels.Slack.Interactions;

public sealed class UsingModals
{
    private const string Receipt = "ABCD-EFGH-JKMN-PQRS-TVWX-YZ01-2345";
    private static readonly TimeSpan SlacksPatience = TimeSpan.FromSeconds(2);

    /// <summary>How long an acknowledgement is given to reach Slack.</summary>
    private static readonly TimeSpan SlacksWay = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task A_shortcut_opens_the_form()
    {
        await using var test = await StartAsync();

        await test.Employee.ShortcutAsync(ActOnInteraction.ReportShortcut);

        await test.Employee.SeeModalAsync("What happened?");
        Assert.Equal(Verbs.Report, Assert.IsType<Turn.Pressed>(Assert.Single(test.Conversation.Turns)).Verb);
    }

    [Fact]
    public async Task A_shortcut_on_a_message_takes_its_words_and_not_its_author_into_the_form()
    {
        await using var test = await StartAsync();

        await test.Employee.ShortcutAsync(ActOnInteraction.ReportMessageShortcut, SlackUnderTest.Channel, "The list is at <https://drive.example/x|the drive> &amp; open");

        await test.Employee.SeeModalAsync("What happened?");
        var pressed = Assert.IsType<Turn.Pressed>(Assert.Single(test.Conversation.Turns));
        Assert.Contains("The list is at the drive & open", Assert.Single(pressed.Fields).Value, StringComparison.Ordinal);
    }

    // Two people have a chat that is called like the bot's own: D and something.
    [Fact]
    public async Task A_message_in_a_chat_of_two_is_reported_by_one_of_them_and_neither_sees_its_words_in_the_chat()
    {
        await using var test = await StartAsync();
        test.Slack.TriggersLast = TimeSpan.FromSeconds(-1);

        await test.Employee.ShortcutAsync(ActOnInteraction.ReportMessageShortcut, "D0OFTWO", "Send me the list");
        var again = await test.Employee.SeeWhisperAsync("This opens in a window of its own");
        test.Slack.TriggersLast = TimeSpan.FromSeconds(3);
        Assert.DoesNotContain(test.Slack.Calls, call => call.Method != "views.open" && call.Body.Contains("Send me the list", StringComparison.Ordinal));
        Assert.DoesNotContain("chat.postMessage", test.Asked);
        await test.Employee.PressAsync(again, "Open");

        await test.Employee.SeeModalAsync("What happened?");
        Assert.Contains("Send me the list", Assert.Single(Assert.IsType<Turn.Pressed>(test.Conversation.Turns[^1]).Fields).Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_who_chooses_it_where_no_answer_can_be_sent_hears_it_in_a_window()
    {
        await using var test = await StartAsync();
        var stranger = test.Open(SlackUnderTest.Stranger);

        await stranger.ShortcutAsync(ActOnInteraction.ReportShortcut);

        await stranger.SeeModalAsync("one company");
        Assert.Equal(["views.open"], test.Asked.Where(method => method != "users.info"));
        Assert.Empty(test.Conversation.Turns);
    }

    [Fact]
    public async Task A_press_that_comes_too_late_to_open_a_window_gets_the_button_again()
    {
        await using var test = await StartAsync();
        var help = await WelcomeAsync(test);
        var press = test.Employee.Press(help, "Report");

        test.Clock.Advance(TimeSpan.FromSeconds(4));
        await test.Employee.SendAsync(press);
        var again = await test.Employee.SeeMessageAsync("Open");
        Assert.Null(test.Employee.Modal);
        await test.Employee.PressAsync(again, again.Buttons[0]);

        await test.Employee.SeeModalAsync("What happened?");
    }

    [Fact]
    public async Task A_double_click_and_a_repeated_request_are_done_once()
    {
        await using var test = await StartAsync();
        var help = await WelcomeAsync(test);
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
        await using var test = await StartAsync();
        var help = await WelcomeAsync(test);

        await test.Employee.PressAsync(help, "Help");
        test.Clock.Advance(TimeSpan.FromSeconds(5));
        await test.Employee.PressAsync(help, "Help");
        await test.StopAsync();

        Assert.Equal(2, test.Conversation.Turns.Count(turn => turn is Turn.Pressed));
    }

    [Fact]
    public async Task What_is_wrong_stands_below_its_field_and_what_was_typed_stays()
    {
        await using var test = await StartAsync();
        await OpenFormAsync(test);

        test.Employee.Type("What happened?", "too short");
        await test.Employee.SubmitAsync();

        Assert.Equal(("WhatHappened", "At least 20 letters."), (test.Employee.Errors.Single().Key, test.Employee.Errors.Single().Value));
        Assert.Equal("too short", (string?)test.Employee.Standing("What happened?")["value"]);

        test.Employee.Type("What happened?", A.Statement);
        await test.Employee.SubmitAsync();
        Assert.Empty(test.Employee.Errors);
        Assert.Contains(Receipt, test.Employee.Modal!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sent_in_without_a_name_nobody_is_named_and_nobody_is_looked_up()
    {
        await using var test = await StartAsync(("Audiences:legal:0", "*"));
        await OpenFormAsync(test);
        var before = test.Asked.Count(method => method == "users.info");

        test.Employee.Type("What happened?", A.Statement);
        await test.Employee.SubmitAsync();

        var sent = Assert.IsType<Turn.Pressed>(test.Conversation.Turns[^1]);
        Assert.Equal(Verbs.FileAnonymous, sent.Verb);
        Assert.IsType<Asker.Anonymous>(sent.Asker);
        Assert.True(sent.InDialog);
        Assert.Equal(["WhatHappened", "ticket"], sent.Fields.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(before, test.Asked.Count(method => method == "users.info"));
        Assert.Empty(test.People.Kept);
    }

    [Fact]
    public async Task A_form_with_a_name_knows_the_real_one()
    {
        await using var test = await StartAsync();
        test.Conversation.Answer = (turn, _) => Task.FromResult(turn is Turn.Pressed { Verb: Verbs.Report } ? Reply.Of(AReply.Card("Named?", ("With my name", Verbs.ReportNamed))) : AReply.Form());
        await test.Employee.ShortcutAsync(ActOnInteraction.ReportShortcut);
        var choice = await test.Employee.SeeModalAsync("Named?");

        await test.Employee.PressAsync(choice, "With my name");
        await test.Employee.SeeModalAsync("What happened?");

        Assert.Equal("Ines Marchetti", Assert.IsType<Asker.Employee>(test.Conversation.Turns[^1].Asker).Name);
    }

    [Fact]
    public async Task Days_are_written_as_somebody_reads_them_once_they_were_looked_up_and_for_nobody_without_a_name()
    {
        await using var test = await StartAsync();
        test.Slack.AddPerson(SlackUnderTest.Lena with { Locale = "en-GB" });
        test.Conversation.Answer = (turn, _) => Task.FromResult(turn is Turn.Said
            ? Reply.Of(AReply.Card("Welcome", ("Cases", Verbs.LegalInbox)))
            : Reply.Of(new DialogStep.Show("Cases", AReply.Card("Your cases", ("Mailbox", Verbs.Mailbox), ("Help", Verbs.Help)))));
        await test.Handler.SayAsync("hello");
        await test.Handler.PressAsync(await test.Handler.SeeMessageAsync("Welcome"), "Cases");
        var cases = await test.Handler.SeeModalAsync("Your cases");

        await test.Handler.PressAsync(cases, "Mailbox");
        await test.Handler.PressAsync(cases, "Help");
        await test.StopAsync();

        Assert.Equal([null, "en-GB", null, "en-GB"], test.Conversation.Turns.Select(turn => turn.Locale));
        Assert.Single(test.Asked, "users.info");
    }

    [Fact]
    public async Task While_it_takes_long_the_form_stays_as_it_is_and_its_receipt_follows_in_the_same_window()
    {
        await using var test = await StartAsync();
        await OpenFormAsync(test);
        var slow = Slow(test);
        test.Employee.Type("What happened?", A.Statement);

        await SubmitSlowlyAsync(test);
        Assert.Contains("still being saved", Assert.Single(test.Employee.Errors).Value, StringComparison.Ordinal);
        Assert.Equal(A.Statement, (string?)test.Employee.Standing("What happened?")["value"]);
        var waits = test.NextWaitAsync(time => time == SlacksWay);
        slow.SetResult(AReply.Receipt(Receipt));
        test.Clock.Advance(await waits);

        await test.Employee.SeeModalAsync(Receipt);
    }

    // Slack does what the acknowledgement says once it has it: a view that was changed before would be changed back.
    [Fact]
    public async Task A_receipt_that_comes_just_too_late_is_not_overtaken_by_the_acknowledgement()
    {
        await using var test = await StartAsync();
        await OpenFormAsync(test);
        var slow = Slow(test);
        test.Employee.Type("What happened?", A.Statement);
        var waits = test.NextWaitAsync(time => time == SlacksPatience);
        var sending = test.Wire.InteractAsync(test.Employee.Submission());
        await waits;
        test.Clock.Advance(SlacksPatience);
        var (_, saving) = await sending;
        var pause = test.NextWaitAsync(time => time == SlacksWay);

        slow.SetResult(AReply.Receipt(Receipt));
        await pause;
        Assert.DoesNotContain("views.update", test.Asked);
        test.Slack.AcknowledgeView(test.Employee.User, test.Employee.Modal!.Json.GetProperty("id").GetString()!, saving);
        test.Clock.Advance(await pause);

        await test.Employee.SeeModalAsync(Receipt);
    }

    [Fact]
    public async Task What_is_wrong_and_is_found_late_brings_the_form_back_with_what_was_typed()
    {
        await using var test = await StartAsync();
        await OpenFormAsync(test);
        var slow = Slow(test);
        test.Employee.Type("What happened?", "too short");

        await SubmitSlowlyAsync(test);
        var waits = test.NextWaitAsync(time => time == SlacksWay);
        slow.SetResult(AReply.Form("too short", "At least 20 letters."));
        test.Clock.Advance(await waits);

        await test.Employee.SeeModalAsync("What happened?");
        Assert.Equal("too short", (string?)test.Employee.Standing("What happened?")["value"]);
    }

    [Fact]
    public async Task When_saving_fails_nothing_that_was_typed_is_lost_and_it_can_be_sent_again()
    {
        await using var test = await StartAsync();
        await OpenFormAsync(test);
        var answer = test.Conversation.Answer;
        test.Conversation.Answer = (_, _) => throw new InvalidOperationException("MARKER");
        test.Employee.Type("What happened?", A.Statement);

        await test.Employee.SubmitAsync();
        Assert.Contains("went wrong", Assert.Single(test.Employee.Errors).Value, StringComparison.Ordinal);
        Assert.Equal(A.Statement, (string?)test.Employee.Standing("What happened?")["value"]);
        test.Conversation.Answer = answer;
        await test.Employee.SubmitAsync();

        Assert.Contains(Receipt, test.Employee.Modal!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sent_again_while_it_takes_long_it_is_done_once_and_gives_its_receipt()
    {
        await using var test = await StartAsync();
        await OpenFormAsync(test);
        var slow = Slow(test);
        test.Employee.Type("What happened?", A.Statement);
        var before = test.Conversation.Turns.Count;
        await SubmitSlowlyAsync(test);

        slow.SetResult(AReply.Receipt(Receipt));
        await test.Employee.SubmitAsync();

        Assert.Contains(Receipt, test.Employee.Modal!.Text, StringComparison.Ordinal);
        Assert.Equal(before + 1, test.Conversation.Turns.Count);
    }

    [Fact]
    public async Task When_saving_fails_late_the_form_still_stands_there_with_what_was_typed()
    {
        await using var test = await StartAsync();
        await OpenFormAsync(test);
        var (slow, answer) = (Slow(test), test.Conversation.Answer);
        test.Employee.Type("What happened?", A.Statement);

        await SubmitSlowlyAsync(test);
        slow.SetException(new InvalidOperationException("MARKER"));
        Assert.Contains("press the button again", Assert.Single(test.Employee.Errors).Value, StringComparison.Ordinal);
        Assert.Equal(A.Statement, (string?)test.Employee.Standing("What happened?")["value"]);

        test.Conversation.Answer = Answering;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!test.Log.Lines.Any(line => line.Contains("could not be worked on", StringComparison.Ordinal)))
            await Task.Delay(10, patience.Token);
        await test.Employee.SubmitAsync();
        Assert.Contains(Receipt, test.Employee.Modal!.Text, StringComparison.Ordinal);
        Assert.Equal("t1", Assert.IsType<Turn.Pressed>(test.Conversation.Turns[^1]).Fields["ticket"]);
    }

    [Fact]
    public async Task Sent_in_twice_at_once_it_is_done_once_and_both_hear_the_same()
    {
        await using var test = await StartAsync();
        await OpenFormAsync(test);
        var slow = Slow(test);
        test.Employee.Type("What happened?", A.Statement);
        var before = test.Conversation.Turns.Count;
        var submission = test.Employee.Submission();
        var waits = test.NextWaitAsync(time => time == SlacksPatience);
        var first = test.Wire.InteractAsync(submission);
        await waits;
        waits = test.NextWaitAsync(time => time == SlacksPatience);
        var second = test.Wire.InteractAsync(submission.DeepClone().AsObject());
        await waits;

        slow.SetResult(AReply.Receipt(Receipt));
        var third = await test.Wire.InteractAsync(submission.DeepClone().AsObject());

        Assert.Equal((await first).Body.GetRawText(), (await second).Body.GetRawText());
        Assert.Equal((await first).Body.GetRawText(), third.Body.GetRawText());
        Assert.Contains(Receipt, third.Body.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(before + 1, test.Conversation.Turns.Count);
    }

    [Fact]
    public async Task A_button_in_a_window_changes_it_and_what_was_typed_in_inputs_that_stay_is_kept()
    {
        await using var test = await StartAsync();
        test.Conversation.Answer = (turn, _) => Task.FromResult(turn is Turn.Pressed { Verb: Verbs.MailboxRefresh } ? Mailbox("A new message") : Mailbox("No message"));
        await test.Employee.ShortcutAsync(ActOnInteraction.ReportShortcut);
        var modal = await test.Employee.SeeModalAsync("No message");
        test.Employee.Type("Your message", "half wri");

        await test.Employee.PressAsync(modal, "Look again");

        await test.Employee.SeeModalAsync("A new message");
        Assert.Equal("half wri", (string?)test.Employee.Standing("Your message")["value"]);
        Assert.NotNull(test.Slack.Calls.Single(call => call.Method == "views.update").Text("hash"));
    }

    [Fact]
    public async Task A_window_that_has_changed_meanwhile_is_not_overwritten_by_an_old_press()
    {
        await using var test = await StartAsync();
        test.Conversation.Answer = (turn, _) => Task.FromResult(Mailbox($"Number {test.Conversation.Turns.Count}"));
        await test.Employee.ShortcutAsync(ActOnInteraction.ReportShortcut);
        var modal = await test.Employee.SeeModalAsync("Number 1");
        var stale = test.Employee.Press(modal, "Look again");
        test.Clock.Advance(TimeSpan.FromSeconds(3));
        await test.Employee.PressAsync(modal, "Look again");
        await test.Employee.SeeModalAsync("Number 2");

        test.Clock.Advance(TimeSpan.FromSeconds(3));
        await test.Employee.SendAsync(stale);
        await test.StopAsync();

        Assert.Contains("Number 2", test.Employee.Modal!.Text, StringComparison.Ordinal);
        Assert.Empty(test.Employee.Messages(test.Employee.Chat));
    }

    [Fact]
    public async Task Close_in_a_window_says_that_it_can_be_closed()
    {
        await using var test = await StartAsync();
        test.Conversation.Answer = (turn, _) => Task.FromResult(turn is Turn.Pressed { Verb: Verbs.Close } ? Reply.Of(new DialogStep.Close()) : Reply.Of(AReply.Card("Choose", ("Away", "away"), ("Enough", Verbs.Close))));
        await test.Employee.ShortcutAsync(ActOnInteraction.ReportShortcut);
        var modal = await test.Employee.SeeModalAsync("Choose");

        Assert.DoesNotContain("Enough", modal.Buttons); // it is Slack's own close button
        Assert.Equal("Enough", modal.Json.GetProperty("close").GetProperty("text").GetString());
    }

    [Fact]
    public async Task What_was_open_for_too_long_is_said_to_be_and_nothing_is_sent()
    {
        await using var test = await StartAsync();
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
        await using var test = await StartAsync();
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
        await using var test = await StartAsync();
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
        await using var test = await StartAsync();
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
        await using var test = await StartAsync();
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

    [Theory]
    [InlineData("view_closed")]
    [InlineData("something_new")]
    public async Task What_else_Slack_tells_is_acknowledged_and_left_alone(string type)
    {
        await using var test = await StartAsync();
        await OpenFormAsync(test);
        var payload = test.Employee.Submission();
        payload["type"] = type;

        await test.Employee.SendAsync(payload);
        await test.StopAsync();

        Assert.Single(test.Conversation.Turns);
    }

    [Fact]
    public async Task A_window_of_a_workspace_that_does_not_have_the_bot_is_closed()
    {
        await using var test = await StartAsync();
        await OpenFormAsync(test);
        var submission = test.Employee.Submission();
        (submission["team"]!["id"], submission["user"]!["team_id"], submission["view"]!["app_installed_team_id"]) = ("T0OTHER", "T0OTHER", "T0OTHER");

        var (_, body) = await test.Wire.InteractAsync(submission);

        Assert.Equal("clear", body.GetProperty("response_action").GetString());
        Assert.Single(test.Conversation.Turns);
    }

    private static System.Text.Json.JsonElement Home(SlackUnderTest test)
    {
        _ = test;
        return System.Text.Json.JsonElement.Parse("""{"type":"home","id":"V1","hash":"1.1","blocks":[{"type":"actions","elements":[{"type":"button","action_id":"go:legal.inbox:0","text":{"type":"plain_text","text":"Cases"},"value":"{\"verb\":\"legal.inbox\"}"}]}]}""");
    }

    private static TaskCompletionSource<Reply> Slow(SlackUnderTest test)
    {
        var slow = new TaskCompletionSource<Reply>(TaskCreationOptions.RunContinuationsAsynchronously);
        test.Conversation.Answer = (_, _) => slow.Task;
        return slow;
    }

    /// <summary>Sends what lies on top, and lets Slack's patience pass.</summary>
    private static async Task SubmitSlowlyAsync(SlackUnderTest test)
    {
        var waits = test.NextWaitAsync(time => time == SlacksPatience);
        var taken = test.Conversation.Turns.Count;
        var sending = test.Employee.SubmitAsync();
        await waits;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (test.Conversation.Turns.Count == taken)
            await Task.Delay(10, patience.Token);
        test.Clock.Advance(SlacksPatience);
        await sending;
    }

    private static async Task OpenFormAsync(SlackUnderTest test)
    {
        await test.Employee.ShortcutAsync(ActOnInteraction.ReportShortcut);
        await test.Employee.SeeModalAsync("What happened?");
    }

    private static async Task<SlackShown> WelcomeAsync(SlackUnderTest test)
    {
        await test.Employee.SayAsync("hello");
        return await test.Employee.SeeMessageAsync("Welcome");
    }

    private static Reply Mailbox(string news) => Reply.Of(new DialogStep.Show("Mailbox", CardFrame.Of(
        "Mailbox",
        [CardText.Paragraph(news), new AdaptiveTextInput { Id = "Message", Label = "Your message", MaxLength = 1_000 }],
        CardButtons.Submit("Send message", Verbs.MailboxWrite),
        CardButtons.Go("Look again", Verbs.MailboxRefresh))));

    private static async Task<SlackUnderTest> StartAsync(params (string Key, string Value)[] settings)
    {
        var test = await SlackUnderTest.StartAsync(settings);
        test.Conversation.Answer = Answering;
        return test;
    }

    private static Task<Reply> Answering(Turn turn, CancellationToken cancellationToken) => Task.FromResult(turn switch
    {
        Turn.Said { Text: "hello" } => Reply.Of(AReply.Card("Welcome", ("Report", Verbs.Report), ("Help", Verbs.Help))),
        Turn.Said said => AReply.Answer("It depends.", said.Text),
        Turn.Pressed { Verb: Verbs.Report } => AReply.Form(),
        Turn.Pressed { Verb: Verbs.FileAnonymous } pressed when pressed.Fields.GetValueOrDefault("WhatHappened", "") is { Length: < 20 } text => AReply.Form(text, "At least 20 letters."),
        Turn.Pressed { Verb: Verbs.FileAnonymous } => AReply.Receipt(Receipt),
        _ => Reply.Of(AReply.Card("I can help.")),
    });
}
