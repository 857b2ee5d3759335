using System.Diagnostics.CodeAnalysis;

namespace PolicyBot.Channels.Teams;

/// <summary>
/// Remembers for a while, in this process only. Things are put into one of two boxes; every <c>span</c>, or when the newer box is full, the older one is
/// thrown away whole. So each thing is remembered for at least one span (fewer only under a flood) and at most two, and memory is bounded.
/// </summary>
/// <param name="most">Things in one box.</param>
internal sealed class Recent<TKey, TValue>(TimeProvider time, TimeSpan span, int most)
    where TKey : notnull
{
    private readonly Lock _door = new();
    private Dictionary<TKey, TValue> _newer = [];
    private Dictionary<TKey, TValue> _older = [];
    private long _since = time.GetTimestamp();

    /// <returns>Whether it was not known yet.</returns>
    public bool TryAdd(TKey key, TValue value)
    {
        lock (_door)
        {
            Turn();
            return !_older.ContainsKey(key) && _newer.TryAdd(key, value);
        }
    }

    public void Put(TKey key, TValue value)
    {
        lock (_door)
        {
            Turn();
            _newer[key] = value;
        }
    }

    public bool TryFind(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (_door)
        {
            Turn();
            return _newer.TryGetValue(key, out value) || _older.TryGetValue(key, out value);
        }
    }

    public void Forget(TKey key)
    {
        lock (_door)
        {
            _newer.Remove(key);
            _older.Remove(key);
        }
    }

    private void Turn()
    {
        var passed = time.GetElapsedTime(_since);
        if (passed < span && _newer.Count < most)
            return;

        _older = passed < span * 2 ? _newer : [];
        _newer = [];
        _since = time.GetTimestamp();
    }
}
