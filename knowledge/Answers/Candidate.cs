using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Passages;
using PolicyBot.Knowledge.Search;

namespace PolicyBot.Knowledge.Answers;

/// <summary>A passage that was found, read sentence by sentence in the light of the question.</summary>
internal sealed class Candidate
{
    private readonly Evidence _evidence;
    private readonly IReadOnlyList<HashSet<string>> _sentences;
    private readonly HashSet<string> _headings;

    private Candidate(Passage passage, Hit hit, Evidence evidence, IReadOnlyList<HashSet<string>> sentences, HashSet<string> headings) =>
        (Passage, Hit, _evidence, _sentences, _headings) = (passage, hit, evidence, sentences, headings);

    public Passage Passage { get; }

    public Hit Hit { get; }

    /// <summary>What the passage with its headings holds of the question.</summary>
    public required double Weight { get; init; }

    /// <summary>Which part of the question that is, 0 to 1.</summary>
    public required double Share { get; init; }

    /// <summary>What its best sentence, the one before it and the headings hold together.</summary>
    public required double BestSentenceWeight { get; init; }

    /// <summary>The same for the best sentence that holds the kind of thing the question asks for, or follows one that does; 0 when there is none.</summary>
    public required double BestWantedWeight { get; init; }

    /// <summary>Which part of the question that is, 0 to 1.</summary>
    public required double WantedShare { get; init; }

    /// <summary>What each sentence holds of the question, without the headings.</summary>
    public required IReadOnlyList<double> SentenceWeights { get; init; }

    public static Candidate Read(Passage passage, Hit hit, Evidence evidence, Wanted wanted, WantedUnit? unit)
    {
        var headings = Stems($"{passage.Policy.Title} {string.Join(' ', passage.HeadingPath)}");
        var sentences = passage.Sentences.Select(sentence => Stems(passage.TextOf(sentence))).ToList();
        var all = headings.Concat(sentences.SelectMany(stems => stems)).ToHashSet(StringComparer.Ordinal);
        var windows = Enumerable.Range(0, sentences.Count)
            .Select(i => evidence.Of(sentences[i].Concat(i > 0 ? sentences[i - 1] : []).Concat(headings).ToHashSet(StringComparer.Ordinal)))
            .ToList();
        var holding = passage.Sentences.Select((sentence, i) => WantedReader.Holds(passage.TextOf(sentence), wanted) && unit?.IsIn(sentences[i]) != false).ToList();
        var wantedWeight = windows.Where((_, i) => holding[i] || (i > 0 && holding[i - 1])).DefaultIfEmpty(0).Max();

        return new Candidate(passage, hit, evidence, sentences, headings)
        {
            Weight = evidence.Of(all),
            Share = evidence.Total > 0 ? evidence.Of(all) / evidence.Total : 0,
            BestSentenceWeight = windows.Max(),
            BestWantedWeight = wantedWeight,
            WantedShare = evidence.Total > 0 ? wantedWeight / evidence.Total : 0,
            SentenceWeights = sentences.ConvertAll(evidence.Of),
        };
    }

    /// <summary>What some sentences hold of the question together.</summary>
    public double Weigh(IEnumerable<int> sentences)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in sentences) stems.UnionWith(_sentences[sentence]);

        return _evidence.Of(stems);
    }

    /// <summary>Which part of the question one sentence and the headings hold together, 0 to 1.</summary>
    public double ShareOf(int sentence) => _evidence.Total > 0 ? _evidence.Of(_headings.Concat(_sentences[sentence]).ToHashSet(StringComparer.Ordinal)) / _evidence.Total : 0;

    private static HashSet<string> Stems(string text) => Words.Of(text).Select(word => word.Stem).ToHashSet(StringComparer.Ordinal);
}
