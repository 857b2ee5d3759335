using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge.Search;

/// <summary>Joins what was found by words with what a model says is near in meaning, by reciprocal rank: neither list's scores say anything of the other's.</summary>
internal static class ByMeaning
{
    /// <summary>Of each list.</summary>
    private const int Most = 50;

    /// <summary>Cormack, Clarke and Büttcher 2009: keeps the first places from outweighing everything.</summary>
    private const double RankConstant = 60;

    /// <param name="meaning">The vector of the question, of length 1.</param>
    /// <param name="byWords">Best first; of policies that answer, as what is joined in, and not of referrals.</param>
    /// <returns>Best first; <paramref name="byWords"/> as they are when there is nothing to join them with. A hit found by meaning alone has no strength.</returns>
    public static IReadOnlyList<Hit> Join(IReadOnlyList<Hit> byWords, Generation generation, Visibility visibility, float[]? meaning)
    {
        if (meaning is null || generation.Passages.Vectors is not { } vectors) return byWords;

        var passages = generation.Passages;
        var byMeaning = vectors.Nearest(meaning, passage => visibility.Covers(passages.PolicyOf[passage]) && !generation.IsOfReferral(passage), Most);
        if (byMeaning.Count == 0) return byWords;

        var hits = byWords.Take(Most).ToDictionary(hit => hit.Passage, hit => hit with { Score = 0 });
        for (var rank = 0; rank < Math.Min(Most, byWords.Count); rank++) Add(byWords[rank].Passage, rank);
        for (var rank = 0; rank < byMeaning.Count; rank++) Add(byMeaning[rank], rank);

        return hits.Values.OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Passage).ToList();

        void Add(int passage, int rank)
        {
            var hit = hits.GetValueOrDefault(passage, new Hit(passage, 0, 0));
            hits[passage] = hit with { Score = hit.Score + 1 / (RankConstant + rank + 1) };
        }
    }
}
