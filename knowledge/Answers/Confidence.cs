namespace PolicyBot.Knowledge.Answers;

/// <summary>Estimates how likely the passage found first answers the question: a logistic model over what the passages hold of it.</summary>
internal static class Confidence
{
    /// <summary>Of all questions seen of which a passage holds so much, and the kind of thing asked for besides, none was without an answer.</summary>
    private const double NearlyAll = 0.8;

    // Fitted by tests/Evaluation (--fit) on questions with and without an answer over the policies of eleven companies; see docs/decisions/0008-knowledge-answers.md.
    private const double Intercept = -1.68;
    private static readonly double[] Weights = [0.75, 0.6, 1.94, 1.33, -0.64, -5, 3];

    // Chosen with the sixth of the weights on four companies that have referrals; see docs/decisions/0028-referrals.md.
    private const double UsualNearness = 0.75;
    private const double Far = 0.55;
    private const double VeryNear = 2;

    /// <summary>A posterior that speaks neither for an answer nor against one; chosen with the seventh, see docs/decisions/0029-likelihood.md.</summary>
    private const double UsualPosterior = 0.15;

    /// <returns>0 to 1; 0 for an order to the bot.</returns>
    public static double Of(Reading reading) => reading.IsOrder ? 0 : Of(reading.Features);

    /// <param name="features">As <see cref="Features"/> returns them.</param>
    /// <returns>0 to 1.</returns>
    public static double Of(IReadOnlyList<double> features)
    {
        if (features.Count == 0) return 0;

        var sum = Intercept;
        for (var i = 0; i < features.Count; i++) sum += Weights[i] * features[i];

        return 1 / (1 + Math.Exp(-sum));
    }

    /// <param name="candidates">The passages that would be quoted, best first; at least one.</param>
    /// <param name="referrals">What they make of it; <see langword="null"/> when the policies have no referral, which says nothing.</param>
    public static IReadOnlyList<double> Features(IReadOnlyList<Candidate> candidates, Asked asked, ReferralNearness? referrals) =>
    [
        candidates[0].BestServingWeight(asked), // a sentence of the form asked for speaks of it
        candidates.Max(candidate => candidate.BestWantedWeight), // so does one beside the kind of thing asked for
        candidates.Any(candidate => candidate.Share >= NearlyAll && candidate.BestWantedWeight > 0) ? 1 : 0, // a short question can weigh little and yet be held whole
        candidates[0].Named, // the section is about the matter, and does not only mention it
        candidates.Max(candidate => candidate.Rarest), // one rare word weighs much in all of these, and alone says little
        referrals is null ? 0 : BesideUsual(referrals), // what is left open looks like this too
        candidates[0].Hit.Posterior - UsualPosterior ?? 0, // people ask of this section in such words, and of no other
    ];

    /// <summary>To be far from a few sections that somebody began with says little; to be far from thousands of questions says that the policies are meant.</summary>
    private static double BesideUsual(ReferralNearness referrals) =>
        referrals.Nearness < UsualNearness ? (Math.Max(Far, referrals.Nearness) - UsualNearness) * referrals.Breadth : Math.Min(VeryNear, referrals.Nearness) - UsualNearness;
}
