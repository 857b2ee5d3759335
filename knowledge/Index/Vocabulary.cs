using System.Buffers;

namespace PolicyBot.Knowledge.Index;

/// <summary>Every word that the policies use. Words and stems are known by number, in the order of their stems; words are found again by their trigrams.</summary>
internal sealed class Vocabulary
{
    private readonly string[] _plain;
    private readonly int[] _stemOf;
    private readonly string[] _stems;
    private readonly bool[] _isStop;
    private readonly Dictionary<string, int> _stemNumbers;
    private readonly Dictionary<ulong, int> _trigramNumbers = [];

    /// <param name="plain">Each word once, ordered by stem and then by itself.</param>
    /// <param name="stemOf">For each word the number of its stem.</param>
    /// <param name="stems">Ordered.</param>
    public Vocabulary(string[] plain, int[] stemOf, string[] stems)
    {
        (_plain, _stemOf, _stems) = (plain, stemOf, stems);
        _isStop = Array.ConvertAll(plain, StopWords.Contains);
        _stemNumbers = new Dictionary<string, int>(stems.Length, StringComparer.Ordinal);
        for (var stem = 0; stem < stems.Length; stem++) _stemNumbers.Add(stems[stem], stem);

        (ByTrigram, TrigramsOf) = Index(plain);
    }

    public int Count => _plain.Length;

    public int StemCount => _stems.Length;

    public int TrigramCount => ByTrigram.Count;

    /// <summary>For each trigram, by its number, the words that hold it, rising.</summary>
    public Lists ByTrigram { get; }

    /// <summary>For each word how many different trigrams it holds.</summary>
    public IReadOnlyList<byte> TrigramsOf { get; }

    public ReadOnlySpan<string> Plain => _plain;

    public ReadOnlySpan<string> Stems => _stems;

    /// <summary>For each word the number of its stem.</summary>
    public ReadOnlySpan<int> StemOf => _stemOf;

    /// <summary>Whether a word is among the <see cref="StopWords"/>.</summary>
    public bool IsStop(int word) => _isStop[word];

    /// <returns>The number of a stem; -1 when no policy has it.</returns>
    public int FindStem(string stem) => _stemNumbers.GetValueOrDefault(stem, -1);

    /// <returns>The number of a trigram; -1 when no word has it.</returns>
    public int FindTrigram(ReadOnlySpan<char> trigram) => _trigramNumbers.GetValueOrDefault(Trigrams.Code(trigram), -1);

    /// <returns>Words that share at least <paramref name="fewest"/> different trigrams with <paramref name="plain"/>, each with the number shared, in the order of their numbers.</returns>
    public IReadOnlyList<(KnownWord Known, int Shared)> Near(string plain, int fewest = 1)
    {
        var counts = ArrayPool<byte>.Shared.Rent(Count);
        try
        {
            Array.Clear(counts);
            foreach (var code in Trigrams.Codes(plain))
            {
                if (!_trigramNumbers.TryGetValue(code, out var trigram)) continue;

                foreach (var word in ByTrigram[trigram])
                    if (counts[word] < byte.MaxValue) counts[word]++;
            }

            var near = new List<(KnownWord, int)>();
            for (var word = 0; word < Count; word++)
                if (counts[word] >= fewest) near.Add((new KnownWord(new Word(_plain[word], _stems[_stemOf[word]], 0, 0), word), counts[word]));

            return near;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(counts);
        }
    }

    private (Lists ByTrigram, byte[] TrigramsOf) Index(string[] plain)
    {
        var codes = new List<int>();
        var ends = new int[plain.Length];
        var sizes = new byte[plain.Length];
        var counts = new List<int>();
        for (var word = 0; word < plain.Length; word++)
        {
            foreach (var code in Trigrams.Codes(plain[word]))
            {
                if (!_trigramNumbers.TryGetValue(code, out var trigram))
                {
                    _trigramNumbers[code] = trigram = counts.Count;
                    counts.Add(0);
                }

                counts[trigram]++;
                codes.Add(trigram);
            }

            ends[word] = codes.Count;
            sizes[word] = (byte)Math.Min(byte.MaxValue, ends[word] - (word == 0 ? 0 : ends[word - 1]));
        }

        var starts = ListsBuilder.Starts(counts);
        var items = new int[codes.Count];
        var next = starts.AsSpan(0, counts.Count).ToArray();
        for (int word = 0, i = 0; word < plain.Length; word++)
            for (; i < ends[word]; i++) items[next[codes[i]]++] = word;

        return (new Lists(starts, items), sizes);
    }
}
