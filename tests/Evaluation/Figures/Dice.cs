namespace PolicyBot.Evaluation.Figures;

/// <summary>Numbers without a pattern that come the same in every run (SplitMix64).</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <returns>0 to <paramref name="below"/> - 1, each as likely as the others to within one part in 2^32.</returns>
    public int Next(int below)
    {
        var mixed = _state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        mixed ^= mixed >> 31;

        return (int)(((mixed >> 32) * (ulong)below) >> 32);
    }

    public void Shuffle<T>(IList<T> items)
    {
        for (var i = items.Count - 1; i > 0; i--)
        {
            var j = Next(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
