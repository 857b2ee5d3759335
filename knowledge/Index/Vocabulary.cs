using System.Collections.Frozen;

namespace PolicyBot.Knowledge.Index;

/// <summary>Every word that the policies use, found again by its trigrams.</summary>
internal sealed class Vocabulary
{
    private readonly KnownWord[] _words;
    private readonly FrozenDictionary<string, int[]> _byTrigram;

    private Vocabulary(KnownWord[] words, FrozenDictionary<string, int[]> byTrigram) => (_words, _byTrigram) = (words, byTrigram);

    /// <param name="words">Each plain word once.</param>
    public static Vocabulary Of(IEnumerable<KnownWord> words)
    {
        var ordered = words.OrderBy(known => known.Word.Plain, StringComparer.Ordinal).ToArray();
        var byTrigram = ordered
            .SelectMany((known, i) => Trigrams.Of(known.Word.Plain).Distinct(StringComparer.Ordinal).Select(trigram => (trigram, i)))
            .GroupBy(pair => pair.trigram, pair => pair.i, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

        return new Vocabulary(ordered, byTrigram);
    }

    /// <returns>Words that share at least one trigram with <paramref name="plain"/>, each with the number shared.</returns>
    public IEnumerable<(KnownWord Known, int Shared)> Near(string plain)
    {
        var shared = new Dictionary<int, int>();
        foreach (var trigram in Trigrams.Of(plain).Distinct(StringComparer.Ordinal))
            foreach (var word in _byTrigram.GetValueOrDefault(trigram) ?? [])
                shared[word] = shared.GetValueOrDefault(word) + 1;

        return shared.Select(pair => (_words[pair.Key], pair.Value));
    }
}
