using PolicyBot.Channels.Slack.Api;
using PolicyBot.Tests.TestKit;
using PolicyBot.Tests.TestKit.Slack;

namespace PolicyBot.Tests.Channels.Slack.Api;

public sealed class PostingAgain
{
    private static readonly CancellationToken Cancel = CancellationToken.None;

    [Fact]
    public async Task Passing_trouble_is_waited_out_and_the_message_arrives_once()
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Fake.Fail("chat.postMessage", SlackFault.Code("ratelimited"), SlackFault.Code("service_unavailable"), ConnectorFault.Status(503));

        var place = await RunAsync(rig, PostAsync(rig));

        Assert.Equal(place!.Ts, Assert.Single(rig.Fake.Messages(FakeSlack.LegalChannel)).GetProperty("ts").GetString());
        Assert.Empty(rig.Log.Lines);
    }

    [Fact]
    public async Task Slack_is_left_alone_for_as_long_as_it_asked()
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Fake.Fail("chat.postMessage", SlackFault.TooFast("45"));
        var wait = rig.Clock.NextWaitAsync(IsPause);

        var posting = PostAsync(rig)();
        var pause = await wait;
        rig.Clock.Advance(pause);

        Assert.InRange(pause, TimeSpan.FromSeconds(45), TimeSpan.FromSeconds(49.5));
        Assert.NotNull(await posting);
        Assert.Equal(2, rig.Fake.Calls.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_may_have_arrived_is_sent_once_more_and_no_oftener(bool recovers)
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Fake.Fail("chat.postMessage", recovers ? [ConnectorFault.Cut(takes: false)] : [ConnectorFault.Cut(takes: true), SlackFault.Code("service_unavailable")]);

        var place = await RunAsync(rig, PostAsync(rig));

        Assert.Equal(recovers, place is not null);
        Assert.Equal(2, rig.Fake.Calls.Count);
        Assert.Single(rig.Fake.Messages(FakeSlack.LegalChannel));
    }

    [Fact]
    public async Task A_change_is_made_again_until_somebody_says_so_and_so_is_a_deletion()
    {
        await using var rig = await SlackRig.StartAsync();
        var place = (await rig.Patient.PostAsync(rig.Workspace, FakeSlack.LegalChannel, null, SlackRig.Message(), Cancel))!;
        rig.Fake.Fail("chat.update", ConnectorFault.Cut(takes: true), ConnectorFault.Cut(takes: true), SlackFault.Code("internal_error"));
        rig.Fake.Fail("chat.delete", SlackFault.Code("fatal_error"), ConnectorFault.Status(502));

        Assert.True(await RunAsync(rig, () => rig.Patient.UpdateAsync(rig.Workspace, place, SlackRig.Message("Changed."), Cancel)));
        Assert.Equal("Changed.", Assert.Single(rig.Fake.Messages(FakeSlack.LegalChannel)).GetProperty("text").GetString());
        Assert.True(await RunAsync(rig, () => rig.Patient.DeleteAsync(rig.Workspace, place, Cancel)));
        Assert.Empty(rig.Fake.Messages(FakeSlack.LegalChannel));
    }

    [Fact]
    public async Task What_one_person_is_shown_and_what_goes_to_a_response_address_is_sent_patiently_too()
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Fake.Fail("chat.postEphemeral", ConnectorFault.Status(503));
        rig.Fake.Fail("response_url", ConnectorFault.Status(503));

        Assert.True(await RunAsync(rig, () => rig.Patient.PostEphemeralAsync(rig.Workspace, FakeSlack.LegalChannel, "U0INES", null, SlackRig.Message(), Cancel)));
        Assert.True(await RunAsync(rig, () => rig.Patient.RespondAsync(rig.Fake.ResponseUrl(), new ResponseMessage { Message = SlackRig.Message() }, Cancel)));
    }

    [Fact]
    public async Task Who_asks_for_more_time_than_anybody_waits_is_given_up_at_once()
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Fake.Fail("chat.postMessage", SlackFault.TooFast("600"));

        Assert.Null(await PostAsync(rig)());
        Assert.Single(rig.Fake.Calls);
    }

    [Fact]
    public async Task Nothing_but_codes_and_what_mends_them_gets_into_the_log()
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Fake.Fail("chat.postMessage", SlackFault.Code("not_in_channel"), SlackFault.Code("Ines Marchetti"), SlackFault.Saying("""{"ok":false,"error":"missing_scope","needed":"Ines Marchetti"}""") with { Takes = false });

        for (var time = 0; time < 3; time++)
        {
            Assert.Null(await rig.Patient.PostAsync(rig.Workspace, FakeSlack.LegalChannel, null, SlackRig.Message("Ines Marchetti asked."), Cancel));
        }

        Assert.Equal(
            [
                "Slack did not take what we had to post: not_in_channel. The bot is not in the channel. Invite it there.",
                "Slack did not take what we had to post: no_code. Look the code up at docs.slack.dev/reference/methods.",
                "Slack did not take what we had to post: missing_scope. The bot lacks a scope. Compare the app's scopes with the manifest's, and install it again.",
            ],
            rig.Log.Lines.Select(line => line.Split("PostPatiently: ")[1].Split("  [")[0].TrimEnd()));
    }

    private static Func<Task<MessagePlace?>> PostAsync(SlackRig rig) => () => rig.Patient.PostAsync(rig.Workspace, FakeSlack.LegalChannel, null, SlackRig.Message(), Cancel);

    /// <summary>Lets the clock run whenever the sender pauses.</summary>
    private static async Task<T> RunAsync<T>(SlackRig rig, Func<Task<T>> send)
    {
        var wait = rig.Clock.NextWaitAsync(IsPause);
        var sending = send();
        while (await Task.WhenAny(sending, wait).WaitAsync(TimeSpan.FromSeconds(30)) == wait)
        {
            var pause = await wait;
            wait = rig.Clock.NextWaitAsync(IsPause);
            rig.Clock.Advance(pause);
        }

        return await sending;
    }

    // Ten seconds to the tick are the limit of an attempt, and the gates turn their boxes every hour.
    private static bool IsPause(TimeSpan wait) => wait > TimeSpan.Zero && wait != SlackCalls.AttemptFor && wait < TimeSpan.FromHours(1);
}
