using PolicyBot.Evaluation.Asking;
using PolicyBot.Evaluation.Citing;
using PolicyBot.Evaluation.Plain;
using PolicyBot.Knowledge.Answers;
using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Models;
using PolicyBot.Knowledge.Passages;
using PolicyBot.Knowledge.Search;

namespace PolicyBot.Evaluation.Questions;

/// <summary>Asks every question of a set, of its own policies only.</summary>
internal sealed class EvaluateSet
{
    private const int Depth = 10;

    private readonly EvaluationSet _set;
    private readonly DateOnly _day;
    private readonly IAskPolicies _asking;
    private readonly Generation _generation;
    private readonly IJudgeEntailment? _judge;

    private EvaluateSet(EvaluationSet set, DateOnly day, IAskPolicies asking, IJudgeEntailment? judge) => (_set, _day, _asking, _generation, _judge) = (set, day, asking, asking.Generation, judge);

    /// <summary>Without a model.</summary>
    public static async Task<IReadOnlyList<Outcome>> RunAsync(EvaluationSet set, DateOnly day, CancellationToken cancellationToken)
    {
        await using var asking = await AskWithoutModel.OverAsync(set.Policies, cancellationToken);

        return await RunAsync(set, day, asking, judge: null, cancellationToken);
    }

    /// <param name="asking">Over the policies of the set.</param>
    /// <param name="judge">Of written answers; <see langword="null"/> for the program's own proof.</param>
    public static async Task<IReadOnlyList<Outcome>> RunAsync(EvaluationSet set, DateOnly day, IAskPolicies asking, IJudgeEntailment? judge, CancellationToken cancellationToken)
    {
        using var plain = new PlainSearch(asking.Generation.Passages);
        var evaluate = new EvaluateSet(set, day, asking, judge ?? (asking.Prover is { } prover ? new ProofJudge(prover, asking.Generation, day) : null));
        var outcomes = new List<Outcome>();
        foreach (var question in set.Questions) outcomes.Add(await evaluate.AskAsync(question, plain, cancellationToken));

        return outcomes;
    }

    private async Task<Outcome> AskAsync(EvaluationQuestion question, PlainSearch plain, CancellationToken cancellationToken)
    {
        var visibility = Visibility.Of(_generation, question.Audiences, question.Jurisdiction, _day);
        var query = QueryReader.Read(question.Question, _generation, visibility);
        var typed = new Question { Text = question.Question, Audiences = question.Audiences, Jurisdiction = question.Jurisdiction, On = _day };
        var meaning = await _asking.MeaningOfAsync(typed, cancellationToken);
        var shortlist = ScoredShortlist.Of(_generation, query, visibility);
        var asked = typed with { Meaning = meaning };
        var reading = Reading.Of(asked, _generation);
        var answer = await _asking.AnswerAsync(asked, cancellationToken);
        var shown = Shown.Of(answer);
        var writing = _asking.IsWritten ? await WritingOfAsync(answer, cancellationToken) : null;

        return new Outcome
        {
            Group = _set.Group,
            Question = question,
            Found = RanksOf(reading.Found.Take(Depth).Select(candidate => candidate.Hit.Passage), question),
            FoundPlainly = RanksOf(plain.Find(question.Question, Depth), question),
            Overlap = Overlap.Of(question.Question, ExpectedBy(question)),
            Confidence = Confidence.Of(reading),
            Features = reading.Features,
            IsOrder = reading.IsOrder,
            Candidates = CandidatesOf(reading, question),
            Scores = shortlist.Scores,
            Hits = shortlist.Entries.Select(entry => IsExpected(_generation.Passages[entry.Passage], question)).ToList(),
            Citations = shown.Citations.Select(citation => IsExpected(_generation.Passages[PlaceOf(citation)], question)).ToList(),
            Shown = shown.Lines,
            Writing = writing,
            HasMeaning = meaning is not null,
        };
    }

    private async Task<Writing> WritingOfAsync(Answer answer, CancellationToken cancellationToken)
    {
        if (answer is not Answer.Written written) return new Writing(answer is Answer.Quoted ? AnswerKind.Quoted : AnswerKind.Abstained) { Trouble = answer.Trouble };

        var sentences = written.Sentences
            .Select(sentence => new CitedSentence(sentence.Text, sentence.Citations.Select(citation => CitedBy(written.Proof.Citations[citation])).ToList()))
            .ToList();
        try
        {
            var score = _judge is null ? null : await ScoreCitations.OfAsync(sentences, _judge, cancellationToken);

            return new Writing(AnswerKind.Written) { Sentences = sentences.Count, Score = score, Trouble = answer.Trouble };
        }
        catch (ModelException)
        {
            return new Writing(AnswerKind.Written) { Sentences = sentences.Count, Trouble = answer.Trouble }; // counted below the figures: the judge said nothing of it
        }
    }

    private CitedPassage CitedBy(Citation citation) => new(PlaceOf(citation), string.Join(" > ", [citation.PolicyTitle, .. citation.HeadingPath]), citation.Quote);

    private static List<(IReadOnlyList<double> Features, bool Hit)> CandidatesOf(Reading reading, EvaluationQuestion question) => reading.Found.Count == 0
        ? []
        : CitationChoice.Features(reading, reading.Found).Select((features, i) => (features, IsExpected(reading.Found[i].Passage, question))).ToList();

    private Ranks RanksOf(IEnumerable<int> found, EvaluationQuestion question)
    {
        var passages = found.Select(passage => _generation.Passages[passage]).ToList();
        var ranks = question.Expected
            .Select(expected => passages.FindIndex(passage => Place.IsAt(passage, expected, question.Kind)))
            .Select(index => index < 0 ? (int?)null : index + 1)
            .ToList();
        var all = question.Kind == "multi" && ranks.Contains(null) ? null : question.Kind == "multi" ? ranks.Max() : ranks.Min();

        return new Ranks(ranks.Min(), all);
    }

    private List<Passage> ExpectedBy(EvaluationQuestion question)
    {
        var places = _generation.Passages.Where(passage => IsExpected(passage, question)).ToList();
        if (question.Answerable && places.Count == 0) throw new InvalidDataException($"Question {question.Id} of {_set.Group} expects a place that no policy has.");

        return places;
    }

    private static bool IsExpected(Passage passage, EvaluationQuestion question) =>
        question.Expected.Any(expected => Place.IsAt(passage, expected, question.Kind));

    /// <summary>Finds the passage that a citation names, and fails when its quote does not stand there word for word.</summary>
    private int PlaceOf(Citation citation) =>
        Enumerable.Range(0, _generation.Passages.Count).First(place => _generation.Passages[place] is var passage
            && passage.Policy.Id == citation.PolicyId
            && passage.Policy.Version == citation.Version
            && passage.HeadingPath.SequenceEqual(citation.HeadingPath)
            && citation.Quote.Split('\n').All(line => passage.Text.Contains(line, StringComparison.Ordinal)));
}
