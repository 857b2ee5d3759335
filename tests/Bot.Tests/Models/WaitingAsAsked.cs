using System.Globalization;
using PolicyBot.Knowledge.Models;
using PolicyBot.Tests.TestKit;
using PolicyBot.Tests.TestKit.AzureOpenAI;

namespace PolicyBot.Tests.Models;

public sealed class WaitingAsAsked
{
    [Theory]
    [InlineData("Retry-After", "2", 2000)]
    [InlineData("retry-after-ms", "700", 700)]
    [InlineData("x-ms-retry-after-ms", "1500", 1500)]
    public async Task A_pause_is_as_long_as_the_service_asks_and_up_to_a_tenth_longer(string header, string value, int milliseconds)
    {
        await using var model = await ModelAtHand.StartAsync();
        model.Fake.Next(Moods.Fails(429, (header, value)));

        await model.HurryAsync(model.AskAsync);

        Assert.InRange(Assert.Single(model.Pauses).TotalMilliseconds, milliseconds, milliseconds * 1.1);
        Assert.Equal(2, model.Fake.Calls.Count);
    }

    [Fact]
    public async Task A_pause_may_be_asked_for_as_a_date()
    {
        await using var model = await ModelAtHand.StartAsync();
        model.Fake.Next(Moods.TooMany((FakeClock.MondayMorning + TimeSpan.FromSeconds(2)).ToString("R", CultureInfo.InvariantCulture)));

        await model.HurryAsync(model.AskAsync);

        Assert.InRange(Assert.Single(model.Pauses).TotalSeconds, 2, 2.2);
    }

    [Fact]
    public async Task Nothing_is_sent_before_the_pause_is_over()
    {
        await using var model = await ModelAtHand.StartAsync();
        model.Fake.Next(Moods.TooMany("2"));
        var wait = model.Clock.NextWaitAsync(due => due >= TimeSpan.FromSeconds(2) && due < TimeSpan.FromSeconds(3));

        var asking = model.AskAsync();
        var pause = await wait;
        model.Clock.Advance(TimeSpan.FromSeconds(1.9));

        Assert.Single(model.Fake.Calls);
        model.Clock.Advance(pause);
        await asking;
    }

    [Fact]
    public async Task Pauses_that_nobody_asked_for_grow_and_stay_short()
    {
        await using var model = await ModelAtHand.StartAsync(("Attempts", "6"), ("BreakFor", "00:01:00"));
        model.Fake.Next(Moods.Fails(500), 2);

        await model.HurryAsync(model.AskAsync);

        Assert.Equal(2, model.Pauses.Count);
        Assert.All(model.Pauses, pause => Assert.InRange(pause, TimeSpan.FromMilliseconds(1), TimeSpan.FromSeconds(3)));
    }

    [Theory]
    [InlineData("60", 60)]
    [InlineData("86400000", 3600)] // nobody is silenced for years by one header
    public async Task A_pause_too_long_for_a_question_is_kept_by_asking_nobody(string seconds, int rest)
    {
        await using var model = await ModelAtHand.StartAsync();
        model.Fake.Next(Moods.TooMany(seconds));

        Assert.Equal(ModelTrouble.Busy, await model.TroubleAsync());
        Assert.False(model.Readiness.MayWrite);
        Assert.True(model.Readiness.MayEmbed);
        Assert.Equal(ModelTrouble.Busy, await model.TroubleAsync());
        model.Clock.Advance(TimeSpan.FromSeconds(rest - 1));
        Assert.False(model.Readiness.MayWrite);
        Assert.Single(model.Fake.Calls);

        model.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(model.Readiness.MayWrite);
        await model.AskAsync();
        Assert.Equal(2, model.Fake.Calls.Count);
    }

    [Fact]
    public async Task One_attempt_is_one_request()
    {
        await using var model = await ModelAtHand.StartAsync(("Attempts", "1"));
        model.Fake.Mood = Moods.Fails(500);

        await model.TroubleAsync();

        Assert.Single(model.Fake.Calls);
    }
}
