namespace PolicyBot.Knowledge.Search;

/// <summary>Cuts a passage into runs of sentences that overlap by one, so that a short answer inside a long section is not outweighed by the rest.</summary>
/// <param name="sentenceEnds">For each sentence how many words there are up to its end.</param>
internal ref struct PieceReader(ReadOnlySpan<int> sentenceEnds)
{
    public const int Words = 60;

    private readonly ReadOnlySpan<int> _ends = sentenceEnds;
    private int _next;
    private int _sentence;
    private bool _done;

    /// <summary>The first word of the piece.</summary>
    public int Start { get; private set; }

    /// <summary>Behind its last word.</summary>
    public int End { get; private set; }

    /// <summary>There is always at least one, which may be empty.</summary>
    public bool MoveNext()
    {
        if (_done) return false;

        Start = EndOf(_next - 1);
        for (; _sentence < _ends.Length; _sentence++)
        {
            if (_sentence <= _next || _ends[_sentence] - Start <= Words) continue;

            End = EndOf(_sentence - 1);

            // A long last sentence would only be the same piece again.
            _next = LengthOf(_sentence - 1) <= Words / 2 ? _sentence - 1 : _sentence;
            _sentence++;
            return true;
        }

        (End, _done) = (EndOf(_ends.Length - 1), true);

        return true;
    }

    private readonly int EndOf(int sentence) => sentence < 0 ? 0 : _ends[sentence];

    private readonly int LengthOf(int sentence) => EndOf(sentence) - EndOf(sentence - 1);
}
