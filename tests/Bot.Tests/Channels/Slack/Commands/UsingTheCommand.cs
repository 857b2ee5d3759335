using PolicyBot.Conversation.Turns;
using PolicyBot.Reports;
using PolicyBot.Tests.TestKit;
using PolicyBot.Tests.TestKit.Slack;

namespace PolicyBot.Tests.Channels.Slack.Commands;

public sealed class UsingTheCommand
{
    private const string Question = "May I keep a gift?";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(0.7);

    [Theory]
    [InlineData($"ask {Question}")]
    [InlineData(Question)]
    [InlineData($"  ASK   {Question} ")]
    public async Task A_question_is_answered_at_once_and_to_whoever_asked_alone(string text)
    {
        await using var test = await StartAsync();

        await test.Employee.CommandAsync(text, SlackUnderTest.Channel);

        var answer = Assert.Single(test.Employee.Whispers);
        Assert.Contains("It depends.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Share in channel", answer.Buttons);
        var said = Assert.IsType<Turn.Said>(Assert.Single(test.Conversation.Turns));
        Assert.Equal((Question, false), (said.Text, said.InGroup));
        Assert.Empty(test.Asked);
    }

    [Fact]
    public async Task What_people_and_places_it_names_is_read_as_it_was_seen()
    {
        await using var test = await StartAsync();

        await test.Employee.CommandAsync("ask May <@U0LENA|lena> see <#C0DEALS|deals> &lt;now&gt;?");

        Assert.Equal("May @lena see #deals <now>?", Assert.IsType<Turn.Said>(Assert.Single(test.Conversation.Turns)).Text);
    }

    [Fact]
    public async Task In_the_chat_with_the_bot_there_is_nobody_to_share_with()
    {
        await using var test = await StartAsync();

        await test.Employee.CommandAsync(Question);

        Assert.DoesNotContain("Share in channel", Assert.Single(test.Employee.Whispers).Buttons);
    }

    [Fact]
    public async Task An_answer_that_takes_longer_follows_to_the_address_that_the_command_gave()
    {
        await using var test = await StartAsync();
        var slow = new TaskCompletionSource<Reply>(TaskCreationOptions.RunContinuationsAsynchronously);
        test.Conversation.Answer = (_, _) => slow.Task;
        var waits = test.NextWaitAsync(time => time == Patience);

        var sending = test.Employee.CommandAsync($"ask {Question}", SlackUnderTest.Channel);
        await waits;
        test.Clock.Advance(Patience);
        await sending;
        Assert.Empty(test.Employee.Whispers);
        slow.SetResult(AReply.Answer("It depends.", Question));

        await test.Employee.SeeWhisperAsync("It depends.");
        Assert.Equal(["response_url"], test.Asked);
        Assert.Null(Assert.Single(test.Slack.Calls, call => call.Method == "response_url").Authorization);
    }

