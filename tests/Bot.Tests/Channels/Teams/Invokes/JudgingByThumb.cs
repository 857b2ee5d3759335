using System.Net;
using System.Text.Json.Nodes;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Turns;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Teams.Invokes;

public sealed class JudgingByThumb
{
    private const string Private = "words that could tell who wrote them";

    [Theory]
    [InlineData(Private)]
    [InlineData("""{"feedbackText":"words that could tell who wrote them"}""")]
    [InlineData(null)]
    public async Task A_thumb_up_is_counted_for_the_message_it_stands_under(string? feedback)
    {
        await using var teams = await AnsweredAsync("first", "second");

        var answer = await teams.PostAsync(Thumb("like", feedback, IdOf(teams, 0)));

        Assert.Equal((HttpStatusCode.OK, "{}"), answer);
        var turn = Assert.IsType<Turn.Pressed>(teams.Conversation.Turns[^1]);
        Assert.Equal((Verbs.FeedbackYes, "first"), (turn.Verb, turn.Fields["ticket"]));
        Assert.IsType<Asker.Anonymous>(turn.Asker);
        Assert.DoesNotContain(Private, string.Join(' ', turn.Fields.Values), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_message_s_id_the_last_answer_is_meant()
    {
        await using var teams = await AnsweredAsync("first", "second");
        var thumb = Thumb("like", Private, IdOf(teams, 0));
        thumb.Remove("replyToId");

        await teams.PostAsync(thumb);

        Assert.Equal("second", Assert.IsType<Turn.Pressed>(teams.Conversation.Turns[^1]).Fields["ticket"]);
    }

    [Fact]
    public async Task A_thumb_down_is_counted_and_the_reason_asked_for_without_keeping_what_was_typed()
    {
        await using var teams = await AnsweredAsync("first");

        Assert.Equal("{}", (await teams.PostAsync(Thumb("dislike", Private, IdOf(teams, 0)))).Body);
        await teams.StopAsync();

        var turn = Assert.IsType<Turn.Pressed>(teams.Conversation.Turns[^1]);
        Assert.Equal((Verbs.FeedbackSend, "first", "SomethingElse"), (turn.Verb, turn.Fields["ticket"], turn.Fields["reason"]));
        var why = teams.Connector.Messages(Chat)[^1].GetRawText();
        Assert.Contains("is not kept", why, StringComparison.Ordinal);
        Assert.Contains(Verbs.FeedbackNo, why, StringComparison.Ordinal);
        Assert.DoesNotContain(Private, why, StringComparison.Ordinal);
        Assert.DoesNotContain(teams.Log.Lines, line => line.Contains(Private, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_thumb_again_asks_no_second_time()
    {
        await using var teams = await AnsweredAsync("first");
        var thumb = Thumb("dislike", Private, IdOf(teams, 0)).ToJsonString();

        await teams.PostAsync(JsonNode.Parse(thumb)!.AsObject());
        await teams.PostAsync(JsonNode.Parse(thumb)!.AsObject());
        await teams.StopAsync();

        Assert.Equal(2, teams.Connector.Messages(Chat).Count);
    }

    [Fact]
    public async Task In_a_group_nobody_is_shown_that_somebody_judged()
    {
        await using var teams = await TeamsUnderTest.StartAsync();
        teams.Conversation.Answer = (_, _) => Task.FromResult(
            Reply.Of(CardFrame.Of("Answer", [])) with { Answer = new AnswerNotes { Citations = [], IsWrittenByModel = false, Feedback = new Dictionary<string, string> { ["ticket"] = "t" } } });
        await teams.TellAsync(AnActivity.Message("What is a trade secret?").InGroupChat().MentioningTheBot());
        await UntilAsync(() => teams.Connector.Messages(AnActivity.GroupChatId).Count == 1 && teams.Remembers(teams.Connector.IdsOf(AnActivity.GroupChatId)[0], AnActivity.GroupChatId));

        await teams.PostAsync(Thumb("dislike", Private, teams.Connector.IdsOf(AnActivity.GroupChatId)[0]).InGroupChat());
        await teams.StopAsync();

        Assert.Equal(Verbs.FeedbackSend, Assert.IsType<Turn.Pressed>(teams.Conversation.Turns[^1]).Verb);
        Assert.Single(teams.Connector.Messages(AnActivity.GroupChatId));
    }

    [Fact]
    public async Task A_thumb_on_something_forgotten_is_taken_and_counts_for_nothing()
    {
        await using var teams = await TeamsUnderTest.StartAsync();

        Assert.Equal((HttpStatusCode.OK, "{}"), await teams.PostAsync(Thumb("like", Private, "1")));
        Assert.Empty(teams.Conversation.Turns);
    }

    [Theory]
    [InlineData("like", Verbs.FeedbackYes)]
    [InlineData("dislike", Verbs.FeedbackNo)]
    public async Task A_dialog_of_our_own_can_ask_too(string reaction, string verb)
    {
        await using var teams = await AnsweredAsync("first");
        var thumb = AnActivity.Invoke("message/fetchTask", new JsonObject { ["data"] = Value(reaction, null) });
        thumb["replyToId"] = IdOf(teams, 0);

        var answer = await teams.InvokeAsync(thumb);

        Assert.Equal("continue", (string?)answer["task"]!["type"]);
        var turn = Assert.IsType<Turn.Pressed>(teams.Conversation.Turns[^1]);
        Assert.Equal((verb, "first"), (turn.Verb, turn.Fields["ticket"]));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"actionName":"feedback"}""")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"love"}}""")]
    [InlineData("""{"actionName":"other","actionValue":{"reaction":"like"}}""")]
    [InlineData("""{"actionName":"feedback","actionValue":[]}""")]
    [InlineData("null")]
    public async Task What_is_no_thumb_is_not_understood(string value)
    {
        await using var teams = await TeamsUnderTest.StartAsync();

        Assert.Equal((HttpStatusCode.BadRequest, ""), await teams.PostAsync(AnActivity.Invoke("message/submitAction", JsonNode.Parse(value))));
    }

    private static string Chat => AnActivity.PersonalChatOf(TeamsPerson.Employee);

    /// <summary>A chat in which so many questions were answered, each with a slip whose ticket is the question.</summary>
    private static async Task<TeamsUnderTest> AnsweredAsync(params string[] questions)
    {
        var teams = await TeamsUnderTest.StartAsync();
        teams.Conversation.Answer = (turn, _) => Task.FromResult(turn is Turn.Said said
            ? Reply.Of(CardFrame.Of("Answer", [])) with { Answer = new AnswerNotes { Citations = [], IsWrittenByModel = false, Feedback = new Dictionary<string, string> { ["ticket"] = said.Text } } }
            : Reply.Of(new DialogStep.Show("Feedback", CardFrame.Of("Thanks", []))));
        foreach (var question in questions)
        {
            var before = teams.Connector.Messages(Chat).Count;
            await teams.TellAsync(AnActivity.Message(question));
            await UntilAsync(() => teams.Connector.Messages(Chat).Count > before && teams.Remembers(IdOf(teams, before), Chat));
        }

        return teams;
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!condition())
            await Task.Delay(10, patience.Token);
    }

    private static string IdOf(TeamsUnderTest teams, int message) => teams.Connector.IdsOf(Chat)[message];

    private static JsonObject Thumb(string reaction, string? feedback, string answer)
    {
        var thumb = AnActivity.Invoke("message/submitAction", Value(reaction, feedback));
        thumb["replyToId"] = answer;

        return thumb;
    }

    private static JsonObject Value(string reaction, string? feedback) => new()
    {
        ["actionName"] = "feedback",
        ["actionValue"] = new JsonObject { ["reaction"] = reaction, ["feedback"] = feedback },
    };
}
