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
        Assert.Equal(answers, WantedUnit.Of(question)!.IsIn(Words.Of(sentence).Select(word => word.Stem).ToHashSet(StringComparer.Ordinal).Contains));

    [Theory]
    [InlineData("how long may I keep it")]
    [InlineData("how many")]
    public void A_question_that_counts_nothing_asks_for_no_unit(string question) => Assert.Null(WantedUnit.Of(question));

    [Theory]
    [InlineData("Whose approval you need", "who has to say yes?")]
    [InlineData("When an export must be deleted", "how long may I keep an export")]
    public void A_heading_may_ask_as_the_question_does(string heading, string question) => Assert.Equal(AskingWord.Of(question), AskingWord.Of(heading));

    [Fact]
    public void A_heading_that_asks_nothing_is_like_no_question() => Assert.Null(AskingWord.Of("Retention periods"));
}
