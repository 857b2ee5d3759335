using System.Text.Json;
using PolicyBot.Channels;
using PolicyBot.Conversation.Turns;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Teams.Activities;

/// <summary>A message that grows in a personal chat, and whatever Teams may say to that (msteams-docs, streaming-ux).</summary>
public sealed class StreamingAnAnswer
{
    private const string FirstText = @"You may send it under a signed agreement \[draft\_1\] only. [1]";
    private const string WholeText = FirstText + " Its owner approves it first. [1][2]";
    private const string Cancelled = "Content stream was canceled by user.";
    private const string OutOfTime = "Content stream finished due to exceeded streaming time.";

    private static string Chat => AnActivity.PersonalChatOf(TeamsPerson.Employee);

    [Fact]
    public async Task Each_proved_sentence_is_seen_and_the_whole_message_takes_its_place()
    {
        await using var teams = await AskAsync();

        var message = Assert.Single(teams.Connector.Messages(Chat));
        var chunks = Chunks(teams);
        Assert.Equal([FirstText, WholeText], chunks.Select(TextOf));
        Assert.Equal([1, 2], chunks.Select(chunk => PlaceOf(chunk).GetProperty("streamSequence").GetInt32()));
        Assert.False(PlaceOf(chunks[0]).TryGetProperty("streamId", out _));
        Assert.All(chunks, chunk => Assert.False(chunk.TryGetProperty("attachments", out _)));

        var id = Assert.Single(teams.Connector.IdsOf(Chat));
        Assert.Equal([id, id], new[] { chunks[1], message }.Select(activity => PlaceOf(activity).GetProperty("streamId").GetString()));
        Assert.Equal(("final", false), (PlaceOf(message).GetProperty("streamType").GetString(), PlaceOf(message).TryGetProperty("streamSequence", out _)));
        Assert.Empty(teams.Connector.Unfinished);
        Assert.True(teams.Remembers(id, Chat));
    }

    [Fact]
    public async Task The_whole_message_has_the_card_the_label_the_citations_and_the_thumbs()
    {
        await using var teams = await AskAsync();

        var message = Assert.Single(teams.Connector.Messages(Chat));
        Assert.Equal(WholeText, TextOf(message));
        Assert.Equal(AWrittenReply.Heading, message.GetProperty("attachments")[0].GetProperty("content").GetProperty("fallbackText").GetString());
        var entity = message.GetProperty("entities").EnumerateArray().Single(part => part.GetProperty("type").GetString() == "https://schema.org/Message");
        Assert.Equal("AIGeneratedContent", Assert.Single(entity.GetProperty("additionalType").EnumerateArray()).GetString());
        Assert.Equal([1, 2], entity.GetProperty("citation").EnumerateArray().Select(claim => claim.GetProperty("position").GetInt32()));
        Assert.Equal("default", message.GetProperty("channelData").GetProperty("feedbackLoop").GetProperty("type").GetString());
    }

    [Fact]
    public async Task Between_two_calls_a_second_goes_by_and_nothing_is_sent_before_the_last_was_answered()
    {
        var clock = new FakeClock();
        await using var teams = await TeamsUnderTest.StartAsync(clock);
        var answered = new TaskCompletionSource();
        var paused = clock.NextWaitAsync(wait => wait == PacedDraft.Pace);
        var ending = clock.NextWaitAsync(wait => wait == PacedDraft.Patience);
        teams.Connector.Fail(IsChunk, ConnectorFault.Slow(answered.Task));
        teams.Conversation.Answer = async (turn, _) =>
        {
            turn.Draft!.Show([AWrittenReply.First]);
            await teams.Connector.WaitForAsync(IsChunk);
            turn.Draft.Show([AWrittenReply.First, AWrittenReply.Second]);
            return AWrittenReply.Whole();
        };

        await teams.TellAsync(AnActivity.Message());
        await ending;
        clock.Advance(PacedDraft.Pace);
        Assert.Single(teams.Connector.Calls);
        answered.SetResult();
        await paused;
        Assert.Single(teams.Connector.Calls);
        clock.Advance(PacedDraft.Pace);
        await teams.StopAsync();

        // The answer was there before the second sentence could be shown by itself.
        Assert.Equal(["typing", "message"], teams.Connector.Calls.Select(call => call.Type));
    }

