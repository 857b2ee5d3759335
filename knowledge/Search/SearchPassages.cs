using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge.Search;

/// <summary>Ranks the passages that may answer: a shortlist by their whole text, and of it each passage by several features.</summary>
internal static class SearchPassages
{
    /// <returns>Best first; of equal ones the one that stands first in its policy.</returns>
    public static IReadOnlyList<Hit> Find(Generation generation, Query query, Visibility visibility, int limit)
    {
        var shortlist = ScoredShortlist.Of(generation, query, visibility);
        var scores = Fusion.Add(shortlist.Entries.Count, shortlist.Scores.Zip(ScoredShortlist.Weights, (of, weighed) => (of, weighed.Weight)));

        var posteriors = Posterior.Of(shortlist, generation);

        return Enumerable.Range(0, shortlist.Entries.Count)
            .OrderByDescending(i => scores[i])
            .Take(limit)
            .Select(i => new Hit(shortlist.Entries[i].Passage, scores[i], shortlist.Entries[i].Whole) { Posterior = posteriors[i] })
            .ToList();
    }
}
