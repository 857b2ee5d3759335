using PolicyBot.Knowledge.Passages;

namespace PolicyBot.Knowledge.Answers;

/// <summary>Chooses which sentences of a passage to quote: those that hold most of the question and the kind of thing it asks for, with what leads into them.</summary>
internal sealed class QuotePicker
{
    /// <summary>In words; a passage up to this length is quoted whole.</summary>
    private const int ShortPassage = 70;
    private const int LongestQuote = 110;

    /// <summary>A list or table up to this many lines stays together.</summary>
    private const int ShortList = 8;
    private const double WantedBonus = 0.5;

    private readonly Passage _passage;
    private readonly double[] _scores;
    private readonly SortedSet<int> _chosen = [];

    private QuotePicker(Passage passage, double[] scores) => (_passage, _scores) = (passage, scores);

    public static IReadOnlyList<Sentence> Pick(Candidate candidate, Wanted wanted)
    {
        var passage = candidate.Passage;
        if (Length(passage.Text) <= ShortPassage) return passage.Sentences;

        var scores = passage.Sentences
            .Select((sentence, i) => candidate.SentenceWeights[i] + (wanted != Wanted.Anything && candidate.SentenceWeights[i] > 0 && Holds(passage, sentence, wanted) ? WantedBonus : 0))
            .ToArray();

        return new QuotePicker(passage, scores).Pick();
    }

    private static bool Holds(Passage passage, Sentence sentence, Wanted wanted) => wanted == Wanted.Steps
        ? sentence.Kind == SentenceKind.Item && char.IsDigit(passage.Text[sentence.Start])
        : WantedReader.Holds(passage.TextOf(sentence), wanted);

    private List<Sentence> Pick()
    {
        var best = _scores.Length == 0 ? 0 : _scores.Max();
        foreach (var index in Enumerable.Range(0, _scores.Length).OrderByDescending(i => _scores[i]))
        {
            if (_chosen.Count > 0 && (_scores[index] <= 0 || _scores[index] < best / 2)) break;

            var group = Group(index);
            var length = group.Except(_chosen).Sum(i => Length(_passage.TextOf(_passage.Sentences[i])));
            if (_chosen.Count > 0 && Length() + length > LongestQuote) continue;

            _chosen.UnionWith(group);
        }

        return _chosen.Select(index => _passage.Sentences[index]).ToList();
    }

    /// <summary>The sentence with what it cannot be read without: its short list or table, otherwise what leads into it.</summary>
    private SortedSet<int> Group(int index)
    {
        var sentence = _passage.Sentences[index];
        var group = new SortedSet<int>();
        if (sentence.Kind is SentenceKind.Item or SentenceKind.Row or SentenceKind.Header)
        {
            var (first, last) = ListAround(index);
            var lines = Enumerable.Range(first, last - first + 1).ToList();
            if (lines.Select(i => _passage.Sentences[i].Block).Distinct().Count() <= ShortList && lines.Sum(i => Length(_passage.TextOf(_passage.Sentences[i]))) <= LongestQuote) group.UnionWith(lines);
        }

        group.Add(index);
        foreach (var member in group.ToList())
            for (var i = _passage.Sentences[member].LeadIn; i != Sentence.NoLeadIn; i = _passage.Sentences[i].LeadIn) group.Add(i);

        return group;
    }

    private (int First, int Last) ListAround(int index)
    {
        var isList = _passage.Sentences[index].Kind == SentenceKind.Item;
        bool Belongs(int i) => isList
            ? _passage.Sentences[i].Kind == SentenceKind.Item
            : _passage.Sentences[i].Kind is SentenceKind.Row or SentenceKind.Header;

        var (first, last) = (index, index);
        while (first > 0 && Belongs(first - 1)) first--;
        while (last + 1 < _passage.Sentences.Count && Belongs(last + 1)) last++;

        return (first, last);
    }

    private int Length() => _chosen.Sum(index => Length(_passage.TextOf(_passage.Sentences[index])));

    private static int Length(string text) => text.AsSpan().Count(' ') + 1;
}
