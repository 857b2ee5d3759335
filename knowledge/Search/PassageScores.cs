using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge.Search;

/// <summary>Sums up BM25 over whole passages, posting by posting. A concept counts once, by the best of the stems that stand for it.</summary>
internal sealed class PassageScores
{
    private readonly Generation _generation;
    private readonly Visibility _visibility;
    private readonly float[] _best;
    private readonly int[] _touched;
    private readonly float[] _sums;

    public PassageScores(Generation generation, Visibility visibility, Scratch scratch)
    {
        (_generation, _visibility) = (generation, visibility);
        _best = scratch.Zeros<float>(generation.Passages.Count);
        _touched = scratch.Zeros<int>(generation.Passages.Count);
        _sums = scratch.Zeros<float>(generation.Passages.Count);
    }

    /// <summary>For each passage its score, 0 when it holds nothing that was sought or may not answer.</summary>
    public ReadOnlySpan<float> Sums => _sums.AsSpan(0, _generation.Passages.Count);

    public void Add(Sought sought)
    {
        var touched = 0;
        foreach (var stem in sought.Stems) touched = Add(stem, touched);

        var weight = (float)sought.Weight;
        foreach (var passage in _touched.AsSpan(0, touched))
        {
            _sums[passage] += weight * _best[passage];
            _best[passage] = 0;
        }
    }

    private int Add(SoughtStem stem, int touched)
    {
        // Bm25.Earned, written out: this is what a question spends most of its time on.
        var worth = (float)(stem.Worth * (Bm25.K1 + 1));
        if (worth <= 0) return touched;

        var perWord = (float)(Bm25.K1 * Bm25.B / _visibility.Counts.AverageLength);
        const float Fixed = (float)(Bm25.K1 * (1 - Bm25.B));

        var passages = _generation.Wholes.Passages[stem.Stem];
        var occurrences = _generation.Wholes.OccurrencesOf(stem.Stem);
        var lengths = _generation.Wholes.Lengths;
        var policyOf = _generation.Passages.PolicyOf;
        var coversAll = _visibility.CoversAll;
        for (var i = 0; i < passages.Length; i++)
        {
            var passage = passages[i];
            if (!coversAll && !_visibility.Covers(policyOf[passage])) continue;

            float often = occurrences[i];
            var score = worth * often / (often + Fixed + perWord * lengths[passage]);
            ref var best = ref _best[passage];
            if (best == 0) _touched[touched++] = passage;
            if (score > best) best = score;
        }

        return touched;
    }
}
