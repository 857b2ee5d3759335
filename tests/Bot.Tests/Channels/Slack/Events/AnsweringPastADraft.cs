using PolicyBot.Channels;
using PolicyBot.Tests.TestKit;
using PolicyBot.Tests.TestKit.Slack;
using SlackCalls = PolicyBot.Channels.Slack.Api.SlackCalls;

namespace PolicyBot.Tests.Channels.Slack.Events;

/// <summary>Slack is silent on a draft just when the answer is there.</summary>
public sealed class AnsweringPastADraft
{
    private const string StillWriting = "Still being written.";
    private const string Post = "chat.postMessage";
    private const string Change = "chat.update";

    [Theory]
    [InlineData(Post, true)]
    [InlineData(Post, false)]
    [InlineData(Change, true)]
    [InlineData(Change, false)]
    public async Task The_answer_waits_two_seconds_and_stands_alone_once_Slack_has_said_what_became_of_the_draft(string method, bool isDone)
    {
        var spoken = new TaskCompletionSource();
        await using var test = await AskAsync(method, isDone ? ConnectorFault.Slow(spoken.Task) : ConnectorFault.Late(spoken.Task));
        await test.Employee.SeeMessageAsync("Only under a signed agreement.");

        await using var time = new PassingTime(test.Clock, wait => wait == PacedDraft.Pace);
        spoken.SetResult();
        await test.StopAsync();

        AssertWhole(test);
    }

    [Fact]
    public async Task A_change_of_which_Slack_says_nothing_at_all_does_not_take_the_place_of_the_answer()
    {
        var late = new TaskCompletionSource();
        await using var test = await AskAsync(Change, ConnectorFault.Late(late.Task));
        await test.Employee.SeeMessageAsync("Only under a signed agreement.");
        var rest = test.NextWaitAsync(wait => wait == PacedDraft.Pace);

        test.Clock.Advance(SlackCalls.AttemptFor - PacedDraft.Patience); // the answer is called for longer
        await rest;
        test.Clock.Advance(PacedDraft.Pace);
        await test.StopAsync();
        late.SetResult();

        AssertWhole(test);
    }

    [Fact]
    public async Task An_answer_that_fails_says_so_without_waiting_for_the_draft_either()
    {
        var spoken = new TaskCompletionSource();
        await using var test = await AskAsync(Change, ConnectorFault.Late(spoken.Task), fails: true);
        await test.Employee.SeeMessageAsync("Something went wrong here");

        await using var time = new PassingTime(test.Clock, wait => wait == PacedDraft.Pace);
        spoken.SetResult();
        await test.StopAsync();

        Assert.DoesNotContain("signed agreement", Assert.Single(test.Employee.Messages(test.Employee.Chat)).Text, StringComparison.Ordinal);
    }

    /// <summary>Asks, has a model write one sentence or two, and lets the time go by for which the answer waits.</summary>
    /// <param name="method">The draft's call of which Slack is silent.</param>
    private static async Task<SlackUnderTest> AskAsync(string method, ConnectorFault silence, bool fails = false)
    {
        var test = await SlackUnderTest.StartAsync();
        var patience = test.NextWaitAsync(wait => wait == PacedDraft.Patience);
        var answer = new TaskCompletionSource();
        test.Slack.Fail(call => IsDraft(call, method), silence);
        test.Conversation.Answer = async (turn, _) =>
        {
            turn.Draft!.Show([AWrittenReply.First]);
            await test.Slack.WaitForAsync(call => IsDraft(call, Post));
            if (method == Change)
                turn.Draft.Show([AWrittenReply.First, AWrittenReply.Second]);
            await answer.Task;

            return fails ? throw new InvalidOperationException("The database is gone.") : AWrittenReply.Whole();
        };

        await using (new PassingTime(test.Clock, wait => wait == PacedDraft.Pace))
        {
            await test.Employee.SayAsync(AWrittenReply.Question);
            await test.Slack.WaitForAsync(call => IsDraft(call, method));
        }

        answer.SetResult();
        await patience;
        test.Clock.Advance(PacedDraft.Patience);

        return test;
    }

    private static bool IsDraft(SlackCall call, string method) => call.Method == method && call.Body.Contains(StillWriting, StringComparison.Ordinal);

    private static void AssertWhole(SlackUnderTest test)
    {
        var answer = Assert.Single(test.Employee.Messages(test.Employee.Chat));
        Assert.Contains("Only under a signed agreement.", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(StillWriting, answer.Text, StringComparison.Ordinal);
    }
}
