using System.Collections;
using PolicyBot.Knowledge.Index.Vectors;
using PolicyBot.Knowledge.Passages;
using PolicyBot.Knowledge.Policies;

namespace PolicyBot.Knowledge.Index;

/// <summary>All passages, kept as bytes and made when asked for: of a hundred thousand a question reads a few.</summary>
internal sealed class PassageTable : IReadOnlyList<Passage>
{
    private readonly IReadOnlyList<Policy> _policies;
    private readonly int[] _policyOf;
    private volatile PassageVectors? _vectors;

    /// <param name="starts">Where each passage begins in <paramref name="bytes"/>; one entry more than there are passages.</param>
    public PassageTable(IReadOnlyList<Policy> policies, int[] policyOf, int[] starts, byte[] bytes) =>
        (_policies, _policyOf, Starts, Bytes) = (policies, policyOf, starts, bytes);

    public int Count => _policyOf.Length;

    /// <summary>For each passage the place of its policy in the generation, rising.</summary>
    public ReadOnlySpan<int> PolicyOf => _policyOf;

    /// <summary>Made later than all else, by a model; <see langword="null"/> until then, and for ever without one.</summary>
    public PassageVectors? Vectors
    {
        get => _vectors;
        set => _vectors = value;
    }

    /// <summary>Of those who read passages often.</summary>
    public PassageNotes Notes { get; } = new();

    public int[] Starts { get; }

    public byte[] Bytes { get; }

    public Passage this[int index] => PassageBytes.Read(Bytes.AsSpan(Starts[index]..Starts[index + 1]), _policies[_policyOf[index]]);

    /// <returns>The passages of one policy, in their order.</returns>
    /// <param name="policy">Its place in the generation.</param>
    public IEnumerable<Passage> Of(int policy) => PlacesOf(policy).Select(place => this[place]);

    /// <returns>The places of the passages of one policy, in their order.</returns>
    /// <param name="policy">Its place in the generation.</param>
    public IEnumerable<int> PlacesOf(int policy)
    {
        var first = Array.BinarySearch(_policyOf, policy);
        while (first > 0 && _policyOf[first - 1] == policy) first--;

        for (var i = first; i >= 0 && i < Count && _policyOf[i] == policy; i++) yield return i;
    }

    /// <returns>The headings above a passage, as <see cref="Passage.HeadingPath"/>, without reading the rest of it.</returns>
    public IReadOnlyList<string> HeadingPathOf(int passage) => PassageBytes.ReadHeadingPath(Bytes.AsSpan(Starts[passage]..Starts[passage + 1]));

    public IEnumerator<Passage> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
