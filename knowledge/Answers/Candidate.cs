using PolicyBot.Knowledge.Passages;
using PolicyBot.Knowledge.Search;

namespace PolicyBot.Knowledge.Answers;

/// <summary>A passage that was found, judged sentence by sentence in the light of the question.</summary>
internal sealed class Candidate
{
    /// <summary>What a heading that names nothing counts: half-way between those of passages that answer and of those that do not.</summary>
    private const double NamesNothing = 0.3;

    private const double WithoutForm = 0.5;

    /// <summary>
    /// What a question that the owner wrote down counts beside a heading. It stands for one way of asking and not for the whole section, so a neighbour of it
    /// that has no answer is like it too. Chosen with the next on seven companies, see docs/decisions/0026-questions-of-owners.md.
    /// </summary>
    private const double QuestionBesideHeading = 0.7;

    /// <summary>From this part of its own words on a question that the owner wrote down says, as headings do, what the sentences below speak of.</summary>
    private const double SaysSo = 0.6;

    private readonly Evidence _evidence;
    private readonly StemSet _headings;
    private readonly StemSet[] _sentences;
    private readonly IReadOnlyList<double> _windows;

    private Candidate(ReadPassage passage, Hit hit, Evidence evidence, StemSet headings, StemSet[] sentences, IReadOnlyList<double> windows) =>
        (Read, Hit, _evidence, _headings, _sentences, _windows) = (passage, hit, evidence, headings, sentences, windows);

    public Passage Passage => Read.Passage;

    /// <summary>What holds of the passage whatever was asked.</summary>
    public ReadPassage Read { get; }

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

    public static Candidate Judge(ReadPassage passage, Hit hit, Evidence evidence, Wanted wanted, WantedUnit? unit)
    {
        var (headings, sentences) = evidence.In(passage);
        var likest = passage.Questions.Select(evidence.NamedBy).MaxBy(naming => naming.Weight);
        if (likest is { Part: >= SaysSo }) headings.Add(likest.Held);

        var all = Together(evidence, [headings, .. sentences]);
        var weight = evidence.Of(all);
        var spans = sentences.Select((sentence, i) => Together(evidence, i > 0 ? [headings, sentences[i - 1], sentence] : [headings, sentence])).ToList();
        var windows = spans.ConvertAll(evidence.Of);
        var holding = sentences.Select((_, i) => passage.Holds(i, wanted) && unit?.IsIn(stem => passage.Holds(i, stem), stem => evidence.IsHeld(stem, spans[i])) != false).ToList();
        var wantedWeight = windows.Where((_, i) => holding[i] || (i > 0 && holding[i - 1])).DefaultIfEmpty(0).Max();

        return new Candidate(passage, hit, evidence, headings, sentences, windows)
        {
            Weight = weight,
            NamedByQuestion = likest?.Weight ?? 0,
            Rarest = evidence.RarestOf(all),
            Share = evidence.Total > 0 ? weight / evidence.Total : 0,
            BestSentenceWeight = windows.Max(),
            BestWantedWeight = wantedWeight,
            WantedShare = evidence.Total > 0 ? wantedWeight / evidence.Total : 0,
            SentenceWeights = Array.ConvertAll(sentences, evidence.Of),
        };
    }

    /// <summary>What the rarest word of the question counts that the passage holds as it was asked.</summary>
    public required double Rarest { get; init; }

    /// <summary>
    /// How far the nearest heading names what was asked, and nothing else; as far as those of other passages do where it names nothing ("Section 12"). What
    /// its owner wrote down that people ask names it too.
    /// </summary>
    public double Named => Math.Max(NamedByHeading, QuestionBesideHeading * NamedByQuestion);

    private double NamedByHeading => NamingWords.Of(Passage.Heading) is { Count: > 0 } words ? _evidence.NamedBy(words).Weight : NamesNothing;

    private double NamedByQuestion { get; init; }

    /// <summary>
    /// What the best sentence that serves the form of the question, the one before it and the headings hold together; 0 when none serves. Where no sentence
    /// could (key words ask in no form), half of the best one.
    /// </summary>
    public double BestServingWeight(Asked asked)
    {
        if (asked is { Form: AnswerForm.Passages, IsServed: false }) return WithoutForm * BestSentenceWeight;

        var defining = asked.Form == AnswerForm.Definition ? DefiningSentences.Find(Read, asked.Subject) : -1;
        var best = 0.0;
        for (var i = 0; i < _windows.Count; i++)
            if (_windows[i] > best && (i == defining || ServingSentences.Serves(this, i, asked))) best = _windows[i];

        return best;
    }

    /// <summary>What a run of sentences holds of the question, together with what leads into them.</summary>
    public double Weigh(int first, int last)
    {
        var stems = _evidence.Nothing();
        for (var sentence = first; sentence <= last; sentence++)
            for (var i = sentence; i != Sentence.NoLeadIn; i = Passage.Sentences[i].LeadIn) stems.Add(_sentences[i]);

        return _evidence.Of(stems);
    }

    /// <summary>Which part of the question one sentence and the headings hold together, 0 to 1.</summary>
    public double ShareOf(int sentence) => _evidence.Total > 0 ? _evidence.Of(Together(_evidence, [_headings, _sentences[sentence]])) / _evidence.Total : 0;

    private static StemSet Together(Evidence evidence, ReadOnlySpan<StemSet> sets)
    {
        var all = evidence.Nothing();
        foreach (var set in sets) all.Add(set);

        return all;
    }
}
