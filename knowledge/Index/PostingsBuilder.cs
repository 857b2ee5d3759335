namespace PolicyBot.Knowledge.Index;

/// <summary>Collects the occurrences of one stem; passages must come in rising order.</summary>
internal sealed class PostingsBuilder
{
    private readonly List<int> _passages = [];
    private readonly List<float> _weights = [];

    public void Add(int passage, float weight)
    {
        if (_passages.Count > 0 && _passages[^1] == passage)
        {
            _weights[^1] += weight;
            return;
        }

        _passages.Add(passage);
        _weights.Add(weight);
    }

    public Postings Build() => new([.. _passages], [.. _weights]);
}
