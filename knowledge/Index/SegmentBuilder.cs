using PolicyBot.Knowledge.Passages;
using PolicyBot.Knowledge.Policies;

namespace PolicyBot.Knowledge.Index;

/// <summary>Reads the passages of some policies in a row into words, known by numbers of its own: the part that one thread makes.</summary>
internal sealed class SegmentBuilder
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public SegmentBuilder() => _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Each word once, by its number.</summary>
    public List<string> Plain { get; } = [];

    /// <summary>For each passage the words of its headings, of its questions and of its text.</summary>
    public List<int> Words { get; } = [];

    public List<int> WordCounts { get; } = [];

    public List<int> HeadingLengths { get; } = [];

    public List<int> QuestionEnds { get; } = [];

    public List<int> QuestionCounts { get; } = [];

    public List<int> SentenceEnds { get; } = [];

    public List<int> SentenceCounts { get; } = [];

    public List<int> PolicyOf { get; } = [];

    public ByteWriter Bytes { get; } = new();

    public List<int> ByteCounts { get; } = [];

    public AbbreviationsBuilder Abbreviations { get; } = new();

    public void Add(PolicyDocument document, int policy)
    {
        foreach (var passage in PassageMaker.Make(document)) Add(passage, policy);

        Abbreviations.Add(document, policy);
    }

    private void Add(Passage passage, int policy)
    {
        var before = Words.Count;
        AddWords(passage.Policy.File);
        AddWords(passage.Policy.Title);
        foreach (var heading in passage.HeadingPath) AddWords(heading);

        HeadingLengths.Add(Words.Count - before);
        AddQuestions(passage);
        AddText(passage);
        WordCounts.Add(Words.Count - before);
        PolicyOf.Add(policy);

        var written = Bytes.Length;
        PassageBytes.Write(passage, Bytes);
        ByteCounts.Add(Bytes.Length - written);
    }

    private void AddQuestions(Passage passage)
    {
        var start = Words.Count;
        foreach (var question in passage.Questions)
        {
            AddWords(question);
            QuestionEnds.Add(Words.Count - start);
        }

        QuestionCounts.Add(passage.Questions.Count);
    }

    private void AddText(Passage passage)
    {
        var start = Words.Count;
        foreach (var sentence in passage.Sentences)
        {
            AddWords(passage.Text.AsSpan(sentence.Start + sentence.MarkerLength, sentence.Length - sentence.MarkerLength));
            SentenceEnds.Add(Words.Count - start);
        }

        SentenceCounts.Add(passage.Sentences.Count);
    }

    private void AddWords(ReadOnlySpan<char> text)
    {
        var cutter = new WordCutter(text, stackalloc char[WordCutter.MaximumLength]);
        while (cutter.MoveNext())
        {
            if (!_lookup.TryGetValue(cutter.Plain, out var number))
            {
                var plain = cutter.Plain.ToString();
                _numbers.Add(plain, number = Plain.Count);
                Plain.Add(plain);
            }

            Words.Add(number);
        }
    }
}
