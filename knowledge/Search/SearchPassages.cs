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
        using var scratch = new Scratch();
        var sought = Sought.Of(query, generation, visibility);
        var shortlist = Shortlist.Of(query, sought, generation, visibility, scratch);
        var parts = Features(generation, query, sought, visibility, scratch).Select(part => (Score(part.Feature, shortlist, generation), part.Weight));
        var scores = Fusion.Add(shortlist.Count, parts);

        return Enumerable.Range(0, shortlist.Count)
            .OrderByDescending(i => scores[i])
            .Take(limit)
            .Select(i => new Hit(shortlist[i].Passage, scores[i], shortlist[i].Whole))
            .ToList();
    }

    // Fitted on questions by people and by a model together; see docs/decisions/0007-knowledge-search.md.
    private static IEnumerable<(IFeature Feature, double Weight)> Features(
        Generation generation, Query query, IReadOnlyList<Sought> sought, Visibility visibility, Scratch scratch) =>
    [
        (new WholeFeature(), 1), // cutting sections up lowers the sets by people, so the whole leads
        (new PieceFeature(sought, generation.Vocabulary, scratch), 0.5), // one sentence of a long section may be the answer
        (new TrigramFeature(query.Trigrams, generation.Wholes, visibility.Counts, scratch), 0.3), // compounds and spellings
    ];

    private static double[] Score(IFeature feature, IReadOnlyList<(int Passage, double Whole)> shortlist, Generation generation) =>
        shortlist.Select(entry => feature.Of(new Shortlisted { Passage = entry.Passage, Whole = entry.Whole, Words = generation.Forward[entry.Passage] })).ToArray();
}
