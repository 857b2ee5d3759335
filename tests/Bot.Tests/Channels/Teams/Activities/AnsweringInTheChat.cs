using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Turns;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Teams.Activities;

public sealed class AnsweringInTheChat
{
    private static readonly Dictionary<string, string> Slip = new() { ["ticket"] = "t-1", ["question"] = "Why?" };

    [Fact]
    public async Task The_answer_replies_to_the_question_with_a_card_citations_and_thumbs()
    {
        await using var teams = await TeamsUnderTest.StartAsync();
        teams.Conversation.Answer = (_, _) => Task.FromResult(AnswerTo("Why?"));
        var question = AnActivity.Message("Why?");

        await teams.TellAsync(question);
        await teams.StopAsync();

        var call = Assert.Single(teams.Connector.Calls);
        Assert.Equal(["v3", "conversations", Chat, "activities", (string)question["id"]!], call.Path);
        Assert.Equal("From the policies: Trade secrets [1]", call.Json.GetProperty("text").GetString());
        Assert.Equal("default", call.Json.GetProperty("channelData").GetProperty("feedbackLoop").GetProperty("type").GetString());
        Assert.Equal("https://schema.org/Message", call.Json.GetProperty("entities")[0].GetProperty("type").GetString());
        Assert.Equal("AdaptiveCard", call.Json.GetProperty("attachments")[0].GetProperty("content").GetProperty("type").GetString());
    }

    [Fact]
    public async Task The_channel_asks_whether_it_helped_so_the_card_need_not()
    {
        await using var teams = await TeamsUnderTest.StartAsync();

        await teams.TellAsync(AnActivity.Message());
        await teams.StopAsync();

        Assert.True(Assert.Single(teams.Conversation.Turns).OwnFeedback);
    }

    [Fact]
    public async Task A_question_is_remembered_for_the_next_of_the_same_person_and_of_nobody_else()
    {
        await using var teams = await TeamsUnderTest.StartAsync();
        teams.Conversation.Answer = (turn, _) => Task.FromResult(AnswerTo(((Turn.Said)turn).Text));

        await teams.TellAsync(AnActivity.Message("May staff do it?").InGroupChat().MentioningTheBot());
        await teams.TellAsync(AnActivity.Message("And contractors?").InGroupChat().MentioningTheBot());
        await teams.TellAsync(AnActivity.Message("And me?").InGroupChat().MentioningTheBot().By(TeamsPerson.Colleague));
        await teams.StopAsync();

        Assert.Equal([null, "May staff do it?", null], teams.Conversation.Turns.Select(turn => turn.Previous));
    }

    [Fact]
    public async Task What_is_said_in_a_group_is_heard_as_said_in_a_group_and_only_when_the_bot_is_meant()
    {
        await using var teams = await TeamsUnderTest.StartAsync();

        await teams.TellAsync(AnActivity.Message("Between us").InChannel());
        await teams.TellAsync(AnActivity.Message("What is a trade secret?").InChannel().MentioningTheBot());
        await teams.StopAsync();

        var turn = Assert.IsType<Turn.Said>(Assert.Single(teams.Conversation.Turns));
        Assert.True(turn.InGroup);
        Assert.Equal("What is a trade secret?", turn.Text);
        Assert.Empty(((Asker.Employee)turn.Asker).Audiences);
    }

    [Fact]
    public async Task A_slow_answer_shows_that_somebody_writes()
    {
        var clock = new FakeClock();
        await using var teams = await TeamsUnderTest.StartAsync(clock);
        var answer = new TaskCompletionSource<Reply>();
        teams.Conversation.Answer = (_, _) => answer.Task;
        var patience = clock.NextWaitAsync(wait => wait == TimeSpan.FromSeconds(0.7));

        await teams.TellAsync(AnActivity.Message());
        await patience;
        clock.Advance(TimeSpan.FromSeconds(1));
        var typing = await teams.Connector.WaitForAsync(call => call.Type == "typing");
        answer.SetResult(Reply.Of(Card("Done")));
        await teams.Connector.WaitForAsync(call => call.Type == "message");

        Assert.False(typing.Json.TryGetProperty("attachments", out _));
    }

    [Fact]
    public async Task A_quick_answer_comes_without_ado()
    {
        await using var teams = await TeamsUnderTest.StartAsync();
        teams.Conversation.Answer = (_, _) => Task.FromResult(Reply.Of(Card("Done")));

        await teams.TellAsync(AnActivity.Message());
        await teams.StopAsync();

        Assert.Equal(["message"], teams.Connector.Calls.Select(call => call.Type));
    }

