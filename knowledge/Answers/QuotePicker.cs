using PolicyBot.Knowledge.Passages;

namespace PolicyBot.Knowledge.Answers;

/// <summary>
/// Chooses which sentences of a passage to quote: the run of sentences that holds most of the question and the kind of thing it asks for.
/// A short list or table stays together with what leads into it; of a long one the lines that answer are quoted below their header or lead-in.
/// </summary>
internal sealed class QuotePicker
{
    private const double ServingBonus = 0.5;

    private readonly Candidate _candidate;
    private readonly Asked _asked;
    private readonly IReadOnlyList<Sentence> _sentences;
    private readonly int[] _lengths;
    private readonly bool[] _serving;
    private readonly QuoteRoom _room;

    private QuotePicker(Candidate candidate, Asked asked)
    {
        (_candidate, _asked) = (candidate, asked);
        _sentences = candidate.Passage.Sentences;
        _lengths = _sentences.Select(sentence => candidate.Passage.Text.AsSpan(sentence.Start, sentence.Length).Count(' ') + 1).ToArray();
        _serving = Enumerable.Range(0, _sentences.Count).Select(index => ServingSentences.Serves(candidate, index, asked)).ToArray();
        _room = QuoteRoom.For(asked.Form, _serving.Contains(true));
    }

    public static IReadOnlyList<Sentence> Pick(Candidate candidate, Asked asked)
    {
        var defining = asked.Form == AnswerForm.Definition ? DefiningSentences.Find(candidate.Read, asked.Subject) : -1;
        if (defining >= 0) return Run(candidate.Passage, defining, DefiningSentences.LastOf(candidate.Passage, defining));

        var picker = new QuotePicker(candidate, asked);

        return picker._lengths.Sum() <= picker._room.WholePassage ? candidate.Passage.Sentences : picker.Pick();
    }

    /// <summary>A run of sentences with what leads into them.</summary>
    public static IReadOnlyList<Sentence> Run(Passage passage, int first, int last) =>
        WithLeadIns(passage.Sentences, first, last).Select(index => passage.Sentences[index]).ToList();

    private static SortedSet<int> WithLeadIns(IReadOnlyList<Sentence> sentences, int first, int last)
    {
        var chosen = new SortedSet<int>(Enumerable.Range(first, last - first + 1));
        for (var index = first; index <= last; index++)
            for (var i = sentences[index].LeadIn; i != Sentence.NoLeadIn; i = sentences[i].LeadIn) chosen.Add(i);

        return chosen;
    }

    private IReadOnlyList<Sentence> Pick()
    {
        var units = Units();
        var (first, last, best) = (0, 0, double.MinValue);
        for (var i = 0; i < units.Count; i++)
        {
            for (var j = i; j < units.Count && (j == i || LeadsIntoNext(units[j - 1].Last) || Length(units[i].First, units[j].Last) <= _room.Longest); j++)
            {
                if (j + 1 < units.Count && LeadsIntoNext(units[j].Last)) continue; // nothing ends with "the following:"

                // Of runs that hold the same, the shorter one.
                var score = Score(units[i].First, units[j].Last) - (j - i) * 1e-3;
                if (score > best) (first, last, best) = (i, j, score);
            }
        }

        while (Length(units[first].First, units[last].Last) < _room.Shortest && last + 1 < units.Count && Length(units[first].First, units[last + 1].Last) <= _room.Longest) last++;

        // "Only as long as you need it. At the latest 30 days after": a term and its end, a rule and its exception are one answer.
        while (last + 1 < units.Count && GoesOnServing(units[last], units[last + 1]) && Length(units[first].First, units[last + 1].Last) <= _room.Longest) last++;

        return Run(_candidate.Passage, units[first].First, units[last].Last);
    }

    private bool GoesOnServing((int First, int Last) unit, (int First, int Last) next) =>
        _serving[unit.Last] && _serving[next.First] && _sentences[unit.Last].Block == _sentences[next.First].Block;

    /// <summary>What is not divided: a sentence, a line of a long list or table, or a short list or table as a whole.</summary>
    private List<(int First, int Last)> Units()
    {
        var units = new List<(int First, int Last)>();
        for (var i = 0; i < _sentences.Count;)
        {
            var last = LastOfSteps(i);
            if (last < 0)
            {
                last = LastOfList(i);
                if (last < 0 || Length(i, last) > _room.Longest) last = LastOfBlock(i);
            }

            units.Add((i, last));
            i = last + 1;
        }

        return units;
    }

    /// <returns>The last of the steps that begin here or that this sentence leads into, however long they are; -1 when there are none.</returns>
    private int LastOfSteps(int index) =>
        NumberedSteps.LastOf(_candidate.Passage, index + (_sentences[index].Kind == SentenceKind.Prose && LeadsIntoNext(index) ? 1 : 0));

    /// <returns>The last line of the list or table that begins here or that this sentence leads into; -1 when there is none.</returns>
    private int LastOfList(int index)
    {
        var begin = index;
        if (_sentences[index].Kind == SentenceKind.Prose && LeadsIntoNext(index)) begin++;

        var kind = _sentences[begin].Kind;
        if (kind is not (SentenceKind.Item or SentenceKind.Header or SentenceKind.Row)) return -1;

        var last = begin;
        while (last + 1 < _sentences.Count && (kind == SentenceKind.Item ? _sentences[last + 1].Kind == SentenceKind.Item : _sentences[last + 1].Kind == SentenceKind.Row)) last++;

        return last;
    }

    private bool LeadsIntoNext(int index) => index + 1 < _sentences.Count
        && (_sentences[index + 1].LeadIn == index
        || (_sentences[index + 1].Kind is SentenceKind.Header or SentenceKind.Row && _candidate.Passage.TextOf(_sentences[index]).EndsWith(':')));

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

        return weight > 0 && _serving.AsSpan(first, last - first + 1).Contains(true) ? weight + ServingBonus : weight;
    }

    private int Length(int first, int last)
    {
        var length = 0;
        for (var i = first; i <= last; i++) length += _lengths[i];

        return length;
    }
}
