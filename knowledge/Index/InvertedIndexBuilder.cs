using System.Collections.Frozen;

namespace PolicyBot.Knowledge.Index;

/// <summary>Fills an <see cref="InvertedIndex"/> unit after unit.</summary>
internal sealed class InvertedIndexBuilder
{
    private readonly Dictionary<string, PostingsBuilder> _keys = new(StringComparer.Ordinal);
    private readonly List<int> _lengths = [];
    private readonly List<int> _passageOf = [];
    private readonly List<int> _policyOf = [];

    /// <summary>Begins the next unit; what is added goes to it.</summary>
    public void Begin(int passage, int policy)
    {
        _lengths.Add(0);
        _passageOf.Add(passage);
        _policyOf.Add(policy);
    }

    public void Add(string key, float weight)
    {
        if (!_keys.TryGetValue(key, out var postings)) _keys[key] = postings = new PostingsBuilder();

        postings.Add(_lengths.Count - 1, weight);
        _lengths[^1]++;
    }

    public InvertedIndex Build() => new()
    {
        Keys = _keys.ToFrozenDictionary(key => key.Key, key => key.Value.Build(), StringComparer.Ordinal),
        Lengths = [.. _lengths],
        PassageOf = [.. _passageOf],
        PolicyOf = [.. _policyOf],
    };
}
