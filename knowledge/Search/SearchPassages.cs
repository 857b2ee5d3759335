using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge.Search;

/// <summary>Ranks the passages that may answer: by their whole text, by the best piece of it, and by letters.</summary>
internal static class SearchPassages
{
    // Fitted on questions by people and by a model together; see docs/decisions/0007-knowledge-search.md.
    private const double WholeWeight = 1;
    private const double PieceWeight = 0.5;
    private const double TrigramWeight = 0.3;

    /// <returns>Best first; of equal ones the one that stands first in its policy.</returns>
    public static IReadOnlyList<Hit> Find(Generation generation, Query query, Visibility visibility, int limit)
    {
        var passages = Enumerable.Range(0, generation.Passages.Count).Where(passage => visibility.Covers(generation.Wholes.PolicyOf[passage])).ToList();
        if (passages.Count == 0) return [];

        var wholes = new Bm25(generation.Wholes, visibility).Score(query.Concepts);
        var pieces = BestPieces(generation, new Bm25(generation.Pieces, visibility).Score(query.Concepts));
        var trigrams = new Bm25(generation.Trigrams, visibility).Score(query.Trigrams);
        var scores = Fusion.Add(passages, (wholes, WholeWeight), (pieces, PieceWeight), (trigrams, TrigramWeight));

        return passages
            .Where(passage => wholes[passage] > 0 || trigrams[passage] > 0)
            .OrderByDescending(passage => scores[passage])
            .Take(limit)
            .Select(passage => new Hit(passage, scores[passage], wholes[passage]))
            .ToList();
    }

    private static double[] BestPieces(Generation generation, double[] pieces)
    {
        var best = new double[generation.Passages.Count];
        for (var piece = 0; piece < pieces.Length; piece++)
        {
            var passage = generation.Pieces.PassageOf[piece];
            best[passage] = Math.Max(best[passage], pieces[piece]);
        }

        return best;
    }
}
