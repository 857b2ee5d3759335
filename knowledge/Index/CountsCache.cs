using System.Collections.Concurrent;

namespace PolicyBot.Knowledge.Index;

/// <summary>Keeps the counts of those sets of policies that people asked over: there are few, one for each kind of reader.</summary>
internal sealed class CountsCache
{
    /// <summary>Each set kept costs about six bytes for each different word; beyond this all are dropped and counted again.</summary>
    private const int Most = 32;

    private readonly ConcurrentDictionary<PolicySet, Lazy<Counts>> _counts = new();

    public Counts Of(PolicySet policies, Generation generation)
    {
        if (_counts.TryGetValue(policies, out var known)) return known.Value;
        if (_counts.Count >= Most) _counts.Clear();

        return _counts.GetOrAdd(policies, set => new Lazy<Counts>(() => Counts.Of(generation, set))).Value;
    }
}
