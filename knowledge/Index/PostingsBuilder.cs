namespace PolicyBot.Knowledge.Index;

/// <summary>Collects the occurrences of one key; units must come in rising order.</summary>
internal sealed class PostingsBuilder
{
    private readonly List<int> _units = [];
    private readonly List<float> _weights = [];

    public void Add(int unit, float weight)
    {
        if (_units.Count > 0 && _units[^1] == unit)
        {
            _weights[^1] += weight;
            return;
        }

        _units.Add(unit);
        _weights.Add(weight);
    }

    public Postings Build() => new([.. _units], [.. _weights]);
}
