using PolicyBot.Knowledge.Passages;
using PolicyBot.Knowledge.Policies;

namespace PolicyBot.Knowledge.Index;

/// <summary>Makes the passages of policies and the indexes over them.</summary>
internal sealed class GenerationBuilder
{
    /// <summary>In a whole passage a word of the title, the headings or the file's name counts as much as two of the text.</summary>
    private const float HeadingWeight = 2f;

    /// <summary>In a piece, which repeats the headings of its passage, it counts as half a word.</summary>
    private const float PieceHeadingWeight = 0.5f;

    private readonly InvertedIndexBuilder _wholes = new();
    private readonly InvertedIndexBuilder _pieces = new();
    private readonly InvertedIndexBuilder _trigrams = new();
    private readonly Dictionary<string, (Word Word, List<int> Policies)> _vocabulary = new(StringComparer.Ordinal);
    private readonly List<Passage> _passages = [];

    public static Generation Build(Shelf shelf, Thesaurus thesaurus, IReadOnlyList<Finding> thesaurusFindings)
    {
        var builder = new GenerationBuilder();
        for (var policy = 0; policy < shelf.Documents.Count; policy++)
            foreach (var passage in PassageMaker.Make(shelf.Documents[policy]))
                builder.Add(passage, policy);

        return new Generation
        {
            Policies = shelf.Documents.Select(document => document.Policy).ToList(),
            Passages = builder._passages,
            Findings = [.. shelf.Findings, .. thesaurusFindings],
            Wholes = builder._wholes.Build(),
            Pieces = builder._pieces.Build(),
            Trigrams = builder._trigrams.Build(),
            Vocabulary = Vocabulary.Of(builder._vocabulary.Values.Select(known => new KnownWord(known.Word, known.Policies))),
            Thesaurus = thesaurus,
        };
    }

    private void Add(Passage passage, int policy)
    {
        var number = _passages.Count;
        _passages.Add(passage);

        var sentences = passage.Sentences
            .Select(sentence => Words.Of(passage.Text.Substring(sentence.Start + sentence.MarkerLength, sentence.Length - sentence.MarkerLength)))
            .ToList();
        var headings = Words.Of($"{passage.Policy.File} {passage.Policy.Title} {string.Join(' ', passage.HeadingPath)}");

        _wholes.Begin(number, policy);
        _trigrams.Begin(number, policy);
        foreach (var word in sentences.SelectMany(words => words)) AddToWhole(word, policy, 1f);
        foreach (var word in headings) AddToWhole(word, policy, HeadingWeight);

        foreach (var range in Pieces.Of(sentences.ConvertAll(words => words.Count)))
        {
            _pieces.Begin(number, policy);
            foreach (var word in sentences[range].SelectMany(words => words)) _pieces.Add(word.Stem, 1f);
            foreach (var word in headings) _pieces.Add(word.Stem, PieceHeadingWeight);
        }
    }

    private void AddToWhole(Word word, int policy, float weight)
    {
        _wholes.Add(word.Stem, weight);
        if (!_vocabulary.TryGetValue(word.Plain, out var known)) _vocabulary[word.Plain] = known = (word, []);
        if (known.Policies is not [.., var last] || last != policy) known.Policies.Add(policy);

        if (StopWords.Contains(word.Plain)) return;

        foreach (var trigram in Index.Trigrams.Of(word.Plain)) _trigrams.Add(trigram, 1f);
    }
}
