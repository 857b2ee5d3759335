using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Policies;

namespace PolicyBot.Knowledge.Search;

/// <summary>
/// Which policies may answer one asker: those for an audience of theirs, for their place, in force on the day asked about.
/// Everything that is counted over passages is counted over these alone, so that nothing tells of the others.
/// </summary>
internal sealed class Visibility
{
    private readonly bool[] _policies;

    private Visibility(bool[] policies, int policyCount, int passageCount, double averageLength)
    {
        _policies = policies;
        (PolicyCount, PassageCount, AverageLength) = (policyCount, passageCount, averageLength);
    }

    public int PolicyCount { get; }

    public int PassageCount { get; }

    /// <summary>In words, at least 1.</summary>
    public double AverageLength { get; }

    public static Visibility Of(Generation generation, IReadOnlyCollection<string> audiences, string? jurisdiction, DateOnly day)
    {
        var policies = generation.Policies.Select(policy => IsOpen(policy, audiences, jurisdiction, day)).ToArray();

        var passages = 0;
        long words = 0;
        for (var i = 0; i < generation.PolicyOf.Length; i++)
        {
            if (!policies[generation.PolicyOf[i]]) continue;

            passages++;
            words += generation.Lengths[i];
        }

        return new Visibility(policies, policies.Count(open => open), passages, passages == 0 ? 1 : Math.Max(1, (double)words / passages));
    }

    public bool Covers(int policy) => _policies[policy];

    private static bool IsOpen(Policy policy, IReadOnlyCollection<string> audiences, string? jurisdiction, DateOnly day) =>
        policy.IsInForceOn(day)
        && Jurisdiction.Covers(policy.Jurisdictions, jurisdiction)
        && policy.Audience.Any(name => name == "everyone" || audiences.Contains(name, StringComparer.OrdinalIgnoreCase));
}
