namespace PolicyBot.Knowledge.Index;

/// <summary>What some passages in a row hold, each stem of a passage once: the part of an <see cref="InvertedIndex"/> that one thread makes.</summary>
internal sealed class InvertedPart
{
    private readonly Range _range;
    private readonly int[] _slotOf;
    private readonly int[] _stems;
    private readonly byte[] _occurrences;
    private readonly List<int> _ends = [];
    private int _used;
    private int _begin;

    /// <param name="words">How many words the passages have together.</param>
    public InvertedPart(Range range, int stems, int words)
    {
        (_range, Counts) = (range, new int[stems]);
        (_slotOf, _stems, _occurrences) = (new int[stems], new int[words], new byte[words]);
        Array.Fill(_slotOf, -1);
    }

    /// <summary>For each stem how many passages hold it.</summary>
    public int[] Counts { get; }

    public void Begin() => _begin = _used;

    public void Add(int stem, int weight)
    {
        var slot = _slotOf[stem];
        if (slot < _begin)
        {
            _slotOf[stem] = slot = _used++;
            (_stems[slot], _occurrences[slot]) = (stem, (byte)weight);
            Counts[stem]++;
            return;
        }

        _occurrences[slot] = (byte)Math.Min(byte.MaxValue, _occurrences[slot] + weight);
    }

    public void End() => _ends.Add(_used);

    /// <param name="next">For each stem where its first passage of this part goes.</param>
    public void Write(int[] next, int[] passages, byte[] occurrences)
    {
        var passage = _range.Start.Value;
        for (int i = 0, slot = 0; i < _ends.Count; i++, passage++)
        {
            for (; slot < _ends[i]; slot++)
            {
                var to = next[_stems[slot]]++;
                (passages[to], occurrences[to]) = (passage, _occurrences[slot]);
            }
        }
    }
}
