using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge.Search;

/// <summary>Words that follow each other in the question and also in the passage, with at most two words between: "background check" is one thing.</summary>
internal sealed class PairFeature : IFeature
{
    private const int Reach = 3;
    private const int Never = -1_000_000;

    private readonly StemSlots _slots;
    private readonly List<(int First, int Second, double Worth)> _pairs = [];
    private readonly int[] _lastSeen;
    private readonly bool[] _found;

    public PairFeature(Query query, Generation generation, Visibility visibility, Scratch scratch)
    {
        _slots = new StemSlots(generation.Vocabulary, scratch);
        var bm25 = new Bm25(generation.Wholes, visibility);
        foreach (var (first, second) in query.Words.Zip(query.Words.Skip(1)))
        {
            if (first.Stem == second.Stem || !visibility.Knows(generation, first.Stem) || !visibility.Knows(generation, second.Stem)) continue;

            _pairs.Add((SlotOf(first.Stem), SlotOf(second.Stem), Math.Min(Worth(first.Stem), Worth(second.Stem))));
        }

        (_lastSeen, _found) = (new int[_slots.Length], new bool[_pairs.Count]);

        int SlotOf(string stem) => _slots.Take(generation.Vocabulary.FindStem(stem));

        double Worth(string stem) => bm25.Idf(stem) * (EverydayWords.Contains(stem) ? EverydayWords.Weight : 1);
    }

    public double Of(in Shortlisted passage)
    {
        if (_pairs.Count == 0) return 0;

        Array.Clear(_found);
        Look(passage.Words.Headings);
        Look(passage.Words.Questions);
        Look(passage.Words.Text);

        var sum = 0.0;
        for (var i = 0; i < _pairs.Count; i++)
            if (_found[i]) sum += _pairs[i].Worth;

        return sum;
    }

    private void Look(ReadOnlySpan<int> words)
    {
        Array.Fill(_lastSeen, Never);
        for (var i = 0; i < words.Length; i++)
        {
            var slot = _slots.Of(words[i]);
            if (slot == 0) continue;

            for (var pair = 0; pair < _pairs.Count; pair++)
                if (_pairs[pair].Second == slot && i - _lastSeen[_pairs[pair].First] <= Reach) _found[pair] = true;

            _lastSeen[slot] = i;
        }
    }
}
