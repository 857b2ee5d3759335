using Microsoft.Extensions.Options;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Answers;
using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Passages;
using PolicyBot.Knowledge.Policies;
using PolicyBot.Knowledge.Search;

namespace PolicyBot.Evaluation;

/// <summary>Asks every question of a set, of its own policies only.</summary>
internal static class EvaluateSet
{
    private const int Depth = 10;

    public static async Task<IReadOnlyList<Outcome>> RunAsync(EvaluationSet set, DateOnly day, KnowledgeOptions options, CancellationToken cancellationToken)
    {
        var thesaurus = await ThesaurusReader.ReadAsync([AppContext.BaseDirectory], [], cancellationToken);
        var generation = GenerationBuilder.Build(await new PolicyFolders([set.Policies]).ReadAsync(cancellationToken), thesaurus, []);
        var current = new CurrentGeneration();
        current.Replace(generation);
        var answers = new AnswerQuestion(current, Options.Create(options));

        var outcomes = new List<Outcome>();
        foreach (var question in set.Questions)
        {
            var visibility = Visibility.Of(generation, question.Audiences, question.Jurisdiction, day);
            var found = SearchPassages.Find(generation, QueryReader.Read(question.Question, generation, visibility), visibility, Depth);
            var asked = new Question { Text = question.Question, Audiences = question.Audiences, Jurisdiction = question.Jurisdiction, On = day };
            var answer = await answers.AnswerAsync(asked, cancellationToken);

            outcomes.Add(Judge(set, question, found.Select(hit => generation.Passages[hit.Passage]).ToList(), answer, generation));
        }

        return outcomes;
    }

    private static Outcome Judge(EvaluationSet set, EvaluationQuestion question, List<Passage> found, Answer answer, Generation generation)
    {
        var rank = found.FindIndex(passage => question.Expected.Any(expected => Place.IsAt(passage, expected, question.Kind)));
        var quoted = answer as Answer.Quoted;
        var right = quoted?.Citations.Any(citation => question.Expected.Any(expected => Place.IsAt(PassageOf(citation, generation), expected, question.Kind))) ?? false;
        var shown = answer switch
        {
            Answer.Quoted { Citations: var citations } => citations.Select(citation => $"{citation.PolicyId} > {string.Join(" > ", citation.HeadingPath)}: {citation.Quote}"),
            Answer.Abstained { Nearest: var nearest } => nearest.Select(heading => $"{heading.PolicyId} > {string.Join(" > ", heading.HeadingPath)}"),
            _ => [],
        };

        return new Outcome(set.Group, question, rank < 0 ? null : rank + 1, quoted is not null, right, shown.ToList());
    }

    /// <summary>Finds the passage that a citation names, and fails when its quote does not stand there word for word.</summary>
    private static Passage PassageOf(Citation citation, Generation generation) =>
        generation.Passages.First(passage =>
            passage.Policy.Id == citation.PolicyId
            && passage.Policy.Version == citation.Version
            && passage.HeadingPath.SequenceEqual(citation.HeadingPath)
            && citation.Quote.Split('\n').All(line => passage.Text.Contains(line, StringComparison.Ordinal)));
}
