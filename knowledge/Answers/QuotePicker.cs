using PolicyBot.Knowledge.Passages;

namespace PolicyBot.Knowledge.Answers;

/// <summary>
/// Chooses which sentences of a passage to quote: the run of sentences that holds most of the question and the kind of thing it asks for.
/// A short list or table stays together with what leads into it; of a long one the lines that answer are quoted below their header or lead-in.
/// </summary>
internal sealed class QuotePicker
{
    /// <summary>In words; a passage up to this length is quoted whole.</summary>
    private const int ShortPassage = 80;
    private const int LongestQuote = 110;

    /// <summary>A shorter quote goes on with what follows.</summary>
    private const int ShortestQuote = 45;
    private const double WantedBonus = 0.5;

    private readonly Candidate _candidate;
    private readonly Wanted _wanted;
    private readonly IReadOnlyList<Sentence> _sentences;
    private readonly int[] _lengths;

    private QuotePicker(Candidate candidate, Wanted wanted)
    {
        (_candidate, _wanted) = (candidate, wanted);
        _sentences = candidate.Passage.Sentences;
        _lengths = _sentences.Select(sentence => candidate.Passage.TextOf(sentence).AsSpan().Count(' ') + 1).ToArray();
    }

    public static IReadOnlyList<Sentence> Pick(Candidate candidate, Wanted wanted)
    {
        var picker = new QuotePicker(candidate, wanted);

        return picker._lengths.Sum() <= ShortPassage ? candidate.Passage.Sentences : picker.Pick();
    }

    private List<Sentence> Pick()
    {
        var units = Units();
        var (first, last, best) = (0, 0, double.MinValue);
        for (var i = 0; i < units.Count; i++)
        {
            for (var j = i; j < units.Count && (j == i || Length(units[i].First, units[j].Last) <= LongestQuote); j++)
            {
                // Of runs that hold the same, the shorter one.
                var score = Score(units[i].First, units[j].Last) - (j - i) * 1e-3;
                if (score > best) (first, last, best) = (i, j, score);
            }
        }

        while (Length(units[first].First, units[last].Last) < ShortestQuote && last + 1 < units.Count && Length(units[first].First, units[last + 1].Last) <= LongestQuote) last++;

        return WithLeadIns(units[first].First, units[last].Last).Select(index => _sentences[index]).ToList();
    }

    /// <summary>What is not divided: a sentence, a line of a long list or table, or a short list or table as a whole.</summary>
    private List<(int First, int Last)> Units()
    {
        var units = new List<(int First, int Last)>();
        for (var i = 0; i < _sentences.Count;)
        {
            var last = LastOfList(i);
            if (last < 0 || Length(i, last) > LongestQuote) last = LastOfBlock(i);

            units.Add((i, last));
            i = last + 1;
        }

        return units;
    }

    /// <returns>The last line of the list or table that begins here or that this sentence leads into; -1 when there is none.</returns>
    private int LastOfList(int index)
    {
        var begin = index;
        if (_sentences[index].Kind == SentenceKind.Prose && index + 1 < _sentences.Count && LeadsIntoNext(index)) begin++;

        var kind = _sentences[begin].Kind;
        if (kind is not (SentenceKind.Item or SentenceKind.Header or SentenceKind.Row)) return -1;

        var last = begin;
        while (last + 1 < _sentences.Count && (kind == SentenceKind.Item ? _sentences[last + 1].Kind == SentenceKind.Item : _sentences[last + 1].Kind == SentenceKind.Row)) last++;

        return last;
    }

    private bool LeadsIntoNext(int index) =>
        _sentences[index + 1].LeadIn == index
        || (_sentences[index + 1].Kind is SentenceKind.Header or SentenceKind.Row && _candidate.Passage.TextOf(_sentences[index]).EndsWith(':'));

    private int LastOfBlock(int index)
    {
        var last = index;
        if (_sentences[index].Kind == SentenceKind.Item)
            while (last + 1 < _sentences.Count && _sentences[last + 1].Block == _sentences[index].Block) last++;

        return last;
    }

    private double Score(int first, int last)
    {
        var weight = _candidate.Weigh(first, last);
        if (weight <= 0 || _wanted == Wanted.Anything) return weight;

        for (var i = first; i <= last; i++)
            if (_candidate.SentenceWeights[i] > 0 && Holds(_sentences[i])) return weight + WantedBonus;

        return weight;
    }

    private bool Holds(Sentence sentence) => _wanted == Wanted.Steps
        ? sentence.Kind == SentenceKind.Item && char.IsDigit(_candidate.Passage.Text[sentence.Start])
        : WantedReader.Holds(_candidate.Passage.TextOf(sentence), _wanted);

    private SortedSet<int> WithLeadIns(int first, int last)
    {
        var chosen = new SortedSet<int>(Enumerable.Range(first, last - first + 1));
        foreach (var index in chosen.ToList())
            for (var i = _sentences[index].LeadIn; i != Sentence.NoLeadIn; i = _sentences[i].LeadIn) chosen.Add(i);

        return chosen;
    }

    private int Length(int first, int last)
    {
        var length = 0;
        for (var i = first; i <= last; i++) length += _lengths[i];

        return length;
    }
}
