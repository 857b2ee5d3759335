using PolicyBot.Evaluation.Figures;
using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Answers;

/// <summary>
/// The floor over policies of made-up companies of other trades, 93 questions in all. No weight and no word list was fitted to them; it lies a little under
/// what was measured, so that quality cannot rot unseen. Every citation is looked up in its passage on the way: one that does not stand there word for word fails.
/// </summary>
public sealed class AnsweringOtherCompanies(OtherCompanies companies) : IClassFixture<OtherCompanies>
{
    [Fact]
    public void The_right_passage_is_found_first_and_among_five()
    {
        AtLeast(0.56, Measure.RecallAt1);
        AtLeast(0.80, Measure.RecallAt5);
        AtLeast(0.66, Measure.ReciprocalRank);
    }

    [Fact]
    public void Keywords_find_their_passage_first() =>
        Assert.All(companies.Outcomes.Where(outcome => outcome.Question.Kind == "keyword"), outcome => Assert.Equal(1, outcome.Found.First));

    [Fact]
    public void What_is_answered_is_answered_from_the_right_place()
    {
        AtLeast(0.45, Measure.Right);
        AtLeast(0.75, Measure.CitationPrecision);
        AtLeast(0.75, Measure.FirstCitation);
    }

    [Fact]
    public void What_no_policy_holds_is_abstained_from()
    {
        AtLeast(0.91, Measure.Abstained);
        Assert.True(Measure.Wrong.Of(companies.Outcomes) <= 0.12);
    }

    private void AtLeast(double floor, Measure measure)
    {
        Assert.Equal(93, companies.Outcomes.Count);
        var reached = measure.Of(companies.Outcomes) ?? 0;
        Assert.True(reached >= floor, $"{measure.Name} is {reached:0.000}, below the floor of {floor:0.00}.");
    }
}
