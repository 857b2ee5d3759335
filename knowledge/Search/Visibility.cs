using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Policies;

namespace PolicyBot.Knowledge.Search;

/// <summary>
/// Which policies may answer one asker: those for an audience of theirs, for their place, in force on the day asked about.
/// Whatever is counted over passages is counted over these alone, so that nothing tells of the others.
/// </summary>
internal sealed class Visibility
{
    private readonly bool[] _policies;

    private Visibility(bool[] policies) => (_policies, PolicyCount) = (policies, policies.Count(open => open));

    public int PolicyCount { get; }

    public static Visibility Of(Generation generation, IReadOnlyCollection<string> audiences, string? jurisdiction, DateOnly day) =>
        new(generation.Policies.Select(policy => IsOpen(policy, audiences, jurisdiction, day)).ToArray());

    public bool Covers(int policy) => _policies[policy];

    /// <summary>Whether any passage that may answer holds this stem.</summary>
    public bool Knows(Generation generation, string stem)
    {
        if (!generation.Wholes.Keys.TryGetValue(stem, out var postings)) return false;

        foreach (var unit in postings.Units)
            if (_policies[generation.Wholes.PolicyOf[unit]]) return true;

        return false;
    }

    private static bool IsOpen(Policy policy, IReadOnlyCollection<string> audiences, string? jurisdiction, DateOnly day) =>
        policy.IsInForceOn(day)
        && Jurisdiction.Covers(policy.Jurisdictions, jurisdiction)
        && policy.IsFor(audiences);
}
