using PolicyBot.Channels;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels;

public sealed class RememberingForAWhile : IDisposable
{
    private static readonly TimeSpan Span = TimeSpan.FromMinutes(10);

    private readonly FakeClock _clock = new();
    private readonly Recent<string, object> _unasked;

    public RememberingForAWhile() => _unasked = new Recent<string, object>(_clock, Span, most: 10);

    public void Dispose() => _unasked.Dispose();

    [Fact]
    public void A_thing_is_new_only_once()
    {
        using var recent = new Recent<string, int>(_clock, Span, most: 10);

        Assert.True(recent.TryAdd("a", 1));
        Assert.False(recent.TryAdd("a", 2));
        Assert.True(recent.TryFind("a", out var value));
        Assert.Equal(1, value);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(599)]
    public void It_is_known_for_one_span_at_least_and_two_at_most_however_often_it_is_looked_for(int secondsAfterStart)
    {
        using var recent = new Recent<string, int>(_clock, Span, most: 10);
        _clock.Advance(TimeSpan.FromSeconds(secondsAfterStart));
        recent.Put("a", 1);

        for (var minute = 1; minute <= 10; minute++)
        {
            _clock.Advance(TimeSpan.FromMinutes(1) - TimeSpan.FromTicks(1));
            Assert.True(recent.TryFind("a", out _));
        }

        for (var minute = 1; minute <= 10; minute++)
        {
            _clock.Advance(TimeSpan.FromMinutes(1));
            recent.TryFind("a", out _);
        }

        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.False(recent.TryFind("a", out _));
        Assert.True(recent.TryAdd("a", 2));
    }

    [Fact]
    public void It_is_forgotten_though_nobody_asks()
    {
        var thing = MakeAndDropAfterTwoSpans();
        GC.Collect();

        Assert.False(thing.IsAlive);
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private WeakReference MakeAndDropAfterTwoSpans()
    {
        var thing = new object();
        _unasked.Put("a", thing);
        _clock.Advance(Span * 2);

        return new WeakReference(thing);
    }

    [Fact]
    public void A_flood_pushes_out_the_oldest_and_no_more_than_two_boxes_are_kept()
    {
        using var recent = new Recent<int, int>(_clock, Span, most: 100);
        for (var i = 0; i < 1_000; i++)
            recent.Put(i, i);

        Assert.Equal(100, Enumerable.Range(900, 100).Count(i => recent.TryFind(i, out _)));
        Assert.InRange(Enumerable.Range(0, 1_000).Count(i => recent.TryFind(i, out _)), 100, 200);
    }

    [Fact]
    public void What_is_taken_back_is_new_again()
    {
        using var recent = new Recent<string, int>(_clock, Span, most: 10);
        recent.Put("a", 1);

        recent.Forget("a");

        Assert.True(recent.TryAdd("a", 2));
    }
}
