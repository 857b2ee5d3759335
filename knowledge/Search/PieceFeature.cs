using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge.Search;

/// <summary>BM25 of the best piece of the passage, in which the headings count half. Each question that its owner wrote down is a piece.</summary>
internal sealed class PieceFeature : IFeature
{
    private const float HeadingWeight = 0.5f;

    /// <summary>What a piece with its headings is measured against, in words; fitted together with the weights.</summary>
    private const double AverageLength = 80;

    private readonly Vocabulary _vocabulary;
    private readonly IReadOnlyList<Sought> _concepts;

    /// <summary>For each stem its slot among those sought, counted from 1; 0 for all others.</summary>
    private readonly int[] _slotOf;
    private readonly int[][] _slots;
    private readonly float[] _headings;
    private readonly float[] _occurrences;

    public PieceFeature(IReadOnlyList<Sought> concepts, Vocabulary vocabulary, Scratch scratch)
    {
        (_concepts, _vocabulary) = (concepts, vocabulary);
        _slotOf = scratch.Zeros<int>(vocabulary.StemCount);

        var used = 0;
        foreach (var stem in concepts.SelectMany(concept => concept.Stems))
            if (_slotOf[stem.Stem] == 0) _slotOf[stem.Stem] = ++used;

        _slots = concepts.Select(concept => concept.Stems.Select(stem => _slotOf[stem.Stem]).ToArray()).ToArray();
        (_headings, _occurrences) = (new float[used + 1], new float[used + 1]);
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
        var stemOf = _vocabulary.StemOf;
        foreach (var word in words)
            if (_slotOf[stemOf[word]] > 0) return true;

        return false;
    }

    private void Count(ReadOnlySpan<int> words, float[] counts, float weight)
    {
        var stemOf = _vocabulary.StemOf;
        foreach (var word in words)
            if (_slotOf[stemOf[word]] is var slot and > 0) counts[slot] += weight;
    }

    private double Score(double length)
    {
        var sum = 0.0;
        for (var concept = 0; concept < _slots.Length; concept++)
        {
            var best = 0.0;
            for (var i = 0; i < _slots[concept].Length; i++)
                if (_occurrences[_slots[concept][i]] is var often and > 0) best = Math.Max(best, _concepts[concept].Stems[i].Worth * Bm25.Earned(often, length));

            sum += _concepts[concept].Weight * best;
        }

        return sum;
    }
}
