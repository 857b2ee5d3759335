using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge.Search;

/// <summary>Ranks passages for a query by BM25 (k1 1.2, b 0.75), each concept counted by the best of its variants.</summary>
internal static class SearchPassages
{
    private const double K1 = 1.2;
    private const double B = 0.75;

    /// <returns>Best first; passages with equal scores in the order of the index.</returns>
    public static IReadOnlyList<Hit> Find(Generation generation, Query query, Visibility visibility, int limit)
    {
        if (visibility.PassageCount == 0) return [];

        var scores = new double[generation.Passages.Count];
        var best = new double[generation.Passages.Count];
        var touched = new List<int>();
        foreach (var concept in query.Concepts)
        {
            foreach (var variant in concept.Variants) Score(generation, variant, visibility, best, touched);

            foreach (var passage in touched)
            {
                scores[passage] += best[passage];
                best[passage] = 0;
            }

            touched.Clear();
        }

        return Enumerable.Range(0, scores.Length)
            .Where(passage => scores[passage] > 0)
            .Select(passage => new Hit(passage, scores[passage]))
            .OrderByDescending(hit => hit.Score)
            .Take(limit)
            .ToList();
    }

    private static void Score(Generation generation, Variant variant, Visibility visibility, double[] best, List<int> touched)
    {
        if (!generation.Terms.TryGetValue(variant.Stem, out var postings)) return;

        var idf = Idf(generation, postings, visibility);
        for (var i = 0; i < postings.Passages.Length; i++)
        {
            var passage = postings.Passages[i];
            if (!visibility.Covers(generation.PolicyOf[passage])) continue;

            double occurrences = postings.Weights[i];
            var length = K1 * (1 - B + B * generation.Lengths[passage] / visibility.AverageLength);
            var score = variant.Weight * idf * occurrences * (K1 + 1) / (occurrences + length);
            if (best[passage] == 0) touched.Add(passage);

            best[passage] = Math.Max(best[passage], score);
        }
    }

    private static double Idf(Generation generation, Postings postings, Visibility visibility)
    {
        var holders = postings.Passages.Count(passage => visibility.Covers(generation.PolicyOf[passage]));

        return Math.Log(1 + (visibility.PassageCount - holders + 0.5) / (holders + 0.5));
    }
}
