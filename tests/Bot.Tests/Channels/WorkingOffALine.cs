using System.Collections.Concurrent;
using Microsoft.Extensions.Logging.Abstractions;
using PolicyBot.Channels.Teams.Inbox;

namespace PolicyBot.Tests.Channels;

public sealed class WorkingOffALine : IDisposable
{
    private readonly ActivityQueue _queue = new(NullLogger<ActivityQueue>.Instance);

    public void Dispose() => _queue.Dispose();

    [Fact]
    public async Task A_conversation_is_served_in_order()
    {
        var done = new ConcurrentQueue<int>();
        for (var i = 0; i < 50; i++)
        {
            var number = i;
            Assert.True(_queue.TryAdd("one", async _ =>
            {
                await Task.Yield();
                done.Enqueue(number);
            }));
        }

        await _queue.StopAsync(CancellationToken.None);

        Assert.Equal(Enumerable.Range(0, 50), done);
    }

    [Fact]
    public async Task One_that_waits_holds_up_no_other()
    {
        var hold = new TaskCompletionSource();
        var other = new TaskCompletionSource();
        _queue.TryAdd("slow", _ => hold.Task);
        _queue.TryAdd("quick", _ =>
        {
            other.SetResult();
            return Task.CompletedTask;
        });

        await other.Task.WaitAsync(TimeSpan.FromSeconds(30));

        hold.SetResult();
        await _queue.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_defect_in_one_does_not_stop_the_next()
    {
        var done = new TaskCompletionSource();
        _queue.TryAdd("one", _ => throw new InvalidOperationException("a defect"));
        _queue.TryAdd("one", _ =>
        {
            done.SetResult();
            return Task.CompletedTask;
        });

        await done.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task More_than_it_can_hold_is_refused_and_not_lost_in_silence()
    {
        var hold = new TaskCompletionSource();
        for (var i = 0; i < _queue.MostWaiting; i++)
            Assert.True(_queue.TryAdd("one", _ => hold.Task));

        Assert.False(_queue.TryAdd("one", _ => hold.Task));

        hold.SetResult();
        await _queue.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task What_waits_when_it_is_stopped_is_done_and_nothing_new_is_taken()
    {
        var hold = new TaskCompletionSource();
        var done = 0;
        for (var i = 0; i < 10; i++)
        {
            _queue.TryAdd($"line {i % 3}", async _ =>
            {
                await hold.Task;
                Interlocked.Increment(ref done);
            });
        }

        var stopping = _queue.StopAsync(CancellationToken.None);
        Assert.False(_queue.TryAdd("late", _ => Task.CompletedTask));
        Assert.False(stopping.IsCompleted);
        hold.SetResult();
        await stopping;

        Assert.Equal(10, done);
    }

    [Fact]
    public async Task When_patience_ends_what_is_left_is_cancelled()
    {
        var (begun, cancelled) = (new TaskCompletionSource(), new TaskCompletionSource());
        _queue.TryAdd("one", async token =>
        {
            try
            {
                begun.SetResult();
                await Task.Delay(Timeout.Infinite, token);
            }
            catch (OperationCanceledException)
            {
                cancelled.SetResult();
                throw;
            }
        });

        await begun.Task.WaitAsync(TimeSpan.FromSeconds(30));

        await _queue.StopAsync(new CancellationToken(canceled: true));

        await cancelled.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }
}
