using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge.Search;

/// <summary>Numbers the few stems that are looked for in the passages of a shortlist, so that what is counted of them fits a small array.</summary>
internal sealed class StemSlots(Vocabulary vocabulary, Scratch scratch)
{
    private readonly int[] _slotOf = scratch.Zeros<int>(vocabulary.StemCount);

    /// <summary>How long an array is that has an element for each slot; the first one, 0, is that of all other stems.</summary>
    public int Length { get; private set; } = 1;

    /// <param name="stem">Its number in the vocabulary; -1 for one that no policy has.</param>
    /// <returns>The slot of the stem, the next one when it has none yet; 0 for -1.</returns>
    public int Take(int stem)
    {
        if (stem < 0) return 0;

        ref var slot = ref _slotOf[stem];
        if (slot == 0) slot = Length++;

        return slot;
    }

    /// <param name="word">Its number in the vocabulary.</param>
    /// <returns>The slot of its stem; 0 when that is not looked for.</returns>
    public int Of(int word) => _slotOf[vocabulary.StemOf[word]];
}
