using PolicyBot.Conversation.Turns;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Slack.Interactions;

/// <summary>A form that is sent in and takes longer than Slack waits.</summary>
public sealed class SendingAFormInSlowly
{
    private static readonly TimeSpan SlacksPatience = TimeSpan.FromSeconds(2);

    /// <summary>How long an acknowledgement is given to reach Slack.</summary>
    private static readonly TimeSpan SlacksWay = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task While_it_takes_long_the_form_stays_as_it_is_and_its_receipt_follows_in_the_same_window()
    {
        await using var test = await AFormInSlack.StartAsync();
        await AFormInSlack.OpenAsync(test);
        var slow = Slow(test);
        test.Employee.Type("What happened?", A.Statement);

        await SubmitSlowlyAsync(test);
        Assert.Contains("still being saved", Assert.Single(test.Employee.Errors).Value, StringComparison.Ordinal);
        Assert.Equal(A.Statement, (string?)test.Employee.Standing("What happened?")["value"]);
        var waits = test.NextWaitAsync(time => time == SlacksWay);
        slow.SetResult(AReply.Receipt(AFormInSlack.Receipt));
        test.Clock.Advance(await waits);

        await test.Employee.SeeModalAsync(AFormInSlack.Receipt);
    }

    // Slack does what the acknowledgement says once it has it: a view that was changed before would be changed back.
    [Fact]
    public async Task A_receipt_that_comes_just_too_late_is_not_overtaken_by_the_acknowledgement()
    {
        await using var test = await AFormInSlack.StartAsync();
        await AFormInSlack.OpenAsync(test);
        var slow = Slow(test);
        test.Employee.Type("What happened?", A.Statement);
        var waits = test.NextWaitAsync(time => time == SlacksPatience);
        var sending = test.Wire.InteractAsync(test.Employee.Submission());
        await waits;
        test.Clock.Advance(SlacksPatience);
        var (_, saving) = await sending;
        var pause = test.NextWaitAsync(time => time == SlacksWay);

        slow.SetResult(AReply.Receipt(AFormInSlack.Receipt));
        await pause;
        Assert.DoesNotContain("views.update", test.Asked);
        test.Slack.AcknowledgeView(test.Employee.User, test.Employee.Modal!.Json.GetProperty("id").GetString()!, saving);
        test.Clock.Advance(await pause);

        await test.Employee.SeeModalAsync(AFormInSlack.Receipt);
    }

    [Fact]
    public async Task What_is_wrong_and_is_found_late_brings_the_form_back_with_what_was_typed()
    {
        await using var test = await AFormInSlack.StartAsync();
        await AFormInSlack.OpenAsync(test);
        var slow = Slow(test);
        test.Employee.Type("What happened?", "too short");

        await SubmitSlowlyAsync(test);
        var waits = test.NextWaitAsync(time => time == SlacksWay);
        slow.SetResult(AReply.Form("too short", "At least 20 letters."));
        test.Clock.Advance(await waits);

        await test.Employee.SeeModalAsync("What happened?");
        Assert.Equal("too short", (string?)test.Employee.Standing("What happened?")["value"]);
    }

    [Fact]
    public async Task Sent_again_while_it_takes_long_it_is_done_once_and_gives_its_receipt()
    {
        await using var test = await AFormInSlack.StartAsync();
        await AFormInSlack.OpenAsync(test);
        var slow = Slow(test);
        test.Employee.Type("What happened?", A.Statement);
        var before = test.Conversation.Turns.Count;
        await SubmitSlowlyAsync(test);

        slow.SetResult(AReply.Receipt(AFormInSlack.Receipt));
        await test.Employee.SubmitAsync();

        Assert.Contains(AFormInSlack.Receipt, test.Employee.Modal!.Text, StringComparison.Ordinal);
        Assert.Equal(before + 1, test.Conversation.Turns.Count);
    }

    [Fact]
    public async Task When_saving_fails_late_the_form_still_stands_there_with_what_was_typed()
    {
        await using var test = await AFormInSlack.StartAsync();
        await AFormInSlack.OpenAsync(test);
        var (slow, answer) = (Slow(test), test.Conversation.Answer);
        test.Employee.Type("What happened?", A.Statement);

        await SubmitSlowlyAsync(test);
        slow.SetException(new InvalidOperationException("MARKER"));
        Assert.Contains("press the button again", Assert.Single(test.Employee.Errors).Value, StringComparison.Ordinal);
        Assert.Equal(A.Statement, (string?)test.Employee.Standing("What happened?")["value"]);

        test.Conversation.Answer = AFormInSlack.AnswerAsync;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!test.Log.Lines.Any(line => line.Contains("could not be worked on", StringComparison.Ordinal)))
            await Task.Delay(10, patience.Token);
        await test.Employee.SubmitAsync();
        Assert.Contains(AFormInSlack.Receipt, test.Employee.Modal!.Text, StringComparison.Ordinal);
        Assert.Equal("t1", Assert.IsType<Turn.Pressed>(test.Conversation.Turns[^1]).Fields["ticket"]);
    }

    [Fact]
    public async Task Sent_in_twice_at_once_it_is_done_once_and_both_hear_the_same()
    {
        await using var test = await AFormInSlack.StartAsync();
        await AFormInSlack.OpenAsync(test);
        var slow = Slow(test);
        test.Employee.Type("What happened?", A.Statement);
        var before = test.Conversation.Turns.Count;
        var submission = test.Employee.Submission();
        var waits = test.NextWaitAsync(time => time == SlacksPatience);
        var first = test.Wire.InteractAsync(submission);
        await waits;
        waits = test.NextWaitAsync(time => time == SlacksPatience);
        var second = test.Wire.InteractAsync(submission.DeepClone().AsObject());
        await waits;

        slow.SetResult(AReply.Receipt(AFormInSlack.Receipt));
        var third = await test.Wire.InteractAsync(submission.DeepClone().AsObject());

        Assert.Equal((await first).Body.GetRawText(), (await second).Body.GetRawText());
        Assert.Equal((await first).Body.GetRawText(), third.Body.GetRawText());
        Assert.Contains(AFormInSlack.Receipt, third.Body.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(before + 1, test.Conversation.Turns.Count);
    }

    private static TaskCompletionSource<Reply> Slow(SlackUnderTest test)
    {
        var slow = new TaskCompletionSource<Reply>(TaskCreationOptions.RunContinuationsAsynchronously);
        test.Conversation.Answer = (_, _) => slow.Task;
        return slow;
    }

    /// <summary>Sends what lies on top, and lets Slack's patience pass.</summary>
    private static async Task SubmitSlowlyAsync(SlackUnderTest test)
    {
        var waits = test.NextWaitAsync(time => time == SlacksPatience);
        var taken = test.Conversation.Turns.Count;
        var sending = test.Employee.SubmitAsync();
        await waits;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (test.Conversation.Turns.Count == taken)
            await Task.Delay(10, patience.Token);
        test.Clock.Advance(SlacksPatience);
        await sending;
    }
}
