namespace PolicyBot.Knowledge.Search;

/// <summary>Collects variants of one concept; of those with the same stem the heaviest stays.</summary>
internal sealed class VariantsBuilder
{
    private readonly Dictionary<string, Variant> _byStem = new(StringComparer.Ordinal);

    public void Add(Variant variant)
    {
        if (!_byStem.TryGetValue(variant.Stem, out var other) || other.Weight < variant.Weight) _byStem[variant.Stem] = variant;
    }

    public IReadOnlyList<Variant> Build() => [.. _byStem.Values];
}
