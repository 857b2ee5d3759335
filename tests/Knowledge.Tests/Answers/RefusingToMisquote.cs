using Microsoft.Extensions.Options;
using PolicyBot.Knowledge.Answers;
using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Passages;
using PolicyBot.Knowledge.Search;
using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Answers;

/// <summary>What was read is changed behind the back of what quotes; the last check before an answer leaves has to notice.</summary>
public sealed class RefusingToMisquote
{
    private static readonly Question Asked = A.Question("How often are the orchids watered?");

    private readonly Generation _generation = Text.Generation(
        A.Policy() with { Id = "orchids", Body = "# Orchids\n\n## Watering\n\nThe orchids are watered every 7 days.\n" },
        A.Policy() with { Id = "tulips", Body = "# Tulips\n\n## Watering\n\nThe tulips and the orchids are watered every 9 days by hand.\n" });

    [Fact]
    public void What_was_read_as_it_is_indexed_is_quoted()
    {
        var quoted = Assert.IsType<Answer.Quoted>(Compose(Reading.Of(Asked, _generation)));

        Assert.Contains("The orchids are watered every 7 days.", quoted.Citations.Select(citation => citation.Quote));
    }

    [Theory]
    [InlineData("7", "8")]
    [InlineData("7", "７")]
    [InlineData("watered", "Watered")]
    [InlineData("days.", "days ")]
    public void A_quote_with_one_other_letter_is_dropped(string from, string to)
    {
        var answer = Compose(Tampered(Reading.Of(Asked, _generation), "orchids", from, to));

        Assert.Equal(["tulips"], Assert.IsType<Answer.Quoted>(answer).Citations.Select(citation => citation.PolicyId));
    }

    [Fact]
    public void With_no_quote_left_the_bot_abstains()
    {
        var reading = Tampered(Tampered(Reading.Of(Asked, _generation), "orchids", "7", "8"), "tulips", "9", "8");

        Assert.Equal(2, Assert.IsType<Answer.Abstained>(Compose(reading)).SearchedPolicies);
    }

    [Fact]
    public void A_quote_of_another_passage_is_dropped_even_where_its_words_stand()
    {
        var reading = Reading.Of(Asked, _generation);
        var swapped = reading with { Found = reading.Found.Select(candidate => Read(candidate.Passage with { Ordinal = 7 }, candidate.Hit)).ToList() };

        Assert.IsType<Answer.Abstained>(Compose(swapped));
    }

    private Answer Compose(Reading reading)
    {
        var generations = new CurrentGeneration();
        generations.Replace(_generation);

        return new AnswerQuestion(generations, new NobodyWrites(), Options.Create(new KnowledgeOptions { AnswerFrom = 0 })).Answer(reading, place: null, _generation.Passages);
    }

    private Reading Tampered(Reading reading, string policy, string from, string to) => reading with
    {
        Found = reading.Found
            .Select(candidate => candidate.Passage.Policy.Id == policy ? Read(candidate.Passage with { Text = candidate.Passage.Text.Replace(from, to, StringComparison.Ordinal) }, candidate.Hit) : candidate)
            .ToList(),
    };

    private Candidate Read(Passage passage, Hit hit)
    {
        var visibility = Visibility.Of(_generation, [], jurisdiction: null, A.Monday);

        return Candidate.Judge(new ReadPassage(passage), hit, new Evidence(QueryReader.Read(Asked.Text, _generation, visibility), new Bm25(_generation.Wholes, visibility)), Wanted.Time, unit: null);
    }
}
