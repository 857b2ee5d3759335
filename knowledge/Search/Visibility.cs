using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Policies;

namespace PolicyBot.Knowledge.Search;

/// <summary>
/// Which policies may answer one asker: those for an audience of theirs, for their place, in force on the day asked about.
/// Whatever is counted over passages is counted over these alone, so that nothing tells of the others.
/// </summary>
internal sealed class Visibility
{
    private readonly PolicySet _policies;

    private Visibility(PolicySet policies, int referrals, Counts counts) => (_policies, PolicyCount, Counts) = (policies, policies.Count - referrals, counts);

    /// <summary>Referrals are not among them.</summary>
    public int PolicyCount { get; }

    public bool HasReferrals => PolicyCount < _policies.Count;

    public bool CoversAll => _policies.HasAll;

    public Counts Counts { get; }

    public static Visibility Of(Generation generation, IReadOnlyCollection<string> audiences, string? jurisdiction, DateOnly day)
    {
        var policies = generation.Readers.Open(
            isForReader: policy => Jurisdiction.Covers(policy.Jurisdictions, jurisdiction) && policy.IsFor(audiences),
            isInForce: policy => policy.IsInForceOn(day, jurisdiction));

        return new Visibility(policies, generation.Referrals.Count(place => policies[place]), generation.CountsOf(policies));
    }

    public bool Covers(int policy) => _policies[policy];

    /// <summary>Whether any passage that may answer holds this stem.</summary>
    public bool Knows(Generation generation, string stem) => Counts.Holders(generation.Vocabulary.FindStem(stem)) > 0;

    /// <summary>Whether any passage that may answer has this very word.</summary>
    public bool Knows(KnownWord word) => Counts.Has(word.Id);
}
