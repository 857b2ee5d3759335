using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge.Answers;

/// <summary>Tells whoever is not answered whose matter it is, where a referral says so.</summary>
internal static class Referrals
{
    /// <summary>Beside the best passage of a policy: from here on, of the questions that no policy answers, more are led than not.</summary>
    private const double NearEnough = 0.8;

    /// <returns><see langword="null"/> when no referral comes near the question.</returns>
    public static Citation? Of(Reading reading, PassageTable passages) => reading is { Referrals.Nearness: >= NearEnough, Referral: { Weight: >= Selection.Near } referral }
        ? Citing.Cite([referral], Asked.Of(reading), passages).SingleOrDefault()
        : null;
}
