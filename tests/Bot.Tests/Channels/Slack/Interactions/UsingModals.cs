using PolicyBot.Channels.Slack.Interactions;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Inputs;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Tests.Channels.Slack.Interactions;

/// <summary>Windows: what opens them, what changes them, and what they say.</summary>
public sealed class UsingModals
{
    [Fact]
    public async Task A_shortcut_opens_the_form()
    {
        await using var test = await AFormInSlack.StartAsync();

        await test.Employee.ShortcutAsync(ActOnInteraction.ReportShortcut);

        await test.Employee.SeeModalAsync("What happened?");
        Assert.Equal(Verbs.Report, Assert.IsType<Turn.Pressed>(Assert.Single(test.Conversation.Turns)).Verb);
    }

    [Fact]
    public async Task A_shortcut_on_a_message_takes_its_words_and_not_its_author_into_the_form()
    {
        await using var test = await AFormInSlack.StartAsync();

        await test.Employee.ShortcutAsync(ActOnInteraction.ReportMessageShortcut, SlackUnderTest.Channel, "The list is at <https://drive.example/x|the drive> &amp; open");

        await test.Employee.SeeModalAsync("What happened?");
        var pressed = Assert.IsType<Turn.Pressed>(Assert.Single(test.Conversation.Turns));
        Assert.Contains("The list is at the drive & open", Assert.Single(pressed.Fields).Value, StringComparison.Ordinal);
    }

    // Two people have a chat that is called like the bot's own: D and something.
    [Fact]
    public async Task A_message_in_a_chat_of_two_is_reported_by_one_of_them_and_neither_sees_its_words_in_the_chat()
    {
        await using var test = await AFormInSlack.StartAsync();
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
        await using var test = await AFormInSlack.StartAsync();
        var stranger = test.Open(SlackUnderTest.Stranger);

        await stranger.ShortcutAsync(ActOnInteraction.ReportShortcut);

        await stranger.SeeModalAsync("one company");
        Assert.Equal(["views.open"], test.Asked.Where(method => method != "users.info"));
        Assert.Empty(test.Conversation.Turns);
    }

    [Fact]
    public async Task A_press_that_comes_too_late_to_open_a_window_gets_the_button_again()
    {
        await using var test = await AFormInSlack.StartAsync();
        var help = await AFormInSlack.WelcomeAsync(test);
        var press = test.Employee.Press(help, "Report");

        test.Clock.Advance(TimeSpan.FromSeconds(4));
        await test.Employee.SendAsync(press);
        var again = await test.Employee.SeeMessageAsync("Open");
        Assert.Null(test.Employee.Modal);
        await test.Employee.PressAsync(again, again.Buttons[0]);

        await test.Employee.SeeModalAsync("What happened?");
    }

    [Fact]
    public async Task Days_are_written_as_somebody_reads_them_once_they_were_looked_up_and_for_nobody_without_a_name()
    {
        await using var test = await AFormInSlack.StartAsync();
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
    public async Task A_button_in_a_window_changes_it_and_what_was_typed_in_inputs_that_stay_is_kept()
    {
        await using var test = await AFormInSlack.StartAsync();
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
        await using var test = await AFormInSlack.StartAsync();
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
        await using var test = await AFormInSlack.StartAsync();
        test.Conversation.Answer = (turn, _) => Task.FromResult(turn is Turn.Pressed { Verb: Verbs.Close } ? Reply.Of(new DialogStep.Close()) : Reply.Of(AReply.Card("Choose", ("Away", "away"), ("Enough", Verbs.Close))));
        await test.Employee.ShortcutAsync(ActOnInteraction.ReportShortcut);
        var modal = await test.Employee.SeeModalAsync("Choose");

        Assert.DoesNotContain("Enough", modal.Buttons); // it is Slack's own close button
        Assert.Equal("Enough", modal.Json.GetProperty("close").GetProperty("text").GetString());
    }

    private static Reply Mailbox(string news) => Reply.Of(new DialogStep.Show("Mailbox", CardFrame.Of(
        "Mailbox",
        [CardText.Paragraph(news), new AdaptiveTextInput { Id = "Message", Label = "Your message", MaxLength = 1_000 }],
        CardButtons.Submit("Send message", Verbs.MailboxWrite),
        CardButtons.Go("Look again", Verbs.MailboxRefresh))));
}
