using System.Text.Json;
using Microsoft.Extensions.Options;
using PolicyBot.Knowledge.Answers;
using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Answers;

/// <summary>What a text means is of no use for another text.</summary>
public sealed class LookingBackByMeaning
{
    [Theory]
    [InlineData("What did it say in March?", "Is zirconium magnetic?")]
    [InlineData("And in March?", "What did the rule say about zirconium in February?")]
    public async Task A_question_that_stands_for_the_one_before_is_not_searched_for_by_what_it_means_itself(string text, string previous)
    {
        var generation = Text.Generation(
            A.Policy() with { Id = "parking", Title = "Parking", Body = "# Parking\n\n## Level\n\nAutomobiles wear a number.\n" },
            A.Policy() with { Id = "guests", Title = "Guests", Body = "# Guests\n\n## Badges\n\nA guest wears a badge.\n" });
        using var model = new SmallModel();
        generation.Passages.Vectors = await VectorsOf.Async(generation.Passages, model);
        var current = new CurrentGeneration();
        current.Replace(generation);
        var answers = new AnswerOnTheAskedDay(new AnswerQuestion(current, new NobodyWrites(), Options.Create(new KnowledgeOptions { AnswerFrom = 0 })));
        var asked = A.Question(text) with { Previous = previous };

        var answer = await answers.AnswerAsync(asked with { Meaning = SmallModel.VectorOf("car") }, CancellationToken.None);

        Assert.Equal(Everything(await answers.AnswerAsync(asked, CancellationToken.None)), Everything(answer));
    }

    private static string Everything(Answer answer) => JsonSerializer.Serialize<object>(answer);
}
