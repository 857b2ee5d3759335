using Microsoft.Extensions.Options;
using PolicyBot.Evaluation.Plain;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Answers;
using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Passages;
using PolicyBot.Knowledge.Policies;
using PolicyBot.Knowledge.Search;

namespace PolicyBot.Evaluation.Questions;

/// <summary>Asks every question of a set, of its own policies only.</summary>
internal sealed class EvaluateSet
{
    private const int Depth = 10;

    private readonly EvaluationSet _set;
    private readonly DateOnly _day;
    private readonly Generation _generation;
    private readonly AnswerQuestion _answers;

    private EvaluateSet(EvaluationSet set, DateOnly day, Generation generation)
    {
        (_set, _day, _generation) = (set, day, generation);
        var current = new CurrentGeneration();
        current.Replace(generation);
        _answers = new AnswerQuestion(current, new NobodyWrites(), Options.Create(new KnowledgeOptions()));
    }

    public static async Task<IReadOnlyList<Outcome>> RunAsync(EvaluationSet set, DateOnly day, CancellationToken cancellationToken)
    {
        var thesaurus = await ThesaurusReader.ReadAsync([AppContext.BaseDirectory], [], cancellationToken);
        var generation = GenerationBuilder.Build(await new PolicyFolders([set.Policies]).ReadAsync(cancellationToken), thesaurus, []);

        using var plain = new PlainSearch(generation.Passages);
        var evaluate = new EvaluateSet(set, day, generation);
        var outcomes = new List<Outcome>();
        foreach (var question in set.Questions) outcomes.Add(await evaluate.AskAsync(question, plain, cancellationToken));

        return outcomes;
    }

    private async Task<Outcome> AskAsync(EvaluationQuestion question, PlainSearch plain, CancellationToken cancellationToken)
    {
        var visibility = Visibility.Of(_generation, question.Audiences, question.Jurisdiction, _day);
        var query = QueryReader.Read(question.Question, _generation, visibility);
        var found = SearchPassages.Find(_generation, query, visibility, Depth);
        var shortlist = ScoredShortlist.Of(_generation, query, visibility);
        var asked = new Question { Text = question.Question, Audiences = question.Audiences, Jurisdiction = question.Jurisdiction, On = _day };
        var reading = Reading.Of(asked, _generation);
        var answer = await _answers.AnswerAsync(asked, cancellationToken);
        var citations = answer is Answer.Quoted quoted ? quoted.Citations : [];

        return new Outcome
        {
            Group = _set.Group,
            Question = question,
            Found = RanksOf(found.Select(hit => hit.Passage), question),
            FoundPlainly = RanksOf(plain.Find(question.Question, Depth), question),
            Overlap = Overlap.Of(question.Question, ExpectedBy(question)),
            Confidence = Confidence.Of(reading),
            Features = reading.Features,
            IsOrder = Overreach.IsIn(question.Question),
            Candidates = CandidatesOf(reading, question),
            Scores = shortlist.Scores,
            Hits = shortlist.Entries.Select(entry => IsExpected(_generation.Passages[entry.Passage], question)).ToList(),
            Citations = citations.Select(citation => IsExpected(PassageOf(citation), question)).ToList(),
            Shown = Show(answer),
        };
    }

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
    private Passage PassageOf(Citation citation) =>
        _generation.Passages.First(passage =>
            passage.Policy.Id == citation.PolicyId
            && passage.Policy.Version == citation.Version
            && passage.HeadingPath.SequenceEqual(citation.HeadingPath)
            && citation.Quote.Split('\n').All(line => passage.Text.Contains(line, StringComparison.Ordinal)));

    private static List<string> Show(Answer answer) => answer switch
    {
        Answer.Quoted { Citations: var citations } => citations.Select(citation => $"{citation.PolicyId} > {string.Join(" > ", citation.HeadingPath)}: {citation.Quote}").ToList(),
        Answer.Abstained { Nearest: var nearest } => nearest.Select(heading => $"{heading.PolicyId} > {string.Join(" > ", heading.HeadingPath)}").ToList(),
        _ => [],
    };
}
