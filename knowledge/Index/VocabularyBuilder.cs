namespace PolicyBot.Knowledge.Index;

/// <summary>Joins the words of several segments and gives each its number.</summary>
internal sealed class VocabularyBuilder
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public VocabularyBuilder(IEnumerable<IReadOnlyList<string>> segments)
    {
        // Stemming is what costs here, so each word is stemmed once.
        var words = segments.SelectMany(words => words).Distinct(StringComparer.Ordinal).Select(plain => (Stem: Stemmer.Stem(plain), Plain: plain)).ToArray();
        Array.Sort(words, (one, other) => string.CompareOrdinal(one.Stem, other.Stem) is var byStem and not 0 ? byStem : string.CompareOrdinal(one.Plain, other.Plain));

        var stems = new List<string>();
        var stemOf = new int[words.Length];
        for (var word = 0; word < words.Length; word++)
        {
            if (stems is not [.., var last] || last != words[word].Stem) stems.Add(words[word].Stem);

            stemOf[word] = stems.Count - 1;
            _numbers.Add(words[word].Plain, word);
        }

        Vocabulary = new Vocabulary(Array.ConvertAll(words, word => word.Plain), stemOf, [.. stems]);
    }

    public Vocabulary Vocabulary { get; }

    /// <returns>For each word of a segment its number in the vocabulary.</returns>
    public int[] NumbersOf(IReadOnlyList<string> segment) => segment.Select(plain => _numbers[plain]).ToArray();
}
