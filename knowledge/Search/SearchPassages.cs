using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge.Search;

/// <summary>Ranks the passages that may answer: a shortlist by their whole text, and of it each passage by several features.</summary>
internal static class SearchPassages
{
    /// <summary>As the other, with what is near in meaning joined in when a model is at hand.</summary>
    /// <param name="meaning">The vector of the question, of length 1; <see langword="null"/> without a model.</param>
    public static IReadOnlyList<Hit> Find(Generation generation, Query query, Visibility visibility, float[]? meaning, int limit) => meaning is null
        ? Find(generation, query, visibility, limit)
        : ByMeaning.Join(Find(generation, query, visibility, int.MaxValue), generation, visibility, meaning).Take(limit).ToList();

    /// <returns>Best first; of equal ones the one that stands first in its policy.</returns>
    public static IReadOnlyList<Hit> Find(Generation generation, Query query, Visibility visibility, int limit)
    {
        var shortlist = ScoredShortlist.Of(generation, query, visibility);
        var scores = Fusion.Add(shortlist.Entries.Count, shortlist.Scores.Zip(ScoredShortlist.Weights, (of, weighed) => (of, weighed.Weight)));

        return Enumerable.Range(0, shortlist.Entries.Count)
            .OrderByDescending(i => scores[i])
            .Take(limit)
            .Select(i => new Hit(shortlist.Entries[i].Passage, scores[i], shortlist.Entries[i].Whole))
            .ToList();
    }
}
