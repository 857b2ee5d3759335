using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge.Search;

/// <summary>The passages worth a closer look: the best by BM25 over whole passages, words that look alike counted in.</summary>
internal static class Shortlist
{
    /// <summary>Sixty were enough for every set of questions; larger collections get some more. See docs/decisions/0007-knowledge-search.md.</summary>
    private const int Most = 200;

    /// <returns>In the order of the passages' places.</returns>
    public static IReadOnlyList<ShortlistEntry> Of(Query query, IReadOnlyList<Sought> sought, Generation generation, Visibility visibility, Scratch scratch)
    {
        var wholes = new PassageScores(generation, visibility, scratch);
        foreach (var concept in sought) wholes.Add(concept);

        var alike = new PassageScores(generation, visibility, scratch);
        foreach (var concept in LooksAlike.Of(query, generation, visibility)) alike.Add(concept);

        return Best(wholes.Sums, alike.Sums)
            .Order()
            .Select(passage => new ShortlistEntry(passage, wholes.Sums[passage], Beside(passage, -1), Beside(passage, 1)))
            .ToList();

        double Beside(int passage, int step)
        {
            var policyOf = generation.Passages.PolicyOf;
            var other = passage + step;

            return other >= 0 && other < policyOf.Length && policyOf[other] == policyOf[passage] ? wholes.Sums[other] : 0;
        }
    }

    private static List<int> Best(ReadOnlySpan<float> wholes, ReadOnlySpan<float> alike)
    {
        // The worst of those kept stands at the front; of equal ones the later in the collection.
        var kept = new PriorityQueue<int, (float Score, int Before)>(Most);
        for (var passage = 0; passage < wholes.Length; passage++)
        {
            var score = wholes[passage] + alike[passage];
            if (score <= 0) continue;

            if (kept.Count < Most) kept.Enqueue(passage, (score, -passage));
            else if (kept.TryPeek(out _, out var worst) && score > worst.Score) kept.EnqueueDequeue(passage, (score, -passage));
        }

        return kept.UnorderedItems.Select(item => item.Element).ToList();
    }
}