    [Fact]
    public async Task Once_it_grows_Teams_is_not_told_that_somebody_writes()
    {
        await using var teams = await AskAsync();

        Assert.DoesNotContain(teams.Connector.Calls, call => call.Type == "typing" && ConnectorStreams.PlaceOf(call.Json) is null);
    }

    [Theory]
    [InlineData(403, "Content stream is not allowed")]
    [InlineData(400, "Bad request")]
    [InlineData(404, "Gone")]
    [InlineData(429, "Too many")]
    [InlineData(500, "Service error")]
    [InlineData(503, "Away")]
    public async Task Where_it_cannot_begin_the_answer_is_one_message(int status, string why)
    {
        await using var teams = await AskAsync(connector => connector.Fail(IsChunk, Refusal(status, why), Refusal(status, why)), chunks: 1);

        AssertOneWholeMessage(teams);
        Assert.Null(ConnectorStreams.PlaceOf(Assert.Single(teams.Connector.Messages(Chat))));
    }

    [Fact]
    public async Task When_nobody_says_whether_it_has_begun_the_answer_is_one_message()
    {
        await using var teams = await AskAsync(connector => connector.Fail(IsChunk, ConnectorFault.Cut(takes: true)), chunks: 1);

        AssertWhole(Assert.Single(teams.Connector.Messages(Chat)));
        Assert.Single(Chunks(teams));
    }

    [Fact]
    public async Task Without_an_id_to_go_on_with_the_answer_is_one_message()
    {
        await using var teams = await AskAsync(connector => connector.Fail(IsChunk, ConnectorFault.Saying(202, "{}")), chunks: 1);

        AssertWhole(Assert.Single(teams.Connector.Messages(Chat)));
        Assert.Single(Chunks(teams));
    }

    [Fact]
    public async Task Who_stops_it_gets_nothing_more()
    {
        await using var teams = await AskAsync(connector => connector.Fail(IsLaterChunk, ConnectorFault.StreamEnds(Cancelled)));

        Assert.Empty(teams.Connector.Messages(Chat));
        Assert.Equal([1, 2], Chunks(teams).Select(chunk => PlaceOf(chunk).GetProperty("streamSequence").GetInt32()));
        Assert.DoesNotContain(teams.Connector.Calls, call => call.Type == "message");
    }

