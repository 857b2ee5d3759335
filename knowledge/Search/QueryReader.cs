using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge.Search;

/// <summary>Takes from a question the words worth searching for, and adds what policies may say instead.</summary>
internal static class QueryReader
{
    public static Query Read(string question, Generation generation, Visibility visibility)
    {
        var words = Words.Of(question);
        var anyTelling = words.Any(word => !StopWords.Contains(word.Plain));
        var concepts = new List<Concept>();
        for (var i = 0; i < words.Count; i++)
        {
            var telling = !anyTelling || !StopWords.Contains(words[i].Plain);
            if (telling && concepts.Exists(concept => concept.Stem == words[i].Stem)) continue;

            if (Read(words, i, telling, generation, visibility) is { Variants.Count: > 0 } concept) concepts.Add(concept);
        }

        var trigrams = words
            .Where(word => !StopWords.Contains(word.Plain))
            .SelectMany(word => Trigrams.Of(word.Plain))
            .Distinct(StringComparer.Ordinal)
            .ToList();

        return new Query(concepts, trigrams);
    }

    private static Concept Read(IReadOnlyList<Word> words, int at, bool telling, Generation generation, Visibility visibility)
    {
        var word = words[at];
        var known = visibility.Knows(generation, word.Stem);
        var variants = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (entry, length) in generation.Thesaurus.At(words, at))
        {
            // A word that says nothing leads on only as the beginning of a phrase ("how long").
            if (!telling && length == 1) continue;

            AddWritten(entry, words, at, length, variants);
        }

        if (telling && !known)
            foreach (var repair in SpellingRepair.For(word.Plain, generation.Vocabulary).Where(repair => visibility.Knows(generation, repair.Stem)))
                Add(variants, repair.Stem, repair.Weight);

        variants.Remove(word.Stem);
        IEnumerable<Variant> own = telling ? [new Variant(word.Stem, 1)] : [];

        return new Concept(word.Plain, word.Stem, known, [.. own, .. variants.Select(variant => new Variant(variant.Key, variant.Value))]);
    }

    private static void AddWritten(ThesaurusEntry entry, IReadOnlyList<Word> words, int at, int length, Dictionary<string, double> variants)
    {
        foreach (var term in entry.Written)
        {
            if (term.Count == length && term.SequenceEqual(words.Skip(at).Take(length).Select(word => word.Stem), StringComparer.Ordinal)) continue;

            // Each word of a phrase says less than the phrase.
            var weight = entry.Weight / Math.Pow(term.Count, 0.7);
            foreach (var stem in term.Where(stem => !StopWords.Contains(stem))) Add(variants, stem, weight);
        }
    }

    private static void Add(Dictionary<string, double> variants, string stem, double weight) =>
        variants[stem] = Math.Max(weight, variants.GetValueOrDefault(stem));
}