    [Fact]
    public async Task An_edited_question_is_answered_anew_in_the_place_of_the_old_answer()
    {
        await using var teams = await TeamsUnderTest.StartAsync();
        teams.Conversation.Answer = (turn, _) => Task.FromResult(Reply.Of(Card($"On {((Turn.Said)turn).Text}")));
        var question = AnActivity.Message("gifts");

        await teams.TellAsync(question);
        await teams.Connector.WaitForAsync(call => call.Type == "message");
        await teams.TellAsync(AnActivity.Edited((string)question["id"]!, "samples"));
        await teams.StopAsync();

        Assert.Equal("On samples", HeadingOf(Assert.Single(teams.Connector.Messages(Chat))));
    }

    [Fact]
    public async Task A_deleted_question_takes_its_answer_with_it()
    {
        await using var teams = await TeamsUnderTest.StartAsync();
        teams.Conversation.Answer = (_, _) => Task.FromResult(new Reply { Cards = [Card("One"), Card("Two")] });
        var question = AnActivity.Message("gifts");

        await teams.TellAsync(question);
        await teams.TellAsync(AnActivity.Deleted((string)question["id"]!));
        await teams.StopAsync();

        Assert.Empty(teams.Connector.Messages(Chat));
        Assert.Equal(2, teams.Connector.Calls.Count(call => call.Method == "DELETE"));
    }

    [Fact]
    public async Task An_edit_of_something_that_was_never_answered_is_left_alone()
    {
        await using var teams = await TeamsUnderTest.StartAsync();

        await teams.TellAsync(AnActivity.Edited("1", "What is a trade secret?"));
        await teams.TellAsync(AnActivity.Deleted("1"));
        await teams.StopAsync();

        Assert.Empty(teams.Conversation.Turns);
        Assert.Empty(teams.Connector.Calls);
    }

    [Theory]
    [InlineData("application/vnd.microsoft.teams.file.download.info")]
    [InlineData("image/png")]
    public async Task A_file_is_not_taken_and_the_bot_says_why(string contentType)
    {
        await using var teams = await TeamsUnderTest.StartAsync();
        var message = AnActivity.Message("");
        message["attachments"] = new JsonArray(new JsonObject { ["contentType"] = contentType, ["name"] = "prices.xlsx" });

        await teams.TellAsync(message);
        await teams.StopAsync();

        Assert.Equal(Verbs.Files, Assert.IsType<Turn.Pressed>(Assert.Single(teams.Conversation.Turns)).Verb);
    }

