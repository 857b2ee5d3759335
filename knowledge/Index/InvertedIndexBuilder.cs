namespace PolicyBot.Knowledge.Index;

/// <summary>Turns the words of passages into passages of stems.</summary>
internal sealed class InvertedIndexBuilder(ForwardIndex forward, Vocabulary vocabulary, int threads)
{
    /// <summary>A word of the title, the headings or the file's name counts as much as two of the text.</summary>
    private const int HeadingWeight = 2;

    private readonly int[] _lengths = new int[forward.Count];
    private readonly int[] _letters = new int[forward.Count];
    private readonly int[] _lettersOf = LettersOf(vocabulary);

    public InvertedIndex Build()
    {
        var parts = Work.Split(forward.Count, threads, i => forward.Words.Starts[i]);
        var halves = new InvertedPart[parts.Count];
        Work.Share(parts.Count, i => halves[i] = Count(parts[i]));

        var totals = new int[vocabulary.StemCount];
        foreach (var half in halves)
            for (var stem = 0; stem < totals.Length; stem++) totals[stem] += half.Counts[stem];

        var starts = ListsBuilder.Starts(totals);
        var passages = new int[starts[^1]];
        var occurrences = new byte[starts[^1]];
        var next = starts.AsSpan(0, totals.Length).ToArray();
        var begins = new int[halves.Length][];
        for (var i = 0; i < halves.Length; i++)
        {
            begins[i] = [.. next];
            for (var stem = 0; stem < totals.Length; stem++) next[stem] += halves[i].Counts[stem];
        }

        Work.Share(halves.Length, i => halves[i].Write(begins[i], passages, occurrences));

        return new InvertedIndex { Vocabulary = vocabulary, Passages = new Lists(starts, passages), Occurrences = occurrences, Lengths = _lengths, Letters = _letters };
    }

    private InvertedPart Count(Range range)
    {
        var part = new InvertedPart(range, vocabulary.StemCount, forward.Words.Starts[range.End.Value] - forward.Words.Starts[range.Start.Value]);
        for (var passage = range.Start.Value; passage < range.End.Value; passage++)
        {
            var words = forward[passage];
            part.Begin();
            Add(words.Headings, HeadingWeight);
            Add(words.Questions, 1);
            Add(words.Text, 1);
            part.End();

            _lengths[passage] = words.Headings.Length + words.Questions.Length + words.Text.Length;
            _letters[passage] = Letters(words.Headings) + Letters(words.Questions) + Letters(words.Text);
        }

        return part;

        void Add(ReadOnlySpan<int> words, int weight)
        {
            var stems = vocabulary.StemOf;
            foreach (var word in words) part.Add(stems[word], weight);
        }
    }

    private int Letters(ReadOnlySpan<int> words)
    {
        var sum = 0;
        foreach (var word in words) sum += _lettersOf[word];

        return sum;
    }

    private static int[] LettersOf(Vocabulary vocabulary)
    {
        var letters = new int[vocabulary.Count];
        for (var word = 0; word < letters.Length; word++)
            letters[word] = vocabulary.IsStop(word) ? 0 : vocabulary.Plain[word].Length;

        return letters;
    }
}
