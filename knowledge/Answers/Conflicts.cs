using PolicyBot.Knowledge.Policies;

namespace PolicyBot.Knowledge.Answers;

/// <summary>Finds two policies in force, or two sections of one, that answer one question differently. Rather misses a conflict than sees one between different matters.</summary>
internal static class Conflicts
{
    /// <summary>Which part of the question a sentence with its headings has to hold to be an answer to it.</summary>
    private const double Answering = 0.6;

    /// <summary>Two answers hold nearly the same of the question; one may say "deleted after" where the other says "kept for".</summary>
    private const double SameShare = 0.3;

    /// <summary>Part of the best score from which on a passage is compared.</summary>
    private const double WorthComparing = 0.5;

    /// <returns>The two claims, the better first; <see langword="null"/> when nothing disagrees.</returns>
    public static (Claim One, Claim Other)? Find(Reading reading, Asked asked)
    {
        var best = reading.Found[0].Hit.Score;
        var claims = reading.Found
            .Where(candidate => candidate.Hit.Score >= best * WorthComparing)
            .SelectMany(candidate => Claim.In(candidate, asked))
            .Where(claim => claim.Candidate.ShareOf(claim.Sentence) >= Answering)
            .ToList();

        for (var i = 0; i < claims.Count; i++)
            for (var j = i + 1; j < claims.Count; j++)
                if (AreForTheSame(claims[i], claims[j]) && claims[i].Contradicts(claims[j])) return (claims[i], claims[j]);

        return null;
    }

    /// <summary>A rule for a country or for some readers may differ from the one for all; and what one policy says of several cases differs by right, unless nothing tells the cases apart.</summary>
    private static bool AreForTheSame(Claim one, Claim other) =>
        (one.Candidate.Passage.Policy.Id != other.Candidate.Passage.Policy.Id || one.IsOfOneCaseWith(other))
        && Same(one.Candidate.Passage.Policy, other.Candidate.Passage.Policy)
        && Math.Abs(one.Candidate.ShareOf(one.Sentence) - other.Candidate.ShareOf(other.Sentence)) <= SameShare;

    private static bool Same(Policy one, Policy other) =>
        one.Jurisdictions.ToHashSet(StringComparer.Ordinal).SetEquals(other.Jurisdictions) && one.Audience.ToHashSet(StringComparer.Ordinal).SetEquals(other.Audience);
}
