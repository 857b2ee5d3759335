using PolicyBot.Channels.Slack.Api;
using PolicyBot.Tests.TestKit.Slack;

namespace PolicyBot.Tests.Channels.Slack.Api;

public sealed class KeepingToRates
{
    private static readonly CancellationToken Cancel = CancellationToken.None;

    [Fact]
    public async Task A_channel_over_its_rate_is_left_alone_until_Slack_said_and_the_others_are_not()
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Fake.AddChannel("C0OTHER");
        rig.Fake.Fail("chat.postMessage", SlackFault.TooFast("30"));

        Assert.Equal(TimeSpan.FromSeconds(30), Again(await rig.PostAsync()).After);
        rig.Clock.Advance(TimeSpan.FromSeconds(20));
        var early = Again(await rig.PostAsync());
        Assert.IsType<SlackAnswer<MessagePlace>.Done>(await rig.PostAsync("C0OTHER"));
        rig.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.IsType<SlackAnswer<MessagePlace>.Done>(await rig.PostAsync());

        Assert.Equal(("ratelimited", TimeSpan.FromSeconds(10), false), (early.Code, early.After, early.MayHaveArrived));
        Assert.Equal(3, rig.Fake.Calls.Count);
    }

    [Fact]
    public async Task A_method_over_its_rate_is_left_alone_in_this_workspace_only()
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Fake.AddPerson(new SlackPerson("U0INES", "Ines Marchetti"));
        rig.Fake.Fail("users.info", SlackFault.TooFast("60"));
        var other = rig.Workspace with { TeamId = "T0OTHER" };

        await rig.Client.FindUserAsync(rig.Workspace, "U0INES", Cancel);
        Assert.IsType<SlackAnswer<SlackUser>.TryAgain>(await rig.Client.FindUserAsync(rig.Workspace, "U0OMAR", Cancel));
        Assert.IsType<SlackAnswer<SlackUser>.Done>(await rig.Client.FindUserAsync(other, "U0INES", Cancel));
        Assert.IsType<SlackAnswer<MessagePlace>.Done>(await rig.PostAsync());

        Assert.Equal(3, rig.Fake.Calls.Count);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("soon")]
    [InlineData("99999999999999999999")]
    public async Task A_time_that_is_none_closes_nothing(string? retryAfter)
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Fake.Fail("chat.postMessage", SlackFault.TooFast(retryAfter));

        Assert.Null(Again(await rig.PostAsync()).After);
        Assert.IsType<SlackAnswer<MessagePlace>.Done>(await rig.PostAsync());
    }

    [Fact]
    public async Task One_wrong_digit_does_not_silence_the_bot_for_years()
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Fake.Fail("chat.postMessage", SlackFault.TooFast("1000000000"));

        Assert.Equal(TimeSpan.FromDays(1), Again(await rig.PostAsync()).After);
        rig.Clock.Advance(TimeSpan.FromHours(1));
        Assert.IsType<SlackAnswer<MessagePlace>.Done>(await rig.PostAsync());
    }

    [Fact]
    public async Task A_burst_is_sent_as_it_comes()
    {
        await using var rig = await SlackRig.StartAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => rig.PostAsync()));

        Assert.All(answers, answer => Assert.IsType<SlackAnswer<MessagePlace>.Done>(answer));
        Assert.Equal(20, rig.Fake.Messages(FakeSlack.LegalChannel).Count);
    }

    private static SlackAnswer<MessagePlace>.TryAgain Again(SlackAnswer<MessagePlace> answer) => Assert.IsType<SlackAnswer<MessagePlace>.TryAgain>(answer);
}
