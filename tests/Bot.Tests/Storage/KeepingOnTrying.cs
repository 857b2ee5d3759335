using Microsoft.Extensions.Logging;
using PolicyBot.Storage;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Storage;

/// <summary>What a service does again and again, whatever goes wrong.</summary>
public sealed class KeepingOnTrying
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    private readonly FakeClock _clock = new();
    private readonly LogBook _log = new();

    public static TheoryData<Exception, LogLevel> Troubles => new()
    {
        { new StorageUnavailableException("The disk is full."), LogLevel.Warning },
        { new InvalidOperationException("Nobody foresaw it."), LogLevel.Error },
        { new OperationCanceledException("Somebody else's."), LogLevel.Error },
    };

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task What_goes_wrong_is_in_the_log_and_tried_again_after_the_pause(Exception trouble, LogLevel level)
    {
        using var stop = new CancellationTokenSource();
        var (tries, again) = (0, new TaskCompletionSource());
        var paused = _clock.NextWaitAsync(wait => wait == Pause);
        var running = Keep().RunAsync(
            _ =>
            {
                if (++tries == 1)
                    throw trouble;

                again.SetResult();
                return Task.CompletedTask;
            },
            Pause,
            stop.Token);

        await paused;
        Assert.Equal(1, tries);
        Assert.StartsWith($"{level} ", Assert.Single(_log.Lines), StringComparison.Ordinal);
        _clock.Advance(Pause);
        await again.Task;
        await stop.CancelAsync();
        await running;

        Assert.Equal(2, tries);
        Assert.Single(_log.Lines);
    }

    [Fact]
    public async Task Being_stopped_in_the_middle_ends_it_without_a_word()
    {
        using var stop = new CancellationTokenSource();
        var begun = new TaskCompletionSource();
        var running = Keep().RunAsync(
            token =>
            {
                begun.SetResult();
                return Task.Delay(Timeout.InfiniteTimeSpan, _clock, token);
            },
            Pause,
            stop.Token);

        await begun.Task;
        await stop.CancelAsync();
        await running;

        Assert.Empty(_log.Lines);
    }

    [Fact]
    public async Task What_breaks_because_it_was_stopped_is_said_by_its_kind_alone_to_those_who_look_closely()
    {
        using var stop = new CancellationTokenSource();

        await Keep().RunAsync(
            async _ =>
            {
                await stop.CancelAsync();
                throw new InvalidOperationException("The house is gone.");
            },
            Pause,
            stop.Token);

        var line = Assert.Single(_log.Lines);
        Assert.StartsWith("Debug ", line, StringComparison.Ordinal);
        Assert.Contains(nameof(InvalidOperationException), line, StringComparison.Ordinal);
        Assert.DoesNotContain("The house is gone.", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_to_go_well_once_is_over_then()
    {
        var times = 0;

        await Keep().RunOnceAsync(_ => Task.FromResult(++times), Pause, CancellationToken.None);

        Assert.Equal(1, times);
    }

    [Fact]
    public async Task Once_is_told_whether_it_went_well_and_that_it_was_stopped()
    {
        using var stop = new CancellationTokenSource();

        Assert.True(await Keep().TryAsync(_ => Task.CompletedTask, stop.Token));
        Assert.False(await Keep().TryAsync(_ => throw new InvalidOperationException(), stop.Token));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Keep().TryAsync(token => Task.FromCanceled(token), stop.Token));
    }

    private KeepTrying Keep()
    {
        using var loggers = LoggerFactory.Create(logging => logging.AddProvider(_log).SetMinimumLevel(LogLevel.Trace));

        return new KeepTrying("Counting", _clock, loggers.CreateLogger<KeepingOnTrying>());
    }
}
