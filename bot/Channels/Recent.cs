using System.Diagnostics.CodeAnalysis;

namespace PolicyBot.Channels;

/// <summary>
/// Remembers for a while, in this process only. Things are put into the newer of two boxes; after each <c>span</c>, and when the newer box is full, the older
/// one is thrown away whole and the newer takes its place. So a thing is remembered for at least one span (less only under a flood) and at most two, whether anybody
/// asks or not, and memory is bounded.
/// </summary>
internal sealed class Recent<TKey, TValue> : IDisposable
    where TKey : notnull
{
    private readonly Lock _door = new();
    private readonly int _most;
    private readonly ITimer _timer;
    private Dictionary<TKey, TValue> _newer = [];
    private Dictionary<TKey, TValue> _older = [];

    /// <param name="most">Things in one box.</param>
    public Recent(TimeProvider time, TimeSpan span, int most)
    {
        _most = most;
        _timer = time.CreateTimer(_ => Turn(), state: null, span, span);
    }

    /// <returns>Whether it was not known yet.</returns>
    public bool TryAdd(TKey key, TValue value)
    {
        lock (_door)
        {
            return !_older.ContainsKey(key) && !_newer.ContainsKey(key) && Add(key, value);
        }
    }

    public void Put(TKey key, TValue value)
    {
        lock (_door)
        {
            Add(key, value);
        }
    }

    public bool TryFind(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (_door)
        {
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

    public void Dispose() => _timer.Dispose();

    private bool Add(TKey key, TValue value)
    {
        if (_newer.Count >= _most && !_newer.ContainsKey(key))
            Turn();
        _newer[key] = value;

        return true;
    }

    private void Turn()
    {
        lock (_door)
        {
            (_older, _newer) = (_newer, []);
        }
    }
}
