using PolicyBot.Knowledge.Answers;
using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge.Tests.Answers;

public sealed class AskingForACount
{
    [Theory]
    [InlineData("how many days a week can I work from home", "Staff may work from home two days in the week.", true)]
    [InlineData("how many days a week can I work from home", "Ask within 5 working days.", false)]
    [InlineData("How many characters must a password have?", "A password has at least 16 characters.", true)]
    [InlineData("How many characters must a password have?", "It is changed every 90 days.", false)]
    public void A_sentence_answers_how_many_only_when_it_names_what_is_counted(string question, string sentence, bool answers) =>
        Assert.Equal(answers, WantedUnit.Of(question)!.IsIn(StemsOf(sentence).Contains, StemsOf(sentence).Contains));

    [Theory]
    [InlineData("how many weeks of parental leave do I get", "Parental leave is 16 weeks.", true)]
    [InlineData("how many weeks of parental leave do I get", "Annual leave is 5 weeks.", false)]
    [InlineData("how many days of the notice period are left", "The notice period is 30 days.", true)]
    public void What_is_counted_may_be_an_amount_of_something(string question, string sentence, bool answers) =>
        Assert.Equal(answers, WantedUnit.Of(question)!.IsIn(StemsOf(sentence).Contains, StemsOf(sentence).Contains));

    [Theory]
    [InlineData("how long may I keep it")]
    [InlineData("how many")]
    public void A_question_that_counts_nothing_asks_for_no_unit(string question) => Assert.Null(WantedUnit.Of(question));

    private static HashSet<string> StemsOf(string sentence) => Words.Of(sentence).Select(word => word.Stem).ToHashSet(StringComparer.Ordinal);
}