    [Fact]
    public async Task When_it_goes_wrong_whoever_asked_is_told()
    {
        await using var test = await StartAsync();
        test.Conversation.Answer = (_, _) => throw new InvalidOperationException("MARKER");

        await test.Employee.CommandAsync($"ask {Question}");

        Assert.Contains("went wrong", Assert.Single(test.Employee.Whispers).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("report", Verbs.Report)]
    [InlineData("mailbox", Verbs.Mailbox)]
    [InlineData("reports", Verbs.MyReports)]
    [InlineData("Cases", Verbs.LegalInbox)]
    public async Task What_is_done_in_a_window_opens_one(string text, string verb)
    {
        await using var test = await StartAsync();

        await test.Handler.CommandAsync(text, SlackUnderTest.Channel);

        await test.Handler.SeeModalAsync($"A window for {verb}");
        Assert.Empty(test.Handler.Whispers);
        var pressed = Assert.IsType<Turn.Pressed>(Assert.Single(test.Conversation.Turns));
        Assert.Equal((verb, true), (pressed.Verb, pressed.InDialog));
        Assert.Equal(Verbs.IsAnonymous(verb), pressed.Asker is Asker.Anonymous);
    }

    [Fact]
    public async Task Whoever_opens_a_mailbox_is_not_looked_up()
    {
        await using var test = await StartAsync(("Audiences:legal:0", "*"));

        await test.Employee.CommandAsync("mailbox", SlackUnderTest.Channel);

        await test.Employee.SeeModalAsync("A window");
        Assert.Equal(["views.open"], test.Asked);
    }

    [Fact]
    public async Task What_was_typed_after_report_goes_along_into_the_form_and_is_echoed_nowhere()
    {
        await using var test = await StartAsync();

        await test.Employee.CommandAsync("report Somebody sent the list &amp; more", SlackUnderTest.Channel);

        await test.Employee.SeeModalAsync("A window");
        Assert.Equal("Somebody sent the list & more", Assert.IsType<Turn.Pressed>(Assert.Single(test.Conversation.Turns)).Fields[nameof(ReportFields.WhatHappened)]);
        Assert.Empty(test.Employee.Whispers);
    }

    [Fact]
    public async Task A_window_that_could_not_open_in_time_is_offered_again()
    {
        await using var test = await StartAsync();
        var command = test.Employee.Command("report", SlackUnderTest.Channel);
        test.Clock.Advance(TimeSpan.FromSeconds(4));

        await test.Employee.SendAsync(command);
        var again = await test.Employee.SeeWhisperAsync("This opens in a window of its own");
        await test.Employee.PressAsync(again, "Open");

        await test.Employee.SeeModalAsync("A window for report");
    }

    [Fact]
    public async Task What_was_typed_after_report_goes_along_when_the_window_is_opened_late_and_no_message_holds_it()
    {
        await using var test = await StartAsync();
        var command = test.Employee.Command("report Lists", SlackUnderTest.Channel);
        test.Clock.Advance(TimeSpan.FromSeconds(4));

        await test.Employee.SendAsync(command);
        var again = await test.Employee.SeeWhisperAsync("This opens in a window of its own");
        Assert.DoesNotContain("Lists", again.Json.GetRawText(), StringComparison.Ordinal);
        await test.Employee.PressAsync(again, "Open");

        await test.Employee.SeeModalAsync("A window for report");
        Assert.Equal("Lists", Assert.Single(Assert.IsType<Turn.Pressed>(test.Conversation.Turns[^1]).Fields).Value);
    }

    [Fact]
    public async Task Opened_much_too_late_what_was_typed_is_gone_and_the_bot_says_so()
    {
        await using var test = await StartAsync();
        var command = test.Employee.Command("report Lists", SlackUnderTest.Channel);
        test.Clock.Advance(TimeSpan.FromSeconds(4));
        await test.Employee.SendAsync(command);
        var again = await test.Employee.SeeWhisperAsync("This opens in a window of its own");
        test.Clock.Advance(TimeSpan.FromHours(3));

        await test.Employee.PressAsync(again, "Open");

        await test.Employee.SeeWhisperAsync("open for too long");
        Assert.Single(test.Conversation.Turns);
    }

    [Fact]
    public async Task A_wish_to_report_is_answered_also_when_its_window_could_not_open()
    {
        await using var test = await StartAsync();
        test.Conversation.Answer = (_, _) => Task.FromResult(AReply.Form() with { Cards = [AReply.Card("Reports go into the form.", ("Report", Verbs.Report))] });
        var command = test.Employee.Command("I want to report something", SlackUnderTest.Channel);
        test.Clock.Advance(TimeSpan.FromSeconds(4));

        await test.Employee.SendAsync(command);

        Assert.Equal(["Report"], (await test.Employee.SeeWhisperAsync("Reports go into the form.")).Buttons);
    }

    [Fact]
    public async Task What_the_address_of_a_command_takes_no_more_is_shown_all_the_same()
    {
        await using var test = await StartAsync();
        var pages = Enumerable.Range(1, 8).Select(page => $"Page {page}.").ToList(); // one is in the acknowledgement, five go to the address
        test.Conversation.Answer = (_, _) => Task.FromResult(new Reply { Cards = [.. pages.Select(page => AReply.Card(page))] });

        await test.Employee.CommandAsync($"ask {Question}", SlackUnderTest.Channel);
        await test.StopAsync();

        Assert.All(pages, page => Assert.Single(test.Employee.Whispers, shown => shown.Text.Contains(page, StringComparison.Ordinal)));
        Assert.Equal(2, test.Asked.Count(method => method == "chat.postEphemeral"));
    }

    [Fact]
    public async Task An_answer_is_shared_also_when_the_address_takes_no_more()
    {
        await using var test = await StartAsync();
        await test.Employee.CommandAsync($"ask {Question}", SlackUnderTest.Channel);
        test.Conversation.Answer = (_, _) => Task.FromResult(AReply.Answer("For everyone.", Question));
        test.Slack.Fail("response_url", ConnectorFault.Status(404));

        await test.Employee.PressAsync(Assert.Single(test.Employee.Whispers), "Share in channel");
        await test.StopAsync();

        Assert.Contains("For everyone.", Assert.Single(test.Employee.Messages(SlackUnderTest.Channel)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("help")]
    [InlineData("ask")]
    public async Task Without_a_question_it_says_what_it_does(string text)
    {
        await using var test = await StartAsync();

        await test.Employee.CommandAsync(text);

        Assert.Equal(Verbs.Help, Assert.IsType<Turn.Pressed>(Assert.Single(test.Conversation.Turns)).Verb);
        Assert.Single(test.Employee.Whispers);
    }

    [Fact]
    public async Task Sent_again_a_command_is_done_once()
    {
        await using var test = await StartAsync();
        var command = test.Employee.Command($"ask {Question}", SlackUnderTest.Channel);

        await test.Employee.SendAsync(command);
        await test.Employee.SendAsync(command);

        Assert.Single(test.Conversation.Turns);
    }

    [Fact]
    public async Task Shared_an_answer_is_found_anew_in_what_everyone_may_read_and_shown_to_all()
    {
        await using var test = await StartAsync(("Audiences:legal:0", SlackUnderTest.Ines.Id));
        await test.Employee.CommandAsync($"ask {Question}", SlackUnderTest.Channel);
        test.Conversation.Answer = (_, _) => Task.FromResult(AReply.Answer("For everyone.", Question));

        await test.Employee.PressAsync(Assert.Single(test.Employee.Whispers), "Share in channel");

        var shared = await test.Employee.SeeMessageAsync("For everyone.", SlackUnderTest.Channel);
        Assert.DoesNotContain("Share in channel", shared.Buttons);
        var (asked, anew) = (Assert.IsType<Turn.Said>(test.Conversation.Turns[0]), Assert.IsType<Turn.Pressed>(test.Conversation.Turns[1]));
        Assert.Equal(["legal"], Assert.IsType<Asker.Employee>(asked.Asker).Audiences);
        Assert.Equal((Verbs.Ask, Question, true), (anew.Verb, anew.Fields[Verbs.QuestionField], anew.InGroup));
        Assert.Empty(Assert.IsType<Asker.Employee>(anew.Asker).Audiences);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_answer_is_not_shared_where_others_read_along_or_nobody_can_tell(bool cannotTell)
    {
        await using var test = await StartAsync();
        var channel = cannotTell ? SlackUnderTest.Channel : SlackUnderTest.SharedChannel;
        await test.Employee.CommandAsync($"ask {Question}", channel);
        if (cannotTell)
            test.Slack.Fail("conversations.info", SlackFault.Code("missing_scope"));

        await test.Employee.PressAsync(Assert.Single(test.Employee.Whispers), "Share in channel");

        await test.Employee.SeeWhisperAsync("Not shared");
        Assert.Empty(test.Employee.Messages(channel));
        Assert.Single(test.Conversation.Turns);
    }

    [Fact]
    public async Task A_command_of_a_workspace_that_does_not_have_the_bot_is_left_alone()
    {
        await using var test = await StartAsync();
        var command = test.Employee.Command(Question, SlackUnderTest.Channel);
        command["team_id"] = "T0OTHER";

        await test.Employee.SendAsync(command);

        Assert.Empty(test.Conversation.Turns);
        Assert.Empty(test.Employee.Whispers);
    }

    private static async Task<SlackUnderTest> StartAsync(params (string Key, string Value)[] settings)
    {
        var test = await SlackUnderTest.StartAsync(settings);
        test.Conversation.Answer = (turn, _) => Task.FromResult(turn switch
        {
            Turn.Said said => AReply.Answer("It depends.", said.Text),
            Turn.Pressed { InDialog: true } pressed => Reply.Of(new DialogStep.Show("Window", AReply.Card($"A window for {pressed.Verb}"))),
            _ => Reply.Of(AReply.Card("I can help.")),
        });
        return test;
    }
}
