using PolicyBot.Conversation.Dialogs.AskPolicy;
using PolicyBot.Conversation.Turns;
using PolicyBot.Knowledge.Answers;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Conversation.Dialogs.AskPolicy;

public class AskingThePolicies
{
    private const string Question = "May I send the price list to a customer?";

    private readonly Asking _asking = new();

    [Fact]
    public async Task An_answer_is_the_quote_with_all_that_says_where_it_stands_and_how_fresh_it_is()
    {
        var words = await WordsOfAnswerAsync();

        Assert.Contains("A price list goes to a customer only under a signed confidentiality agreement.", words, StringComparison.Ordinal);
        Assert.Contains("The account owner approves it beforehand.", words, StringComparison.Ordinal);
        Assert.Contains("Sharing outside the company", words, StringComparison.Ordinal);
        Assert.Contains("Section: Before you send › Price lists", words, StringComparison.Ordinal);
        Assert.Contains("Version 2.1, in force since 15 January 2026", words, StringComparison.Ordinal);
        Assert.Contains("Owner: Head of Information Security", words, StringComparison.Ordinal);
        Assert.Contains("Next review: 15 January 2027", words, StringComparison.Ordinal);
        Assert.DoesNotContain("due for review", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_policy_is_overdue_from_the_day_after_its_review_day()
    {
        var today = DateOnly.FromDateTime(_asking.Clock.GetUtcNow().UtcDateTime);
        _asking.Answer = AnAnswer.Quoted() with { Citations = [AnAnswer.Citation() with { ReviewDate = today }] };
        var onTheDay = await WordsOfAnswerAsync();
        _asking.Clock.Advance(TimeSpan.FromDays(1));
        var dayAfter = await WordsOfAnswerAsync();

        Assert.DoesNotContain("due for review", onTheDay, StringComparison.Ordinal);
        Assert.Contains("Please note: This policy was due for review on 2 March 2026.", dayAfter, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_policy_does_not_say_of_itself_is_said_to_be_missing()
    {
        _asking.Answer = AnAnswer.Quoted() with { Citations = [AnAnswer.Citation() with { Owner = null, ReviewDate = null, HeadingPath = [] }] };

        var words = await WordsOfAnswerAsync();

        Assert.Contains("Owner: the policy does not say", words, StringComparison.Ordinal);
        Assert.Contains("Next review: the policy does not say", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Section", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_rights_notice_stands_on_the_card_word_by_word()
    {
        _asking.Answer = AnAnswer.Quoted() with { Notice = AnAnswer.Notice() };

        var words = await WordsOfAnswerAsync();

        Assert.Contains("Your rights", words, StringComparison.Ordinal);
        Assert.Contains(AnAnswer.Notice().Text, words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quote_that_is_too_long_is_cut_between_two_lines_and_the_card_says_so()
    {
        var sentence = new string('a', 299) + ".";
        _asking.Answer = AnAnswer.Quoted() with { Citations = [AnAnswer.Citation() with { Quote = string.Join('\n', Enumerable.Repeat(sentence, 10)) }] };

        var words = await WordsOfAnswerAsync();

        Assert.Equal(3, words.Split('\n').Count(line => line == sentence));
        Assert.Contains("This section says more than fits here.", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Beside_an_answer_stand_reporting_and_asking_Legal_with_the_question_attached()
    {
        var card = Assert.Single((await _asking.AskAsync(Question)).Cards);

        Assert.Equal(Question, (string?)card.Button(Verbs.AskLegal)[Verbs.QuestionField]);
        Assert.NotNull(card.Button(Verbs.Report));
    }

    [Fact]
    public async Task An_abstention_says_so_names_what_was_searched_and_what_comes_nearest()
    {
        _asking.Answer = AnAnswer.Abstained();

        var card = Assert.Single((await _asking.AskAsync(Question)).Cards);

        Assert.Contains("I found no answer in our policies", card.Words(), StringComparison.Ordinal);
        Assert.Contains("I searched the 14 policies", card.Words(), StringComparison.Ordinal);
        Assert.Equal(
            ["Sharing outside the company: Before you send", "Travel: Devices", "Training and awareness"],
            card.Buttons().Where(button => (string)button.Data[Verbs.Field]! == Verbs.Ask).Select(button => button.Title));
        Assert.Equal(Question, (string?)card.Button(Verbs.AskLegal)[Verbs.QuestionField]);
    }

    [Fact]
    public async Task A_nearest_heading_asks_for_itself_and_is_heard_as_a_question()
    {
        _asking.Answer = new Answer.Abstained(14, [new("reporting", "Reporting", "1", ["What a colleague leaked", "I lost my laptop"])]);

        var card = Assert.Single((await _asking.AskAsync(Question)).Cards);

        Assert.Equal("What do the policies say about “What a colleague leaked › I lost my laptop”?", (string?)card.Button(Verbs.Ask)[Verbs.QuestionField]);
    }

    [Theory]
    [InlineData(0, "There is no policy in force")]
    [InlineData(1, "the one policy")]
    public async Task An_abstention_counts_as_people_do(int policies, string said)
    {
        _asking.Answer = new Answer.Abstained(policies, []);

        var card = Assert.Single((await _asking.AskAsync(Question)).Cards);

        Assert.Contains(said, card.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_employee_is_answered_from_the_policies_open_to_them_on_this_day()
    {
        await _asking.AskAsync($"  {Question}\n");

        var asked = Assert.Single(_asking.Questions);
        Assert.Equal(Question, asked.Text);
        Assert.Equal(["everyone", "legal"], asked.Audiences);
        Assert.Equal(new DateOnly(2026, 3, 2), asked.On);
    }

    [Fact]
    public async Task In_a_group_only_policies_for_everyone_answer_whoever_asks()
    {
        await _asking.AskAsync(Question, inGroup: true);
        await _asking.AskAsync(Question, new Asker.Anonymous());
        await _asking.AskAsync(Question, new Asker.Handler(OfLegal.Lena));

        Assert.All(_asking.Questions, question => Assert.Empty(question.Audiences));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    public async Task Nothing_typed_is_not_searched_for(string nothing)
    {
        var card = Assert.Single((await _asking.AskAsync(nothing)).Cards);

        Assert.Contains("What would you like to know?", card.Words(), StringComparison.Ordinal);
        Assert.Empty(_asking.Questions);
    }

    [Fact]
    public async Task A_question_may_have_a_thousand_characters_and_not_one_more()
    {
        await _asking.AskAsync(new string('a', AskPolicyDialogue.QuestionMaxLength));
        var card = Assert.Single((await _asking.AskAsync(new string('b', AskPolicyDialogue.QuestionMaxLength + 1))).Cards);

        Assert.Single(_asking.Questions);
        Assert.Contains("up to 1,000 characters; yours has 1,001", card.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("bbb", card.ToJson(), StringComparison.Ordinal);
    }

    private async Task<string> WordsOfAnswerAsync() => Assert.Single((await _asking.AskAsync(Question)).Cards).Words();
}
