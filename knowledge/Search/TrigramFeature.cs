using System.Numerics;
using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge.Search;

/// <summary>BM25 over the trigrams of whole passages, stop words left out: compounds and other spellings.</summary>
internal sealed class TrigramFeature : IFeature
{
    /// <summary>Trigrams of a question that fit one mask; a longer question has several.</summary>
    private const int Bits = 64;

    private readonly InvertedIndex _index;
    private readonly Counts _counts;
    private readonly double[] _idf;

    /// <summary>For each block of trigrams, for each word, which of them it holds.</summary>
    private readonly List<ulong[]> _masks = [];
    private readonly int[] _occurrences;

    public TrigramFeature(IReadOnlyList<string> trigrams, InvertedIndex index, Counts counts, Scratch scratch)
    {
        (_index, _counts) = (index, counts);
        var vocabulary = index.Vocabulary;
        var known = trigrams.Select(trigram => vocabulary.FindTrigram(trigram)).Where(trigram => trigram >= 0).ToList();
        _idf = known.Select(trigram => Bm25.Idf(counts.ShareOfTrigram(trigram) * counts.Passages, counts.Passages)).ToArray();
        _occurrences = new int[known.Count];

        for (var i = 0; i < known.Count; i++)
        {
            if (i % Bits == 0) _masks.Add(scratch.Zeros<ulong>(vocabulary.Count));

            var mask = _masks[^1];
            foreach (var word in vocabulary.ByTrigram[known[i]])
                if (!vocabulary.IsStop(word)) mask[word] |= 1UL << (i % Bits);
        }
    }

    public double Of(in Shortlisted passage)
    {
        Array.Clear(_occurrences);
        Count(passage.Words.Headings);
        Count(passage.Words.Questions);
        Count(passage.Words.Text);

        var length = _index.Letters[passage.Passage] / _counts.AverageLetters;
        var sum = 0.0;
        for (var i = 0; i < _occurrences.Length; i++)
            if (_occurrences[i] > 0) sum += _idf[i] * Bm25.Earned(_occurrences[i], length);

        return sum;
    }

    private void Count(ReadOnlySpan<int> words)
    {
        for (var block = 0; block < _masks.Count; block++)
        {
            var mask = _masks[block];
            foreach (var word in words)
                for (var held = mask[word]; held != 0; held &= held - 1) _occurrences[block * Bits + BitOperations.TrailingZeroCount(held)]++;
        }
    }
}
