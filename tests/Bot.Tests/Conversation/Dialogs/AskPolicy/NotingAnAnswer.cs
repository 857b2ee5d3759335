using PolicyBot.Conversation.Turns;
using PolicyBot.Knowledge.Answers;

namespace PolicyBot.Tests.Conversation.Dialogs.AskPolicy;

/// <summary>What a channel gets beside the card, to show in its own manner.</summary>
public class NotingAnAnswer
{
    private const string Question = "May I send the price list to a customer?";

    private readonly Asking _asking = new();

    [Fact]
    public async Task Each_quote_comes_with_its_place_in_the_order_of_the_card()
    {
        var travel = AnAnswer.Citation() with { PolicyTitle = "Travel", HeadingPath = [], Quote = "Price lists stay at home." };
        _asking.Answer = AnAnswer.Quoted() with { Citations = [AnAnswer.Citation(), travel] };

        var notes = await NotesAsync();

        Assert.Equal(["Sharing outside the company", "Travel"], notes.Citations.Select(place => place.Title));
        Assert.Equal(["Before you send › Price lists", ""], notes.Citations.Select(place => place.Section));
        Assert.Equal(AnAnswer.Citation().Quote, notes.Citations[0].Quote);
        Assert.Equal("https://policybot.example.com/policies/sharing-outside/2.1#p4.2-3", notes.Citations[0].Link?.ToString());
        Assert.False(notes.IsWrittenByModel);
    }

    [Fact]
    public async Task What_the_buttons_below_it_carry_comes_along()
    {
        var reply = await _asking.AskAsync(Question);

        var no = reply.Cards[0].Button(Verbs.FeedbackNo).Where(field => field.Key != Verbs.Field).ToDictionary(field => field.Key, field => (string)field.Value!);
        Assert.Equal(no, reply.Answer!.Feedback);
        Assert.Equal(["cited", "kind", "question", "ticket"], no.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_channel_that_asks_by_itself_gets_a_card_that_does_not(bool abstains)
    {
        _asking.Answer = abstains ? AnAnswer.Abstained() : AnAnswer.Quoted();

        var reply = await _asking.TakeAsync(Ask() with { OwnFeedback = true });

        Assert.DoesNotContain("Did this help?", Assert.Single(reply.Cards).Words(), StringComparison.Ordinal);
        Assert.NotNull(reply.Answer?.Feedback);
    }

    [Fact]
    public async Task An_abstention_cites_nothing_and_can_be_judged_by_what_came_nearest()
    {
        _asking.Answer = AnAnswer.Abstained();

        var notes = await NotesAsync();

        Assert.Empty(notes.Citations);
        Assert.Equal("Abstained", notes.Feedback!["kind"]);
    }

    [Fact]
    public async Task Where_nothing_came_near_there_is_nothing_to_judge()
    {
        _asking.Answer = new Answer.Abstained(14, []);

        Assert.Null((await NotesAsync()).Feedback);
    }

    [Fact]
    public async Task Whose_matter_it_is_can_be_judged_and_is_no_citation()
    {
        _asking.Answer = AnAnswer.Referred() with { Nearest = [] };

        var notes = await NotesAsync();

        Assert.Empty(notes.Citations);
        Assert.Equal("Abstained", notes.Feedback!["kind"]);
    }

    [Fact]
    public async Task What_is_no_answer_has_no_notes()
    {
        Assert.Null((await _asking.AskAsync("")).Answer);
        Assert.Null((await _asking.TakeAsync(new Turn.Pressed(Verbs.AskLegal, new Dictionary<string, string>()) { Asker = Asking.Ines })).Answer);
    }

    private async Task<AnswerNotes> NotesAsync() => (await _asking.TakeAsync(Ask())).Answer!;

    private static Turn.Pressed Ask() => new(Verbs.Ask, new Dictionary<string, string> { [Verbs.QuestionField] = Question }) { Asker = Asking.Ines };
}