    [Fact]
    public async Task A_file_with_words_is_answered_on_both()
    {
        await using var teams = await TeamsUnderTest.StartAsync();
        var message = AnActivity.Message("May I share this?");
        message["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "image/png" });

        await teams.TellAsync(message);
        await teams.StopAsync();

        Assert.Equal(2, teams.Conversation.Turns.Count);
        Assert.Contains(teams.Conversation.Turns, turn => turn is Turn.Said { Text: "May I share this?" });
        Assert.Contains(teams.Conversation.Turns, turn => turn is Turn.Pressed { Verb: Verbs.Files });
    }

    [Theory]
    [InlineData(Verbs.AskLegal)]
    [InlineData(Verbs.Report)]
    [InlineData(Verbs.LegalCase)]
    [InlineData(Verbs.LegalInbox)]
    public async Task A_dialog_s_button_that_was_sent_as_a_message_comes_back_as_one_that_Teams_opens_the_dialog_for(string verb)
    {
        await using var teams = await TeamsUnderTest.StartAsync();

        await teams.TellAsync(AnActivity.Pressed(new JsonObject { ["verb"] = verb, ["case"] = "C-1" }));
        await teams.StopAsync();

        var data = Assert.Single(teams.Connector.Messages(Chat)).GetProperty("attachments")[0].GetProperty("content").GetProperty("actions")[0].GetProperty("data");
        Assert.Equal(("task/fetch", verb, "C-1"), (data.GetProperty("msteams").GetProperty("type").GetString(), data.GetProperty("verb").GetString(), data.GetProperty("case").GetString()));
        Assert.Empty(teams.Conversation.Turns);
    }

    [Fact]
    public async Task That_somebody_writes_is_tried_once_and_holds_up_no_answer()
    {
        var clock = new FakeClock();
        await using var teams = await TeamsUnderTest.StartAsync(clock);
        var answer = new TaskCompletionSource<Reply>();
        teams.Conversation.Answer = (_, _) => answer.Task;
        teams.Connector.Fail(ConnectorFault.Hang(takes: false));
        var patience = clock.NextWaitAsync(wait => wait == TimeSpan.FromSeconds(0.7));
        await teams.TellAsync(AnActivity.Message());
        await patience;
        clock.Advance(TimeSpan.FromSeconds(1));
        await teams.Connector.WaitForAsync(call => call.Type == "typing");

        answer.SetResult(Reply.Of(Card("Done")));

        await teams.Connector.WaitForAsync(call => call.Type == "message");
    }

    [Fact]
    public async Task A_turn_that_fails_is_said_and_logged_without_a_word_of_it()
    {
        await using var teams = await TeamsUnderTest.StartAsync();
        teams.Conversation.Answer = (_, _) => throw new InvalidDataException("A private matter");

        await teams.TellAsync(AnActivity.Message("A private question"));
        await teams.StopAsync();

        Assert.Equal("Something went wrong here", HeadingOf(Assert.Single(teams.Connector.Messages(Chat))));
        Assert.Contains(teams.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal) && line.Contains("could not be worked on", StringComparison.Ordinal));
        Assert.DoesNotContain(teams.Log.Lines, line => line.Contains("private", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_edit_back_to_what_it_was_is_an_edit()
    {
        await using var teams = await TeamsUnderTest.StartAsync();
        teams.Conversation.Answer = (turn, _) => Task.FromResult(Reply.Of(Card($"On {((Turn.Said)turn).Text}")));
        var question = AnActivity.Message("gifts");
        await teams.TellAsync(question);
        await teams.Connector.WaitForAsync(call => call.Type == "message");

        foreach (var (text, second) in new[] { ("samples", 1), ("travel", 2), ("samples", 3) })
        {
            var edit = AnActivity.Edited((string)question["id"]!, text);
            edit["timestamp"] = $"2026-03-02T08:00:0{second}.000Z";
            await teams.TellAsync(edit);
            await teams.TellAsync(edit);
        }

        await teams.StopAsync();

        Assert.Equal("On samples", HeadingOf(Assert.Single(teams.Connector.Messages(Chat))));
        Assert.Equal(3, teams.Connector.Calls.Count(call => call.Method == "PUT"));
    }

    [Fact]
    public async Task An_edit_is_understood_after_the_question_that_stood_before_it()
    {
        await using var teams = await TeamsUnderTest.StartAsync();
        teams.Conversation.Answer = (turn, _) => Task.FromResult(AnswerTo(((Turn.Said)turn).Text));
        var asked = AnActivity.Message("and in Germany?");
        await teams.TellAsync(AnActivity.Message("How long are contracts kept?"));
        await teams.TellAsync(asked);
        await teams.TellAsync(AnActivity.Message("Who signs?"));
        await teams.Connector.WaitForAsync(call => call.Path[^1] == (string)asked["id"]!);

        await teams.TellAsync(AnActivity.Edited((string)asked["id"]!, "and in France?"));
        await teams.StopAsync();

        Assert.Equal("How long are contracts kept?", teams.Conversation.Turns.Single(turn => turn is Turn.Said { Text: "and in France?" }).Previous);
    }

    [Fact]
    public async Task When_an_answer_cannot_be_delivered_the_log_has_a_code_and_no_word()
    {
        await using var teams = await TeamsUnderTest.StartAsync();
        teams.Conversation.Answer = (_, _) => Task.FromResult(Reply.Of(Card("A private answer")));
        teams.Connector.Fail(ConnectorFault.Status(403, "BotDisabledByAdmin"));

        await teams.TellAsync(AnActivity.Message("A private question"));
        await teams.StopAsync();

        Assert.Contains(teams.Log.Lines, line => line.Contains("Teams did not take", StringComparison.Ordinal) && line.Contains("BotDisabledByAdmin", StringComparison.Ordinal));
        Assert.DoesNotContain(teams.Log.Lines, line => line.Contains("private", StringComparison.Ordinal) || line.Contains(TeamsPerson.Employee.Name, StringComparison.Ordinal) || line.Contains(Chat, StringComparison.Ordinal));
    }

    private static string Chat => AnActivity.PersonalChatOf(TeamsPerson.Employee);

    private static AdaptiveCard Card(string heading) => CardFrame.Of(heading, []);

    private static Reply AnswerTo(string question) => Reply.Of(Card("In the policies")) with
    {
        Question = question,
        Answer = new AnswerNotes { Citations = [new CitedPlace { Title = "Trade secrets", Section = "Marking", Quote = "Mark it." }], IsWrittenByModel = false, Feedback = Slip },
    };

    private static string? HeadingOf(JsonElement message) => message.GetProperty("attachments")[0].GetProperty("content").GetProperty("fallbackText").GetString();
}
