using PolicyBot.Evaluation.Figures;
using PolicyBot.Evaluation.Questions;
using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Answers;

/// <summary>
/// The floor over the shipped policies with the questions and referrals beside them, for 170 questions that were written by others without sight of these. It lies a
/// little under what was measured.
/// </summary>
public sealed class AnsweringUnseenQuestions(AnsweringUnseenQuestions.Asked asked) : IClassFixture<AnsweringUnseenQuestions.Asked>
{
    [Fact]
    public void The_right_passage_is_found_first_and_among_five()
    {
        AtLeast(0.81, Measure.RecallAt1);
        AtLeast(0.89, Measure.RecallAt5);
        AtLeast(0.85, Measure.ReciprocalRank);
    }

    [Fact]
    public void What_is_answered_is_answered_from_the_right_place()
    {
        AtLeast(0.76, Measure.Right);
        AtLeast(0.89, Measure.CitationPrecision);
        AtLeast(0.89, Measure.FirstCitation);
    }

    [Fact]
    public void Confidence_tells_what_is_held_from_what_is_not() => AtLeast(0.89, Measure.Auroc);

    [Fact]
    public void What_no_policy_holds_is_abstained_from() => AtLeast(0.74, Measure.Abstained);

    private void AtLeast(double floor, Measure measure)
    {
        Assert.Equal(170, asked.Outcomes.Count);
        var reached = measure.Of(asked.Outcomes) ?? 0;
        Assert.True(reached >= floor, $"{measure.Name} is {reached:0.000}, below the floor of {floor:0.00}.");
    }

    /// <summary>Each question asked once for all tests of the class.</summary>
    public sealed class Asked : IAsyncLifetime
    {
        internal IReadOnlyList<Outcome> Outcomes { get; private set; } = [];

        public async Task InitializeAsync()
        {
            var set = EvaluationSet.Read("library", KnowledgeUnderTest.Library, Path.Combine(AppContext.BaseDirectory, "library-unseen.jsonl"));
            Outcomes = await EvaluateSet.RunAsync(set, A.Monday, CancellationToken.None);
        }

        public Task DisposeAsync() => Task.CompletedTask;
    }
}
