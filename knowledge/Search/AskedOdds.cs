using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge.Search;

/// <summary>
/// How likely it is a section that a question is asked of, by how people ask of it: naive Bayes over its headings and the questions that its owner wrote down, word by
/// word and two by two. Words that only ask count too: "who" and "how long" tell one section from the next. Beside sections that have such questions one without
/// is taken to be asked of in the words of its text, so that it does not drop behind all of them.
/// </summary>
internal sealed class AskedOdds
{
    // Chosen together with the weight of the feature; see docs/decisions/0029-likelihood.md.

    /// <summary>What a pair counts beside a word: its words have been counted already.</summary>
    private const double PairsBesideWords = 0.5;

    /// <summary>What a word counts that only asks, beside one that names something: such words come in questions about anything.</summary>
    private const double OnlyAsking = 0.7;

    /// <summary>As how many times a word or pair counts that nobody was seen to ask.</summary>
    private const double Unseen = 0.05;

    /// <summary>As how many words all of those together count.</summary>
    private const double UnseenWords = 250;

    private const double UnseenPairs = 500;

    private readonly bool _isKnown;
    private readonly StemSlots _slots;

    /// <summary>For each word of the question its slot, 0 when no policy has it, and what it counts.</summary>
    private readonly (int Slot, double Weight)[] _asked;

    /// <summary>For each two words that follow each other the same.</summary>
    private readonly (int First, int Second, double Weight)[] _pairs;
    private readonly double _weight;
    private readonly double _pairsWeight;
    private readonly int[] _occurrences;
    private readonly int[] _pairOccurrences;

    public AskedOdds(Query query, Vocabulary vocabulary, Visibility visibility, Scratch scratch)
    {
        (_isKnown, _slots) = (visibility.Counts.HasQuestions, new StemSlots(vocabulary, scratch));
        _asked = query.Asked.Select(word => (_slots.Take(vocabulary.FindStem(word.Stem)), StopWords.Contains(word.Plain) ? OnlyAsking : 1)).ToArray();
        _pairs = _asked.Zip(_asked.Skip(1), (first, second) => (first.Slot, second.Slot, PairsBesideWords * Math.Min(first.Weight, second.Weight))).ToArray();
        (_weight, _pairsWeight) = (_asked.Sum(word => word.Weight), _pairs.Sum(pair => pair.Weight));
        (_occurrences, _pairOccurrences) = (new int[_slots.Length], new int[_pairs.Length]);
    }

    /// <returns>The logarithm of the odds against a section of which nothing is known; 0 where nobody wrote down a question at all.</returns>
    public double Of(in PassageWords words)
    {
        if (!_isKnown) return 0;

        var hasQuestions = !words.QuestionEnds.IsEmpty;
        var asked = hasQuestions ? words.Questions : words.Text;
        var ends = hasQuestions ? words.QuestionEnds : words.SentenceEnds;
        Array.Clear(_occurrences);
        Array.Clear(_pairOccurrences);
        Count(words.Headings);
        var start = 0;
        foreach (var end in ends)
        {
            Count(asked[start..end]);
            start = end;
        }

        var length = words.Headings.Length + asked.Length;
        var pairs = length - 1 - ends.Length; // one less than words, in each question and in the headings
        var odds = -_weight * Math.Log(1 + length / UnseenWords) - _pairsWeight * Math.Log(1 + pairs / UnseenPairs);
        foreach (var (slot, weight) in _asked)
            if (_occurrences[slot] is var often and > 0) odds += weight * Math.Log(1 + often / Unseen);

        for (var pair = 0; pair < _pairs.Length; pair++)
            if (_pairOccurrences[pair] is var often and > 0) odds += _pairs[pair].Weight * Math.Log(1 + often / Unseen);

        return odds;
    }

    private void Count(ReadOnlySpan<int> words)
    {
        var before = 0;
        foreach (var word in words)
        {
            var slot = _slots.Of(word);
            if (slot > 0)
            {
                _occurrences[slot]++;
                if (before > 0) CountPair(before, slot);
            }

            before = slot;
        }
    }

    private void CountPair(int first, int second)
    {
        for (var i = 0; i < _pairs.Length; i++)
            if (_pairs[i].First == first && _pairs[i].Second == second) _pairOccurrences[i]++;
    }
}
