using PolicyBot.Evaluation.Asking;
using PolicyBot.Evaluation.Questions;
using PolicyBot.Knowledge.Answers;
using PolicyBot.Knowledge.Answers.Writing;
using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Answers.Writing;

/// <summary>What people ask about policies reaches a model in their own words.</summary>
public sealed class MaskingNoPolicyTerms
{
    [Fact]
    public async Task Of_the_questions_of_the_evaluation_nothing_is_masked_since_none_names_anybody()
    {
        var library = EvaluationSet.Read("library", KnowledgeUnderTest.Library, Path.Combine(AppContext.BaseDirectory, "library-questions.jsonl"));
        var (changed, asked) = (new List<string>(), 0);
        foreach (var set in EvaluationSet.ReadSuite(Path.Combine(AppContext.BaseDirectory, "sets")).Prepend(library))
        {
            await using var asking = await AskWithoutModel.OverAsync(set.Policies, CancellationToken.None);
            asked += set.Questions.Count;
            changed.AddRange(set.Questions.Select(question => (question.Question, Masked: Masked(question, asking))).Where(pair => pair.Masked != pair.Question).Select(pair => pair.Masked));
        }

        Assert.InRange(asked, 150, 10_000);
        Assert.Empty(changed); // none of them names anybody
    }

    private static string Masked(EvaluationQuestion question, AskWithoutModel asking)
    {
        var asked = new Question { Text = question.Question, Audiences = question.Audiences, Jurisdiction = question.Jurisdiction, On = A.Monday };

        return Masking.Of(question.Question, PolicyWords.For(asked, asking.Generation));
    }
}
