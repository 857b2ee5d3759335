using System.Runtime.InteropServices;

namespace PolicyBot.Knowledge.Index;

/// <summary>Some of the policies of a generation; two sets of the same policies are equal.</summary>
internal sealed class PolicySet : IEquatable<PolicySet>
{
    private readonly bool[] _policies;
    private readonly int _hash;

    /// <param name="policies">For each policy of the generation whether it belongs to the set.</param>
    public PolicySet(bool[] policies)
    {
        _policies = policies;
        Count = policies.AsSpan().Count(true);

        var hash = new HashCode();
        hash.AddBytes(MemoryMarshal.AsBytes(policies.AsSpan()));
        _hash = hash.ToHashCode();
    }

    public int Count { get; }

    public bool HasAll => Count == _policies.Length;

    public bool this[int policy] => _policies[policy];

    public bool Equals(PolicySet? other) => other is not null && _policies.AsSpan().SequenceEqual(other._policies);

    public override bool Equals(object? obj) => Equals(obj as PolicySet);

    public override int GetHashCode() => _hash;
}
