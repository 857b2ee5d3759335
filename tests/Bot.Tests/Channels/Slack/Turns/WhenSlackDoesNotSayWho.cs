using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyBot.Channels.Slack.Interactions;
using PolicyBot.Conversation.Turns;
using PolicyBot.Tests.TestKit;
using PolicyBot.Tests.TestKit.Slack;

namespace PolicyBot.Tests.Channels.Slack.Turns;

/// <summary>That Slack does not say who somebody is makes nobody a stranger, narrows no answer, and costs no word that was typed.</summary>
public sealed class WhenSlackDoesNotSayWho
{
    private const string Receipt = "ABCD-EFGH-JKMN-PQRS-TVWX-YZ01-2345";
    private const string CannotTell = "could not look you up";
    private static readonly TimeSpan TriggersPatience = TimeSpan.FromSeconds(0.7);

    [Fact]
    public async Task A_form_that_is_sent_meanwhile_stays_with_what_was_typed_and_can_be_sent_again()
    {
        await using var test = await StartAsync();
        await OpenFormAsync(test);
        test.Slack.Fail("users.info", SlackFault.TooFast("7"));
        test.Employee.Type("What happened?", A.Statement);

        await test.Employee.SendViewAsync(From("T0OTHER", test.Employee.Submission()));
        Assert.Contains("send it again", Assert.Single(test.Employee.Errors).Value, StringComparison.Ordinal);
        Assert.Equal(A.Statement, (string?)test.Employee.Standing("What happened?")["value"]);
        test.Clock.Advance(TimeSpan.FromSeconds(8));
        await test.Employee.SendViewAsync(From("T0OTHER", test.Employee.Submission()));

        Assert.Contains(Receipt, test.Employee.Modal!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_of_a_stranger_stays_too_and_says_so_beside_its_first_field()
    {
        await using var test = await StartAsync();
        await OpenFormAsync(test);
        test.Slack.Fail("users.info", SlackFault.Code("user_not_visible"));
        test.Employee.Type("What happened?", A.Statement);
        var before = test.Conversation.Turns.Count;

        await test.Employee.SendViewAsync(From("T0OTHER", test.Employee.Submission()));

        Assert.Contains("one company", Assert.Single(test.Employee.Errors).Value, StringComparison.Ordinal);
        Assert.Equal(A.Statement, (string?)test.Employee.Standing("What happened?")["value"]);
        Assert.Equal(before, test.Conversation.Turns.Count);
    }

    [Theory]
    [InlineData("ratelimited")]
    [InlineData("missing_scope")]
    public async Task Whoever_presses_meanwhile_is_asked_to_try_again(string code)
    {
        await using var test = await StartAsync(("Audiences:legal:0", "*"));
        test.Slack.Fail("users.info", SlackFault.Code(code));

        await test.Employee.PressAsync(Shown(Verbs.Ask), "Go");

        await test.Employee.SeeWhisperAsync(CannotTell);
        Assert.Empty(test.Conversation.Turns);
        Assert.Contains(test.Log.Lines, line => line.StartsWith("Warning", StringComparison.Ordinal) && line.Contains(code, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_press_waits_no_longer_for_it_than_its_trigger_lasts()
    {
        await using var test = await StartAsync(("Audiences:legal:0", "*"));
        var never = new TaskCompletionSource();
        test.Slack.Fail("users.info", ConnectorFault.Slow(never.Task));
        var waits = test.NextWaitAsync(time => time == TriggersPatience);

        await test.Employee.PressAsync(Shown(Verbs.Ask), "Go");
        await waits;
        test.Clock.Advance(TriggersPatience);

        await test.Employee.SeeWhisperAsync(CannotTell);
        never.SetResult();
    }

    [Theory]
    [InlineData(Verbs.Report)]
    [InlineData(Verbs.MyReports)]
    [InlineData(Verbs.Gaps)]
    [InlineData(Verbs.Help)]
    public async Task What_answers_no_question_does_not_wait_for_what_somebody_may_read(string verb)
    {
        await using var test = await StartAsync(("Audiences:legal:0", "*"));

        await test.Employee.PressAsync(Shown(verb), "Go");
        await test.Employee.CommandAsync("reports", SlackUnderTest.Channel);
        await test.StopAsync();

        Assert.Equal(2, test.Conversation.Turns.Count);
        Assert.DoesNotContain("users.info", test.Asked);
    }

    [Theory]
    [InlineData(Verbs.Ask)]
    [InlineData(Verbs.AskMore)]
    [InlineData(Verbs.LegalInbox)]
    [InlineData(Verbs.FileNamed)]
    [InlineData(Verbs.MyReports)]
    public async Task A_press_that_does_not_say_whose_account_it_is_is_looked_into(string verb)
    {
        await using var test = await StartAsync();
        var stranger = test.Open(SlackUnderTest.Stranger);

        await stranger.SendAsync(From(team: null, stranger.Press(Shown(verb), "Go")));

        await stranger.SeeWhisperAsync("one company");
        Assert.Empty(test.Conversation.Turns);
    }

    [Fact]
    public async Task But_whoever_must_not_be_known_is_not_looked_up_for_that()
    {
        await using var test = await StartAsync();

        await test.Employee.SendAsync(From(team: null, test.Employee.Press(Shown(Verbs.ReportAnonymous), "Go")));

        await test.Employee.SeeModalAsync("What happened?");
        Assert.Equal(["views.open"], test.Asked);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_question_in_words_waits_a_few_seconds_and_is_answered_from_all_that_its_asker_may_read(bool isCommand)
    {
        await using var test = await StartAsync(("Audiences:legal:0", "*"));
        test.Slack.Fail("users.info", SlackFault.TooFast("3"));
        var pause = test.NextWaitAsync(time => time > TimeSpan.FromSeconds(2) && time < TimeSpan.FromSeconds(5));

        Task asking = isCommand ? test.Employee.CommandAsync("ask May I?", SlackUnderTest.Channel) : test.Employee.SayAsync("May I?");
        test.Clock.Advance(await pause);
        await asking;
        await test.StopAsync();

        Assert.Equal(["legal"], Assert.IsType<Asker.Employee>(Assert.Single(test.Conversation.Turns).Asker).Audiences);
    }

    [Fact]
    public async Task A_question_is_not_answered_from_less_than_its_asker_may_read()
    {
        await using var test = await StartAsync(("Audiences:legal:0", "*"));
        test.Slack.Fail("users.info", SlackFault.TooFast("60"), SlackFault.TooFast("60"));

        await test.Employee.SayAsync("May I?");
        await test.Employee.CommandAsync("ask May I?");

        await test.Employee.SeeMessageAsync(CannotTell);
        await test.Employee.SeeWhisperAsync(CannotTell);
        Assert.Empty(test.Conversation.Turns);
    }

    private static JsonObject From(string? team, JsonObject payload)
    {
        payload["user"]!.AsObject().Remove("team_id");
        if (team is not null)
            payload["user"]!["team_id"] = team;
        return payload;
    }

    private static SlackShown Shown(string verb) => new("ephemeral", JsonElement.Parse($$"""
        {"ts":"1772438400.000001","blocks":[{"type":"actions","elements":[{"type":"button","action_id":"go:{{verb}}:0","text":{"type":"plain_text","text":"Go"},"value":"{\"verb\":\"{{verb}}\",\"question\":\"May I?\"}"}]}]}
        """), SlackUnderTest.Channel);

    private static async Task OpenFormAsync(SlackUnderTest test)
    {
        await test.Employee.ShortcutAsync(ActOnInteraction.ReportShortcut);
        await test.Employee.SeeModalAsync("What happened?");
    }

    private static async Task<SlackUnderTest> StartAsync(params (string Key, string Value)[] settings)
    {
        var test = await SlackUnderTest.StartAsync(settings);
        test.Conversation.Answer = (turn, _) => Task.FromResult(turn switch
        {
            Turn.Pressed { Verb: Verbs.Report or Verbs.ReportAnonymous } => AReply.Form(),
            Turn.Pressed { Verb: Verbs.FileAnonymous } => AReply.Receipt(Receipt),
            _ => Reply.Of(AReply.Card("I can help.")),
        });
        return test;
    }
}
