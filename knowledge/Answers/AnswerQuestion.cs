using Microsoft.Extensions.Options;
using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Passages;
using PolicyBot.Knowledge.Search;

namespace PolicyBot.Knowledge.Answers;

/// <summary>Searches what the asker may read, and quotes or abstains.</summary>
internal sealed class AnswerQuestion(CurrentGeneration generations, IOptions<KnowledgeOptions> options) : IAnswerQuestions
{
    private const int LongestQuestion = 1_000;

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
        var weighing = new Weighing(generation, query, visibility);
        var asked = AskedFor.In(text);
        var candidates = SearchPassages.Find(generation, query, visibility, Verdict.Most)
            .Select(hit => weighing.Weigh(generation.Passages[hit.Passage], hit))
            .ToList();

        var answering = Verdict.Answering(candidates, asked, options.AnswerFrom);
        if (answering.Count == 0) return new Answer.Abstained(visibility.PolicyCount, Nearest(candidates.Select(candidate => candidate.Passage)));

        return new Answer.Quoted(
            [.. answering.Select(candidate => CitationOf(candidate.Passage, SentencePicker.Pick(candidate.Passage, weighing, asked)))],
            RightsNotices.For(answering.Select(candidate => candidate.Passage), question.Jurisdiction));
    }

    private static List<NearestHeading> Nearest(IEnumerable<Passage> passages) => passages
        .Take(3)
        .Select(passage => new NearestHeading(passage.Policy.Id, passage.Policy.Title, passage.Policy.Version, passage.HeadingPath))
        .ToList();

    private static Citation CitationOf(Passage passage, IReadOnlyList<Sentence> sentences) => new()
    {
        PolicyId = passage.Policy.Id,
        PolicyTitle = passage.Policy.Title,
        Version = passage.Policy.Version,
        EffectiveDate = passage.Policy.EffectiveDate,
        Owner = passage.Policy.Owner,
        ReviewDate = passage.Policy.ReviewDate,
        HeadingPath = passage.HeadingPath,
        Quote = string.Join('\n', sentences.Select(passage.TextOf)),
    };
}
