using PolicyBot.Channels.Teams;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Teams;

public sealed class RememberingForAWhile
{
    private static readonly TimeSpan Span = TimeSpan.FromMinutes(10);

    private readonly FakeClock _clock = new();

    [Fact]
    public void A_thing_is_new_only_once()
    {
        var recent = new Recent<string, int>(_clock, Span, most: 10);

        Assert.True(recent.TryAdd("a", 1));
        Assert.False(recent.TryAdd("a", 2));
        Assert.True(recent.TryFind("a", out var value));
        Assert.Equal(1, value);
    }

    [Fact]
    public void It_is_known_for_at_least_one_span()
    {
        var recent = new Recent<string, int>(_clock, Span, most: 10);
        _clock.Advance(Span - TimeSpan.FromSeconds(1));
        recent.Put("late", 1);

        _clock.Advance(Span);

        Assert.True(recent.TryFind("late", out _));
    }

    [Fact]
    public void It_is_forgotten_after_two()
    {
        var recent = new Recent<string, int>(_clock, Span, most: 10);
        recent.Put("a", 1);

        _clock.Advance(Span * 2);

        Assert.False(recent.TryFind("a", out _));
        Assert.True(recent.TryAdd("a", 2));
    }

    [Fact]
    public void A_flood_pushes_out_the_oldest_and_no_more_than_two_boxes_are_kept()
    {
        var recent = new Recent<int, int>(_clock, Span, most: 100);
        for (var i = 0; i < 1_000; i++)
            recent.Put(i, i);

        Assert.Equal(100, Enumerable.Range(900, 100).Count(i => recent.TryFind(i, out _)));
        Assert.InRange(Enumerable.Range(0, 1_000).Count(i => recent.TryFind(i, out _)), 100, 200);
    }

    [Fact]
    public void What_is_taken_back_is_new_again()
    {
        var recent = new Recent<string, int>(_clock, Span, most: 10);
        recent.Put("a", 1);

        recent.Forget("a");

        Assert.True(recent.TryAdd("a", 2));
    }
}
