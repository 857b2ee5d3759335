using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge.Search;

/// <summary>BM25 of the best piece of the passage, in which the headings count half. Each question that its owner wrote down is a piece.</summary>
internal sealed class PieceFeature : IFeature
{
    private const float HeadingWeight = 0.5f;

    /// <summary>What a piece with its headings is measured against, in words; fitted together with the weights.</summary>
    private const double AverageLength = 80;

    private readonly IReadOnlyList<Sought> _concepts;
    private readonly StemSlots _slots;

    /// <summary>For each concept the slots of its stems.</summary>
    private readonly int[][] _slotsOf;
    private readonly float[] _headings;
    private readonly float[] _occurrences;

    public PieceFeature(IReadOnlyList<Sought> concepts, Vocabulary vocabulary, Scratch scratch)
    {
        (_concepts, _slots) = (concepts, new StemSlots(vocabulary, scratch));
        _slotsOf = concepts.Select(concept => concept.Stems.Select(stem => _slots.Take(stem.Stem)).ToArray()).ToArray();
        (_headings, _occurrences) = (new float[_slots.Length], new float[_slots.Length]);
    }

    public double Of(in Shortlisted passage)
    {
        var words = passage.Words;
        Array.Clear(_headings);
        Count(words.Headings, _headings, HeadingWeight);

        var best = 0.0;
        var pieces = new PieceReader(words.SentenceEnds);
        while (pieces.MoveNext()) best = Math.Max(best, Score(words.Headings, words.Text[pieces.Start..pieces.End]));

        var start = 0;
        foreach (var end in words.QuestionEnds)
        {
            var question = words.Questions[start..end];
            if (HoldsAny(question)) best = Math.Max(best, Score(words.Headings, question)); // most hold nothing of what is sought
            start = end;
        }

        return best;
    }

    /// <param name="headings">Counted already.</param>
    private double Score(ReadOnlySpan<int> headings, ReadOnlySpan<int> piece)
    {
        _headings.CopyTo(_occurrences, 0);
        Count(piece, _occurrences, 1);

        return Score((headings.Length + piece.Length) / AverageLength);
    }

    private bool HoldsAny(ReadOnlySpan<int> words)
    {
        foreach (var word in words)
            if (_slots.Of(word) > 0) return true;

        return false;
    }

    private void Count(ReadOnlySpan<int> words, float[] counts, float weight)
    {
        foreach (var word in words)
            if (_slots.Of(word) is var slot and > 0) counts[slot] += weight;
    }

    private double Score(double length)
    {
        var sum = 0.0;
        for (var concept = 0; concept < _slotsOf.Length; concept++)
        {
            var best = 0.0;
            for (var i = 0; i < _slotsOf[concept].Length; i++)
                if (_occurrences[_slotsOf[concept][i]] is var often and > 0) best = Math.Max(best, _concepts[concept].Stems[i].Worth * Bm25.Earned(often, length));

            sum += _concepts[concept].Weight * best;
        }

        return sum;
    }
}
