namespace PolicyBot.Models.Calls;

/// <summary>Tokens within the last hour, counted minute by minute. What a call may use is set aside before it, and put right after it.</summary>
internal sealed class TokenBudget(int perHour, TimeProvider time)
{
    private const int Minutes = 60;

    private readonly Lock _lock = new();
    private readonly long[] _used = new long[Minutes];
    private readonly long _start = time.GetTimestamp();

    // When it is worth asking again, for each kind; a timestamp. Read without the lock.
    private readonly long[] _freeAt = new long[2];
    private long _minute;

    /// <summary>Whether a call of this kind was refused, and nothing has become free since.</summary>
    public bool IsUsedUp(ModelKind kind) => Volatile.Read(ref _freeAt[(int)kind]) is not 0 and var at && time.GetTimestamp() < at;

    /// <value>Not negative. <see cref="long.MaxValue"/> without a limit.</value>
    public long Left
    {
        get
        {
            if (perHour == 0)
                return long.MaxValue;

            lock (_lock)
            {
                MoveOn();
                return Math.Max(0, perHour - _used.Sum());
            }
        }
    }

    /// <returns>The minute to which the tokens are put down; <see langword="null"/> when there are not as many left.</returns>
    public long? SetAside(ModelKind kind, long tokens)
    {
        if (perHour == 0)
            return 0;

        lock (_lock)
        {
            MoveOn();
            if (_used.Sum() + tokens > perHour)
            {
                Volatile.Write(ref _freeAt[(int)kind], FreeAt(tokens));
                return null;
            }

            _used[_minute % Minutes] += tokens;
            return _minute;
        }
    }

    /// <param name="minute">As <see cref="SetAside"/> returned it.</param>
    public void PutRight(long minute, long setAside, long used)
    {
        if (perHour == 0)
            return;

        lock (_lock)
        {
            MoveOn();
            if (minute > _minute - Minutes)
                _used[minute % Minutes] += used - setAside;
            if (used < setAside)
                Array.Clear(_freeAt);
        }
    }

    private void MoveOn()
    {
        var now = (long)time.GetElapsedTime(_start).TotalMinutes;
        for (; _minute < now; _minute++)
        {
            _used[(_minute + 1) % Minutes] = 0;
            if (now - _minute > Minutes)
                _minute = now - Minutes - 1;
        }
    }

    /// <summary>When so much of what was used is an hour old that the tokens fit; at the latest when all of it is.</summary>
    private long FreeAt(long tokens)
    {
        var left = perHour - _used.Sum();
        var minute = Math.Max(0, _minute - Minutes + 1);
        for (; minute < _minute && left < tokens; minute++)
            left += _used[minute % Minutes];

        // What was put down in the minute before leaves when the sixtieth after it begins.
        var leaves = TimeSpan.FromMinutes((left < tokens ? _minute : minute - 1) + Minutes);
        return _start + (long)(leaves.TotalSeconds * time.TimestampFrequency);
    }
}
