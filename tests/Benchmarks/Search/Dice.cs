namespace PolicyBot.Benchmarks.Search;

/// <summary>The same numbers in every run (xorshift64*, Marsaglia 2003 and Vigna 2016): two runs must measure the same policies.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <returns>From 0 to <paramref name="sides"/> - 1.</returns>
    public int Throw(int sides)
    {
        _state ^= _state >> 12;
        _state ^= _state << 25;
        _state ^= _state >> 27;

        return (int)((_state * 0x2545F4914F6CDD1DUL >> 33) % (ulong)sides);
    }

    public bool Hits(double share) => Throw(1_000_000) < share * 1_000_000;
}
