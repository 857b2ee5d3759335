using PolicyBot.Conversation.Dialogs.AskPolicy;
using PolicyBot.Knowledge.Answers;

namespace PolicyBot.Tests.Conversation.Dialogs.AskPolicy;

public class SearchingThePolicies
{
    private readonly Asking _asking = new();

    [Fact]
    public async Task Only_policies_for_everyone_are_searched()
    {
        await FindAsync("price lists");

        Assert.Empty(Assert.Single(_asking.Questions).Audiences);
    }

    [Fact]
    public async Task What_is_typed_there_goes_to_no_model()
    {
        await FindAsync("price lists");

        Assert.True(Assert.Single(_asking.Questions) is { ByWordsAlone: true, MayBeWritten: false });
    }

    [Fact]
    public async Task A_passage_is_found_with_its_place_its_words_and_a_card_of_its_own()
    {
        var hit = Assert.Single(await FindAsync(" price lists "));

        Assert.Equal("Sharing outside the company", hit.Title);
        Assert.Equal("Before you send › Price lists", hit.Section);
        Assert.StartsWith("A price list goes to a customer only under", hit.Quote, StringComparison.Ordinal);
        var words = hit.Card.Words();
        Assert.Contains(hit.Quote.Split('\n')[1], words, StringComparison.Ordinal);
        Assert.Contains("Version 2.1, in force since 15 January 2026 · Owner: Head of Information Security", words, StringComparison.Ordinal);
        Assert.Contains("https://policybot.example.com/policies/sharing-outside/2.1#p4.2-3", hit.Card.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_on_the_card_does_anything_and_nothing_says_what_was_searched()
    {
        _asking.Answer = AnAnswer.Whole();

        var hits = await FindAsync("a marker 4711");

        Assert.All(hits, hit => Assert.Empty(hit.Card.Buttons()));
        Assert.All(hits, hit => Assert.DoesNotContain("contractor?", hit.Card.ToJson(), StringComparison.Ordinal));
        Assert.All(hits, hit => Assert.DoesNotContain("4711", hit.Card.ToJson(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_answer_comes_first_then_what_else_there_is_at_most_eight()
    {
        _asking.Answer = AnAnswer.Quoted() with { More = [.. Enumerable.Range(1, 12).Select(number => AnAnswer.Citation() with { PolicyTitle = $"More {number}" })] };

        var hits = await FindAsync("price lists");

        Assert.Equal(["Sharing outside the company", "More 1", "More 2", "More 3", "More 4", "More 5", "More 6", "More 7"], hits.Select(hit => hit.Title));
    }

    [Fact]
    public async Task A_passage_that_another_contradicts_says_so_also_when_it_stands_alone()
    {
        var other = AnAnswer.Citation() with { PolicyTitle = "Travel" };
        _asking.Answer = AnAnswer.Quoted() with { Citations = [AnAnswer.Citation(), other], More = [AnAnswer.Citation() with { PolicyTitle = "Training" }], Form = AnswerForm.Conflict };

        var hits = await FindAsync("price lists");

        Assert.Equal([true, true, false], hits.Select(hit => hit.Card.Words().Contains("says something else about this", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData(null)]
    public async Task Without_words_nothing_is_searched(string? text)
    {
        Assert.Empty(await FindAsync(text!));
        Assert.Empty(_asking.Questions);
    }

    [Fact]
    public async Task What_is_too_long_for_a_question_is_not_searched()
    {
        Assert.Empty(await FindAsync(new string('x', AskPolicyDialogue.QuestionMaxLength + 1)));
        Assert.Empty(_asking.Questions);
    }

    [Fact]
    public async Task Without_an_answer_nothing_is_found()
    {
        _asking.Answer = AnAnswer.Abstained();

        Assert.Empty(await FindAsync("the weather"));
    }

    private Task<IReadOnlyList<PolicyHit>> FindAsync(string text) =>
        new SearchPolicies(_asking, _asking.Links, _asking.Clock).FindAsync(text, locale: null, CancellationToken.None);
}
