using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Turns;
using PolicyBot.Tests.TestKit;
using PolicyBot.Tests.TestKit.Slack;

namespace PolicyBot.Tests.Channels.Slack.Home;

public sealed class ShowingHome
{
    [Fact]
    public async Task An_employee_sees_what_the_bot_does_and_nothing_of_Legals()
    {
        await using var test = await StartAsync();

        var home = await test.Employee.OpenHomeAsync();

        Assert.Contains("I can help.", home.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("C-0001", home.Text, StringComparison.Ordinal);
        Assert.Equal([Verbs.Help], test.Conversation.Turns.Select(turn => ((Turn.Pressed)turn).Verb));
    }

    [Fact]
    public async Task A_handler_sees_Legals_cases_too()
    {
        await using var test = await StartAsync();

        var home = await test.Handler.OpenHomeAsync();

        Assert.Contains("C-0001", home.Text, StringComparison.Ordinal);
        Assert.Contains("I can help.", home.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_there_opens_a_window_and_Home_is_drawn_anew()
    {
        await using var test = await StartAsync();
        var home = await test.Employee.OpenHomeAsync();
        var before = test.Asked.Count(method => method == "views.publish");

        await test.Employee.PressAsync(home, "Report");

        await test.Employee.SeeModalAsync("What happened?");
        await test.StopAsync();
        Assert.Equal(before + 1, test.Asked.Count(method => method == "views.publish"));
        Assert.Empty(test.Employee.Messages(test.Employee.Chat));
    }

    [Fact]
    public async Task What_is_done_there_without_a_name_draws_nothing_anew()
    {
        await using var test = await StartAsync(("Audiences:legal:0", "*"));
        var home = await test.Employee.OpenHomeAsync();
        var before = test.Asked.Count();

        await test.Employee.PressAsync(home, "Mailbox");

        await test.Employee.SeeModalAsync("Which receipt?");
        await test.StopAsync();
        Assert.Equal(["views.open"], test.Asked.Skip(before));
    }

    [Fact]
    public async Task Nobody_is_looked_up_for_it()
    {
        await using var test = await StartAsync(("Audiences:legal:0", "*"));

        await test.Employee.OpenHomeAsync();

        Assert.Equal(["views.publish"], test.Asked);
    }

    [Fact]
    public async Task A_button_there_that_is_pressed_too_late_for_a_window_is_offered_in_the_chat()
    {
        await using var test = await StartAsync();
        var press = test.Employee.Press(await test.Employee.OpenHomeAsync(), "Report");
        test.Clock.Advance(TimeSpan.FromSeconds(4));

        await test.Employee.SendAsync(press);

        await test.Employee.PressAsync(await test.Employee.SeeWhisperAsync("This opens in a window of its own"), "Open");
        await test.Employee.SeeModalAsync("What happened?");
    }

    [Fact]
    public async Task A_button_there_that_carries_what_is_gone_says_so_in_a_window()
    {
        await using var test = await StartAsync();
        test.Conversation.Answer = (_, _) => Task.FromResult(Reply.Of(CardFrame.Of("Help", [], CardButtons.Go("Ask", Verbs.Ask, (Verbs.QuestionField, new string('?', 2_500))))));
        var home = await test.Employee.OpenHomeAsync();
        test.Clock.Advance(TimeSpan.FromHours(3));

        await test.Employee.PressAsync(home, "Ask");

        await test.Employee.SeeModalAsync("open for too long");
        Assert.Empty(test.Employee.Whispers);
        Assert.Single(test.Conversation.Turns);
    }

    [Fact]
    public async Task A_stranger_who_presses_there_hears_so_in_a_window()
    {
        await using var test = await StartAsync();
        var home = await test.Employee.OpenHomeAsync();
        var stranger = test.Open(SlackUnderTest.Stranger);

        await stranger.PressAsync(home, "Report");

        await stranger.SeeModalAsync("one company");
        Assert.Empty(stranger.Whispers);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task Home_is_drawn_once_Slack_is_back(int status)
    {
        await using var test = await StartAsync();
        test.Slack.Fail("views.publish", status == 429 ? SlackFault.TooFast("7") : ConnectorFault.Status(status));
        var pause = test.NextPauseAsync();

        var opening = test.Employee.OpenHomeAsync();
        Assert.True(status != 429 || await pause >= TimeSpan.FromSeconds(7));
        test.Clock.Advance(await pause);

        Assert.Contains("I can help.", (await opening).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_Slack_refuses_is_in_the_log_by_its_code()
    {
        await using var test = await StartAsync();
        test.Slack.Fail("views.publish", SlackFault.Code("not_enabled"));

        await test.Employee.TellAsync(ASlackEvent.HomeOpened(test.Employee.User, "home", "1772438400.000001"));
        await test.StopAsync();

        Assert.Contains(test.Log.Lines, line => line.StartsWith("Warning", StringComparison.Ordinal) && line.Contains("not_enabled", StringComparison.Ordinal));
    }

    private static async Task<SlackUnderTest> StartAsync(params (string Key, string Value)[] settings)
    {
        var test = await SlackUnderTest.StartAsync(settings);
        test.Conversation.Answer = (turn, _) => Task.FromResult(turn switch
        {
            Turn.Pressed { Verb: Verbs.LegalInbox } => Reply.Of(new DialogStep.Show("Cases", AReply.Card("C-0001"))),
            Turn.Pressed { Verb: Verbs.Report } => AReply.Form(),
            Turn.Pressed { Verb: Verbs.Mailbox } => Reply.Of(new DialogStep.Show("Mailbox", AReply.Card("Which receipt?"))),
            _ => Reply.Of(AReply.Card("I can help.", ("Report", Verbs.Report), ("Mailbox", Verbs.Mailbox))),
        });
        return test;
    }
}
