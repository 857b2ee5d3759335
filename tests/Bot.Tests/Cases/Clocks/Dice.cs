namespace PolicyBot.Tests.Cases.Clocks;

/// <summary>Chance that falls the same way at every run (SplitMix64).</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <returns>0 to one less than the number of sides.</returns>
    public int Roll(int sides)
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;

        return (int)((mixed ^ (mixed >> 31)) % (ulong)sides);
    }

    public bool Chance(int outOfHundred) => Roll(100) < outOfHundred;

    public T Pick<T>(IReadOnlyList<T> of) => of[Roll(of.Count)];
}
