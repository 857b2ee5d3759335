using System.Collections.Frozen;

namespace PolicyBot.Knowledge.Index;

/// <summary>Every word that the policies use, found again by its trigrams.</summary>
internal sealed class Vocabulary
{
    private readonly Word[] _words;
    private readonly FrozenDictionary<string, int[]> _byTrigram;

    private Vocabulary(Word[] words, FrozenDictionary<string, int[]> byTrigram) => (_words, _byTrigram) = (words, byTrigram);

    public static Vocabulary Of(IEnumerable<Word> words)
    {
        var distinct = words.DistinctBy(word => word.Plain).OrderBy(word => word.Plain, StringComparer.Ordinal).ToArray();
        var byTrigram = distinct
            .SelectMany((word, i) => Trigrams.Of(word.Plain).Distinct(StringComparer.Ordinal).Select(trigram => (trigram, i)))
            .GroupBy(pair => pair.trigram, pair => pair.i, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

        return new Vocabulary(distinct, byTrigram);
    }

    /// <returns>Words that share at least one trigram with <paramref name="plain"/>, each with the number shared.</returns>
    public IEnumerable<(Word Word, int Shared)> Near(string plain)
    {
        var shared = new Dictionary<int, int>();
        foreach (var trigram in Trigrams.Of(plain).Distinct(StringComparer.Ordinal))
            foreach (var word in _byTrigram.GetValueOrDefault(trigram) ?? [])
                shared[word] = shared.GetValueOrDefault(word) + 1;

        return shared.Select(pair => (_words[pair.Key], pair.Value));
    }
}
