using PolicyBot.Knowledge.Policies;

namespace PolicyBot.Knowledge.Index;

/// <summary>Collects the short forms that policies define, and which policies do.</summary>
internal sealed class AbbreviationsBuilder
{
    private readonly SortedDictionary<string, (string Short, IReadOnlyList<string> Long, SortedSet<int> Policies)> _all = new(StringComparer.Ordinal);

    public void Add(PolicyDocument document, int policy)
    {
        Add(document.Policy.Title, policy);
        foreach (var block in document.Blocks) Add(block.Text.Value, policy);
    }

    public void Add(AbbreviationsBuilder other)
    {
        foreach (var (key, found) in other._all)
        {
            if (_all.TryGetValue(key, out var known)) known.Policies.UnionWith(found.Policies);
            else _all.Add(key, found);
        }
    }

    /// <returns>In the order of the alphabet, so that a policy that somebody may not read does not move the others.</returns>
    public Abbreviations Build() => new(_all.Values.Select(found => new Abbreviation(found.Short, found.Long, [.. found.Policies])).ToList());

    private void Add(string text, int policy)
    {
        foreach (var (shortForm, words) in AbbreviationReader.Read(text))
        {
            var key = $"{shortForm} {string.Join(' ', words)}";
            if (_all.TryGetValue(key, out var known)) known.Policies.Add(policy);
            else _all.Add(key, (shortForm, words, [policy]));
        }
    }
}
