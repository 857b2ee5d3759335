namespace PolicyBot.Knowledge.Index;

/// <summary>The words of one passage, each by its number in the <see cref="Vocabulary"/>, in the order of the text.</summary>
internal readonly ref struct PassageWords
{
    /// <summary>Of the file's name, the title and the headings.</summary>
    public required ReadOnlySpan<int> Headings { get; init; }

    /// <summary>Of what its owner wrote down that people ask.</summary>
    public required ReadOnlySpan<int> Questions { get; init; }

    /// <summary>For each question where it ends in <see cref="Questions"/>; the next one begins there.</summary>
    public required ReadOnlySpan<int> QuestionEnds { get; init; }

    /// <summary>Of all sentences, without list markers.</summary>
    public required ReadOnlySpan<int> Text { get; init; }

    /// <summary>For each sentence where it ends in <see cref="Text"/>; the next one begins there.</summary>
    public required ReadOnlySpan<int> SentenceEnds { get; init; }
}
