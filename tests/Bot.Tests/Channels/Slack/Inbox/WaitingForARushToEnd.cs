using PolicyBot.Channels.Slack.Inbox;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Slack.Inbox;

public sealed class WaitingForARushToEnd
{
    private readonly FakeClock _clock = new();
    private readonly Rush _rush;

    public WaitingForARushToEnd() => _rush = new Rush(_clock);

    [Fact]
    public void On_an_ordinary_day_nobody_waits()
    {
        for (var came = 0; came < 100; came++)
        {
            _rush.Note();
            Assert.True(_rush.OverAsync(CancellationToken.None).IsCompletedSuccessfully);
            _clock.Advance(TimeSpan.FromMilliseconds(10));
        }
    }

    [Fact]
    public async Task While_they_come_by_the_hundred_an_answer_waits_until_they_do_not()
    {
        Come();
        var waiting = _rush.OverAsync(CancellationToken.None);
        Assert.False(waiting.IsCompleted);

        _clock.Advance(TimeSpan.FromMilliseconds(60));

        await waiting.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task However_long_they_come_no_answer_waits_longer_than_a_third_of_a_second()
    {
        Come();
        var waiting = _rush.OverAsync(CancellationToken.None);
        for (var waited = 0; waited < 6; waited++)
        {
            Assert.False(waiting.IsCompleted);
            _clock.Advance(TimeSpan.FromMilliseconds(30));
            Come();
            _clock.Advance(TimeSpan.FromMilliseconds(20));
        }

        await waiting.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Whoever_is_stopped_waits_no_longer()
    {
        using var stop = new CancellationTokenSource();
        Come();
        var waiting = _rush.OverAsync(stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    private void Come()
    {
        for (var came = 0; came < 40; came++)
            _rush.Note();
    }
}
