using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Search;

namespace PolicyBot.Knowledge.Answers;

/// <summary>How near the referrals come to a question, by words, beside the policies.</summary>
/// <param name="Nearness">The score of their best passage beside that of the best one of a policy: 0 when they have no word of the question, 1 when both come as near.</param>
/// <param name="Breadth">As <see cref="Counts.ReferralBreadth"/>.</param>
internal sealed record ReferralNearness(double Nearness, double Breadth)
{
    /// <param name="referral">The best hit of one; <see langword="null"/> when there is none.</param>
    /// <param name="policy">The best hit of a policy; <see langword="null"/> when there is none.</param>
    public static ReferralNearness Of(Hit? referral, Hit? policy, Counts counts) =>
        new(referral is null ? 0 : policy is null ? double.PositiveInfinity : referral.Score / policy.Score, counts.ReferralBreadth);
}
