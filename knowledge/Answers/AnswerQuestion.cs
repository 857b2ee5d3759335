using Microsoft.Extensions.Options;
using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Passages;
using PolicyBot.Knowledge.Search;

namespace PolicyBot.Knowledge.Answers;

/// <summary>Searches what the asker may read, and quotes or abstains.</summary>
internal sealed class AnswerQuestion(CurrentGeneration generations, IOptions<KnowledgeOptions> options) : IAnswerQuestions
{
    private const int LongestQuestion = 1_000;
    private const int SearchDepth = 10;

    public async Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        var generation = await generations.GetAsync(cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();

        return Answer(generation, question, options.Value);
    }

    private static Answer Answer(Generation generation, Question question, KnowledgeOptions options)
    {
        var text = question.Text.Length <= LongestQuestion ? question.Text : question.Text[..LongestQuestion];
        var visibility = Visibility.Of(generation, question.Audiences.ToList(), question.Jurisdiction, question.On);
        var query = QueryReader.Read(text, generation, visibility);
        var hits = SearchPassages.Find(generation, query, visibility, SearchDepth);

        var candidates = hits.Select(hit => SentencePicker.Pick(generation.Passages[hit.Passage], hit, query)).ToList();
        var answering = candidates.Where(candidate => candidate.Coverage >= options.AnswerFrom).Take(3).ToList();

        if (answering.Count == 0) return new Answer.Abstained(visibility.PolicyCount, Nearest(candidates.Select(candidate => candidate.Passage)));

        return new Answer.Quoted(answering.Select(CitationOf).ToList(), null);
    }

    private static List<NearestHeading> Nearest(IEnumerable<Passage> passages) => passages
        .Take(3)
        .Select(passage => new NearestHeading(passage.Policy.Id, passage.Policy.Title, passage.Policy.Version, passage.HeadingPath))
        .ToList();

    private static Citation CitationOf(Candidate candidate) => new()
    {
        PolicyId = candidate.Passage.Policy.Id,
        PolicyTitle = candidate.Passage.Policy.Title,
        Version = candidate.Passage.Policy.Version,
        EffectiveDate = candidate.Passage.Policy.EffectiveDate,
        Owner = candidate.Passage.Policy.Owner,
        ReviewDate = candidate.Passage.Policy.ReviewDate,
        HeadingPath = candidate.Passage.HeadingPath,
        Quote = string.Join('\n', candidate.Sentences.Select(candidate.Passage.TextOf)),
    };
}
