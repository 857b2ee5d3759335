namespace PolicyBot.Knowledge.Index;

/// <summary>For each passage its words in their order: what cannot be read off an inverted index.</summary>
internal sealed class ForwardIndex
{
    /// <summary>For each passage the words of its headings, of its questions and of its text.</summary>
    public required Lists Words { get; init; }

    /// <summary>For each passage how many of them are of its headings.</summary>
    public required int[] HeadingLengths { get; init; }

    /// <summary>For each passage and each of its questions where the question ends, counted from the first word of the questions.</summary>
    public required Lists QuestionEnds { get; init; }

    /// <summary>For each passage and each of its sentences where the sentence ends, counted from the first word of the text.</summary>
    public required Lists SentenceEnds { get; init; }

    public int Count => HeadingLengths.Length;

    public PassageWords this[int passage]
    {
        get
        {
            var words = Words[passage];
            var headings = HeadingLengths[passage];
            var ends = QuestionEnds[passage];
            var text = headings + (ends.IsEmpty ? 0 : ends[^1]);

            return new PassageWords
            {
                Headings = words[..headings],
                Questions = words[headings..text],
                QuestionEnds = ends,
                Text = words[text..],
                SentenceEnds = SentenceEnds[passage],
            };
        }
    }
}
