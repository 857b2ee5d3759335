using System.Runtime.InteropServices;

namespace PolicyBot.Knowledge.Answers;

/// <summary>Some of the stems that one question looks for, by their numbers: nothing is cheaper to put together and to compare.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct StemSet
{
    private const int Bits = 64;

    private readonly ulong[] _blocks;

    /// <param name="stems">How many the question looks for.</param>
    public StemSet(int stems) => _blocks = new ulong[(stems + Bits - 1) / Bits];

    public void Add(int stem) => _blocks[stem / Bits] |= 1UL << (stem % Bits);

    public void Add(StemSet other)
    {
        for (var i = 0; i < _blocks.Length; i++) _blocks[i] |= other._blocks[i];
    }

    public bool Has(int stem) => (_blocks[stem / Bits] & (1UL << (stem % Bits))) != 0;

    public bool HasAllOf(StemSet other)
    {
        for (var i = 0; i < _blocks.Length; i++)
            if ((other._blocks[i] & ~_blocks[i]) != 0) return false;

        return true;
    }
}
