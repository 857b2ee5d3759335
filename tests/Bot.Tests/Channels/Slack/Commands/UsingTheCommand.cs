using PolicyBot.Conversation.Turns;
using PolicyBot.Reports;
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
