namespace PolicyBot.Tests.TestKit;

/// <summary>Stands at one Monday morning until a test moves it; then the timers that are due go off, the earliest first.</summary>
internal sealed class FakeClock : TimeProvider
{
    public static readonly DateTimeOffset MondayMorning = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private readonly Lock _lock = new();
    private readonly List<FakeTimer> _timers = [];
    private readonly List<Watcher> _watchers = [];
    private DateTimeOffset _now = MondayMorning;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Ends when somebody begins to wait for such a time; ask before that can happen.</summary>
    public Task<TimeSpan> NextWaitAsync(Func<TimeSpan, bool> wanted)
    {
        lock (_lock)
        {
            var seen = new TaskCompletionSource<TimeSpan>(TaskCreationOptions.RunContinuationsAsynchronously);
            _watchers.Add(new Watcher(wanted, wait => seen.TrySetResult(wait), IsLasting: false));
            return seen.Task;
        }
    }

    /// <summary>Tells of each time for which somebody begins to wait from now on.</summary>
    public void OnWait(Func<TimeSpan, bool> wanted, Action<TimeSpan> seen)
    {
        lock (_lock)
        {
            _watchers.Add(new Watcher(wanted, seen, IsLasting: true));
        }
    }

    public void Advance(TimeSpan by) => Advance(by, _ => true);

    /// <summary>The same, but only timers that were set for such a time go off; the others stay, however long they are due.</summary>
    public void Advance(TimeSpan by, Func<TimeSpan, bool> only)
    {
        var end = GetUtcNow() + by;
        while (true)
        {
            FakeTimer? next;
            lock (_lock)
            {
                next = _timers.Where(timer => timer.Due <= end && only(timer.Wait)).MinBy(timer => timer.Due);
                if (next is null)
                {
                    _now = end; // a test may go back as well
                    return;
                }

                _now = next.Due > _now ? next.Due : _now;

                if (next.Period > TimeSpan.Zero)
                {
                    next.Due += next.Period;
                }
                else
                {
                    _timers.Remove(next);
                }
            }

            next.GoOff();
        }
    }

    private sealed record Watcher(Func<TimeSpan, bool> Wanted, Action<TimeSpan> Seen, bool IsLasting);

    private sealed class FakeTimer(FakeClock clock, Action goOff) : ITimer
    {
        public DateTimeOffset Due { get; set; }

        public TimeSpan Wait { get; private set; }

        public TimeSpan Period { get; private set; }

        public void GoOff() => goOff();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Watcher[] watchers = [];
            lock (clock._lock)
            {
                clock._timers.Remove(this);
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    (Due, Wait, Period) = (clock._now + dueTime, dueTime, period);
                    clock._timers.Add(this);
                    watchers = [.. clock._watchers.Where(watcher => watcher.Wanted(dueTime))];
                    clock._watchers.RemoveAll(watcher => !watcher.IsLasting && watchers.Contains(watcher));
                }
            }

            foreach (var watcher in watchers)
            {
                watcher.Seen(dueTime);
            }

            return true;
        }

        public void Dispose()
        {
            lock (clock._lock)
            {
                clock._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