    [Fact]
    public async Task Who_stops_it_at_the_last_moment_gets_nothing_more_either()
    {
        await using var teams = await AskAsync(connector => connector.Fail(IsMessage, ConnectorFault.StreamEnds(Cancelled)));

        Assert.Empty(teams.Connector.Messages(Chat));
        Assert.Single(teams.Connector.Calls, IsMessage);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_two_minutes_the_whole_message_is_put_in_its_place(bool atLast)
    {
        await using var teams = await AskAsync(connector => connector.Fail(atLast ? IsMessage : IsLaterChunk, ConnectorFault.StreamEnds(OutOfTime)));

        AssertOneWholeMessage(teams);
        var put = Assert.Single(teams.Connector.Calls, call => call.Method == "PUT");
        Assert.Null(ConnectorStreams.PlaceOf(put.Json));
        Assert.Equal(atLast ? 2 : 1, teams.Connector.Calls.Count(IsMessage));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_may_not_go_on_is_replaced_by_the_whole_message(bool atLast)
    {
        await using var teams = await AskAsync(connector => connector.Fail(atLast ? IsMessage : IsLaterChunk, ConnectorFault.StreamEnds("Content stream is not allowed")));

        AssertOneWholeMessage(teams);
    }

    [Fact]
    public async Task What_can_not_be_replaced_either_is_sent_as_one_message()
    {
        await using var teams = await AskAsync(connector =>
        {
            connector.Fail(IsMessage, ConnectorFault.StreamEnds("Content stream is not allowed"));
            connector.Fail(call => call.Method == "PUT", ConnectorFault.Status(404, "ActivityNotFoundInConversation"));
        });

        AssertWhole(Assert.Single(teams.Connector.Messages(Chat)));
    }

    [Fact]
    public async Task A_whole_message_whose_answer_was_lost_stands_there_once()
    {
        await using var teams = await AskAsync(connector => connector.Fail(IsMessage, ConnectorFault.Cut(takes: true)));

        AssertOneWholeMessage(teams);
    }

    [Fact]
    public async Task A_busy_Teams_gets_the_whole_message_when_it_has_time()
    {
        await using var teams = await AskAsync(connector => connector.Fail(IsMessage, ConnectorFault.Status(429, "Throttled", retryAfter: "3"), ConnectorFault.Status(503)));

        AssertOneWholeMessage(teams);
        Assert.Equal("final", PlaceOf(Assert.Single(teams.Connector.Messages(Chat))).GetProperty("streamType").GetString());
    }

    [Fact]
    public async Task A_piece_that_came_out_of_order_or_was_too_much_is_in_the_next_one()
    {
        await using var teams = await TeamsAsync(out var time);
        await using var _ = time;
        teams.Connector.Fail(
            IsLaterChunk,
            ConnectorFault.Saying(202, """{"error":{"code":"ContentStreamSequenceOrderPreConditionFailed"}}"""),
            ConnectorFault.Status(429, "Throttled", retryAfter: "1"));
        NumberedSentence[] sentences = [AWrittenReply.First, AWrittenReply.Second, new("A third.", [1]), new("A fourth.", [1])];
        teams.Conversation.Answer = async (turn, _) =>
        {
            for (var count = 1; count <= sentences.Length; count++)
            {
                turn.Draft!.Show(sentences[..count]);
                await teams.Connector.WaitForAsync(call => IsChunk(call) && PlaceOf(call.Json).GetProperty("streamSequence").GetInt32() == count);
            }

            var whole = AWrittenReply.Whole();
            return whole with { Answer = whole.Answer! with { Written = sentences } };
        };

        await teams.TellAsync(AnActivity.Message());
        await teams.StopAsync();

        Assert.EndsWith("A third. [1] A fourth. [1]", TextOf(Assert.Single(teams.Connector.Messages(Chat))), StringComparison.Ordinal);
        Assert.Empty(teams.Connector.Unfinished);
    }

    [Fact]
    public async Task An_answer_that_fails_on_its_way_says_so_in_the_place_of_what_was_seen()
    {
        await using var teams = await TeamsAsync(out var time);
        await using var _ = time;
        teams.Conversation.Answer = async (turn, _) =>
        {
            turn.Draft!.Show([AWrittenReply.First]);
            await teams.Connector.WaitForAsync(IsChunk);
            throw new InvalidOperationException("The database is gone.");
        };

        await teams.TellAsync(AnActivity.Message());
        await teams.StopAsync();

        var message = Assert.Single(teams.Connector.Messages(Chat));
        Assert.Contains("Something went wrong here", message.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("signed agreement", message.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("AIGeneratedContent", message.GetRawText(), StringComparison.Ordinal);
        Assert.Empty(teams.Connector.Unfinished);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_answer_that_is_another_than_what_was_seen_leaves_nothing_of_it(bool cannotBeReplaced)
    {
        await using var teams = await TeamsAsync(out var time);
        await using var _ = time;
        if (cannotBeReplaced)
            teams.Connector.Fail(call => call.Method == "PUT", ConnectorFault.Status(404, "ActivityNotFoundInConversation"));
        teams.Conversation.Answer = async (turn, _) =>
        {
            turn.Draft!.Show([AWrittenReply.First]);
            await teams.Connector.WaitForAsync(IsChunk);
            return AWrittenReply.Whole() with { Answer = null };
        };

        await teams.TellAsync(AnActivity.Message());
        await teams.StopAsync();

        var message = Assert.Single(teams.Connector.Messages(Chat));
        Assert.DoesNotContain("signed agreement", message.TryGetProperty("text", out var text) ? text.GetString() : "", StringComparison.Ordinal);
        Assert.True(message.TryGetProperty("attachments", out var _));
    }

    [Fact]
    public async Task What_was_quoted_grows_nowhere()
    {
        await using var teams = await TeamsUnderTest.StartAsync();
        teams.Conversation.Answer = (_, _) => Task.FromResult(AWrittenReply.Whole() with { Answer = null });

        await teams.TellAsync(AnActivity.Message());
        await teams.StopAsync();

        Assert.Null(ConnectorStreams.PlaceOf(Assert.Single(teams.Connector.Calls).Json));
    }

    [Fact]
    public async Task In_a_group_and_for_who_wants_the_answer_in_the_response_there_is_no_draft()
    {
        await using var teams = await TeamsUnderTest.StartAsync();
        var inResponse = AnActivity.Message();
        inResponse["deliveryMode"] = "expectReplies";

        await teams.TellAsync(AnActivity.Message("May I?").InGroupChat().MentioningTheBot());
        await teams.TellAsync(AnActivity.Message("May I?").InChannel().MentioningTheBot());
        await teams.InvokeAsync(inResponse);
        await teams.StopAsync();

        Assert.Equal(3, teams.Conversation.Turns.Count);
        Assert.All(teams.Conversation.Turns, turn => Assert.Null(turn.Draft));
        Assert.All(teams.Conversation.Turns, turn => Assert.True(turn.OwnText));
    }

    [Fact]
    public async Task A_card_that_comes_back_for_a_button_has_no_message_around_it_so_it_holds_all_the_words()
    {
        await using var teams = await TeamsUnderTest.StartAsync();

        await teams.InvokeAsync(AnActivity.Executed(Verbs.Ask, []));

        Assert.False(Assert.Single(teams.Conversation.Turns).OwnText);
    }

    [Fact]
    public async Task Nothing_of_a_draft_is_in_the_log()
    {
        await using var teams = await AskAsync(connector => connector.Fail(IsLaterChunk, ConnectorFault.StreamEnds("Somebody's words")));

        Assert.DoesNotContain(teams.Log.Lines, line => line.Contains("signed agreement", StringComparison.Ordinal) || line.Contains("Somebody's words", StringComparison.Ordinal));
    }

    /// <summary>Asks, has a model write two sentences, and waits until all is done.</summary>
    /// <param name="chunks">How many pieces are sent before the answer is there.</param>
    private static async Task<TeamsUnderTest> AskAsync(Action<FakeConnector>? wrong = null, int chunks = 2)
    {
        var teams = await TeamsAsync(out var time);
        await using var _ = time;
        wrong?.Invoke(teams.Connector);
        teams.Conversation.Answer = (turn, _) => AWrittenReply.WriteAsync(turn, sentence =>
            sentence == AWrittenReply.Second && chunks == 1 ? Task.CompletedTask : teams.Connector.WaitForAsync(sentence == AWrittenReply.First ? IsChunk : IsLaterChunk));

        await teams.TellAsync(AnActivity.Message(AWrittenReply.Question));
        await teams.StopAsync();

        return teams;
    }

    private static Task<TeamsUnderTest> TeamsAsync(out PassingTime time)
    {
        var clock = new FakeClock();
        time = new PassingTime(clock, wait => wait > TimeSpan.Zero && wait != TimeSpan.FromSeconds(0.7) && wait != PacedDraft.Patience && wait < TimeSpan.FromSeconds(15));

        return TeamsUnderTest.StartAsync(clock);
    }

    private static void AssertOneWholeMessage(TeamsUnderTest teams)
    {
        AssertWhole(Assert.Single(teams.Connector.Messages(Chat)));
        Assert.Empty(teams.Connector.Unfinished);
    }

    private static void AssertWhole(JsonElement message)
    {
        Assert.Equal(WholeText, TextOf(message));
        Assert.True(message.TryGetProperty("attachments", out _));
    }

    private static ConnectorFault Refusal(int status, string why) => status == 403 ? ConnectorFault.StreamEnds(why) : ConnectorFault.Status(status, "Refused", retryAfter: status == 429 ? "60" : null);

    private static IReadOnlyList<JsonElement> Chunks(TeamsUnderTest teams) => [.. teams.Connector.Calls.Where(IsChunk).Select(call => call.Json)];

    private static bool IsChunk(ConnectorCall call) => call.Type == "typing" && ConnectorStreams.PlaceOf(call.Json) is not null;

    private static bool IsLaterChunk(ConnectorCall call) => IsChunk(call) && PlaceOf(call.Json).GetProperty("streamSequence").GetInt32() > 1;

    private static bool IsMessage(ConnectorCall call) => call is { Method: "POST" or "PUT", Type: "message" };

    private static JsonElement PlaceOf(JsonElement activity) => ConnectorStreams.PlaceOf(activity)!.Value;

    private static string TextOf(JsonElement activity) => activity.GetProperty("text").GetString()!;
}
