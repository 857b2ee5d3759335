using PolicyBot.Channels;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Teams.Activities;

/// <summary>Teams is silent on a piece of a growing message just when the answer is there.</summary>
public sealed class AnsweringPastADraft
{
    private static readonly TimeSpan AttemptFor = TimeSpan.FromSeconds(15);

    private readonly FakeClock _clock = new();
    private readonly TaskCompletionSource _spoken = new();

    private static string Chat => AnActivity.PersonalChatOf(TeamsPerson.Employee);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_answer_waits_two_seconds_and_what_began_beside_it_is_taken_away(bool isDone)
    {
        await using var teams = await AskAsync(1, Silence(isDone));
        await teams.Connector.WaitForAsync(IsMessage);
        var rest = _clock.NextWaitAsync(wait => wait == PacedDraft.Pace);

        _spoken.SetResult();
        await rest;
        _clock.Advance(PacedDraft.Pace);
        await teams.StopAsync();

        AssertOneWholeMessage(teams);
        Assert.Null(ConnectorStreams.PlaceOf(Assert.Single(teams.Connector.Messages(Chat))));
    }

    [Fact]
    public async Task A_beginning_of_which_Teams_says_nothing_at_all_costs_nobody_the_answer()
    {
        await using var teams = await AskAsync(1, Silence(isDone: false));
        await teams.Connector.WaitForAsync(IsMessage);
        var rest = _clock.NextWaitAsync(wait => wait == PacedDraft.Pace);

        _clock.Advance(AttemptFor - PacedDraft.Patience); // the answer is called for longer
        await rest.WaitAsync(TimeSpan.FromSeconds(30));
        _clock.Advance(PacedDraft.Pace);
        await teams.StopAsync();

        AssertOneWholeMessage(teams);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_message_that_has_begun_to_grow_becomes_the_answer_and_a_late_piece_does_not_take_its_place(bool isDone)
    {
        await using var teams = await AskAsync(2, Silence(isDone));
        await teams.Connector.WaitForAsync(IsMessage);

        _spoken.SetResult();
        await teams.StopAsync();

        AssertOneWholeMessage(teams);
        Assert.Equal("final", ConnectorStreams.PlaceOf(Assert.Single(teams.Connector.Messages(Chat)))!.Value.GetProperty("streamType").GetString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_that_fails_says_so_without_waiting_for_the_draft_either(bool isDone)
    {
        await using var teams = await AskAsync(2, Silence(isDone), fails: true);
        await teams.Connector.WaitForAsync(call => call.Method == "PUT");

        _spoken.SetResult();
        await teams.StopAsync();

        var message = Assert.Single(teams.Connector.Messages(Chat)).GetRawText();
        Assert.Contains("Something went wrong here", message, StringComparison.Ordinal);
        Assert.DoesNotContain("signed agreement", message, StringComparison.Ordinal);
        Assert.Empty(teams.Connector.Unfinished);
    }

    private ConnectorFault Silence(bool isDone) => isDone ? ConnectorFault.Slow(_spoken.Task) : ConnectorFault.Late(_spoken.Task);

    /// <summary>Asks, has a model write one sentence or two, and lets the time go by for which the answer waits.</summary>
    /// <param name="piece">Of which Teams is silent.</param>
    private async Task<TeamsUnderTest> AskAsync(int piece, ConnectorFault silence, bool fails = false)
    {
        var teams = await TeamsUnderTest.StartAsync(_clock);
        var rest = _clock.NextWaitAsync(wait => wait == PacedDraft.Pace);
        var patience = _clock.NextWaitAsync(wait => wait == PacedDraft.Patience);
        teams.Connector.Fail(call => IsPiece(call, piece), silence);
        teams.Conversation.Answer = async (turn, _) =>
        {
            turn.Draft!.Show([AWrittenReply.First]);
            await teams.Connector.WaitForAsync(call => IsPiece(call, 1));
            if (piece == 2)
                turn.Draft.Show([AWrittenReply.First, AWrittenReply.Second]);
            await teams.Connector.WaitForAsync(call => IsPiece(call, piece));

            return fails ? throw new InvalidOperationException("The database is gone.") : AWrittenReply.Whole();
        };

        await teams.TellAsync(AnActivity.Message(AWrittenReply.Question));
        if (piece == 2)
        {
            await rest.WaitAsync(TimeSpan.FromSeconds(30));
            _clock.Advance(PacedDraft.Pace);
        }

        await patience.WaitAsync(TimeSpan.FromSeconds(30));
        _clock.Advance(PacedDraft.Patience);

        return teams;
    }

    private static void AssertOneWholeMessage(TeamsUnderTest teams)
    {
        var message = Assert.Single(teams.Connector.Messages(Chat));
        Assert.EndsWith("Its owner approves it first. [1][2]", message.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.True(message.TryGetProperty("attachments", out _));
        Assert.Empty(teams.Connector.Unfinished);
    }

    private static bool IsPiece(ConnectorCall call, int number) =>
        call.Type == "typing" && ConnectorStreams.PlaceOf(call.Json) is { } place && place.GetProperty("streamSequence").GetInt32() == number;

    private static bool IsMessage(ConnectorCall call) => call is { Method: "POST", Type: "message" };
}
