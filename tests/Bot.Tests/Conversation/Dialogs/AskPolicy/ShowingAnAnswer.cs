using System.Text.Json.Nodes;
using PolicyBot.Conversation.Turns;
using PolicyBot.Knowledge.Answers;

namespace PolicyBot.Tests.Conversation.Dialogs.AskPolicy;

/// <summary>The form that suits the question, and what leads on from an answer.</summary>
public class ShowingAnAnswer
{
    private const string Question = "May I send the price list to a customer?";

    private readonly Asking _asking = new();

    [Theory]
    [InlineData(AnswerForm.Passages, "What our policy says")]
    [InlineData(AnswerForm.Definition, "What it means")]
    [InlineData(AnswerForm.Steps, "How to do it")]
    [InlineData(AnswerForm.Permission, "What is allowed")]
    [InlineData(AnswerForm.Person, "Whom to turn to")]
    [InlineData(AnswerForm.Deadline, "When, and for how long")]
    [InlineData(AnswerForm.Conflict, "Our policies disagree about this")]
    public async Task The_heading_says_what_kind_of_answer_it_is(AnswerForm form, string heading)
    {
        _asking.Answer = AnAnswer.Quoted() with { Form = form };

        Assert.Equal(heading, Assert.Single((await _asking.AskAsync(Question)).Cards).FallbackText);
    }

    [Fact]
    public async Task Policies_that_disagree_are_both_shown_with_dates_and_owners_who_have_to_settle_it()
    {
        var other = AnAnswer.Citation() with { PolicyId = "travel", PolicyTitle = "Travel", EffectiveDate = new(2025, 5, 1), Owner = "Head of Travel", Quote = "Price lists stay at home." };
        _asking.Answer = AnAnswer.Quoted() with { Citations = [AnAnswer.Citation(), other], Form = AnswerForm.Conflict };

        var words = await WordsAsync();

        Assert.Contains("Their owners have to settle it; until then, ask Legal which one to follow.", words, StringComparison.Ordinal);
        Assert.Contains("in force since 15 January 2026 · Owner: Head of Information Security", words, StringComparison.Ordinal);
        Assert.Contains("in force since 1 May 2025 · Owner: Head of Travel", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_follow_up_is_answered_with_the_question_before_it_and_says_how_it_was_understood()
    {
        _asking.Answer = AnAnswer.Quoted() with { Understood = "May contractors send the price list?" };

        var reply = await _asking.TakeAsync(Ask("and contractors?") with { Previous = Question });

        Assert.Equal(Question, Assert.Single(_asking.Questions).Previous);
        Assert.Contains("Understood as: May contractors send the price list?", Assert.Single(reply.Cards).Words(), StringComparison.Ordinal);
        Assert.Equal("May contractors send the price list?", reply.Question);
        Assert.Equal("May contractors send the price list?", (string?)reply.Cards[0].Button(Verbs.AskLegal)[Verbs.QuestionField]);
    }

    [Theory]
    [InlineData("  ")]
    [InlineData(null)]
    public async Task Without_a_question_before_it_is_taken_as_typed(string? previous)
    {
        var reply = await _asking.TakeAsync(Ask(Question) with { Previous = previous });

        Assert.Null(Assert.Single(_asking.Questions).Previous);
        Assert.Equal(Question, reply.Question);
        Assert.DoesNotContain("Understood", Assert.Single(reply.Cards).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_too_long_to_have_been_a_question_is_not_taken_for_one()
    {
        await _asking.TakeAsync(Ask("and contractors?") with { Previous = new string('a', 1_001) });

        Assert.Null(Assert.Single(_asking.Questions).Previous);
    }

    [Theory]
    [InlineData(1, "This is how it stood on 1 March 2026.")]
    [InlineData(20, "This is how it will stand on 20 March 2026.")]
    public async Task An_answer_of_another_day_says_so_before_anything_else(int day, string said)
    {
        _asking.Answer = AnAnswer.Quoted() with { AsOf = new(2026, 3, day) };

        var card = Assert.Single((await _asking.AskAsync(Question)).Cards);

        var body = JsonNode.Parse(card.ToJson())!["body"]!.AsArray();
        Assert.Equal("Container", (string?)body[1]!["type"]);
        Assert.Equal("warning", (string?)body[1]!["style"]);
        Assert.Contains($"Please note: {said}", card.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_abstention_too_says_how_it_was_understood_and_for_which_day()
    {
        _asking.Answer = AnAnswer.Abstained() with { Understood = "How long are lunch breaks?", AsOf = new(2026, 1, 1) };

        var words = await WordsAsync();

        Assert.Contains("Understood as: How long are lunch breaks?", words, StringComparison.Ordinal);
        Assert.Contains("how it stood on 1 January 2026", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_not_answered_reads_whose_matter_it_is_with_the_way_to_its_place()
    {
        _asking.Answer = AnAnswer.Referred();

        var card = Assert.Single((await _asking.AskAsync("How much notice do I give?")).Cards);

        Assert.Matches(
            "(?s)I found no answer in our policies.*This may be a matter for others.*Matters for other teams.*Notice and contracts.*Your contract says it, and the People team explains it\\..*What comes nearest.*If that is not it, ask Legal",
            card.Words());
        Assert.Equal("https://policybot.example.com/policies/other-matters/1.0#p2", (string?)Assert.Single(Opens(card.ToJson()))["url"]);
    }

    [Theory]
    [InlineData(true, "/policies/sharing-outside/2.1#p4.2-3")]
    [InlineData(false, "https://policybot.example.com/policies/sharing-outside/2.1#p4.2-3")]
    public async Task Each_quote_has_the_way_to_its_place(bool onOwnPage, string address)
    {
        var reply = await _asking.TakeAsync(Ask(Question) with { OnOwnPage = onOwnPage });

        var open = Opens(Assert.Single(reply.Cards).ToJson());
        Assert.Equal("Open the policy at this passage", (string?)Assert.Single(open)["title"]);
        Assert.Equal(address, (string?)open[0]["url"]);
    }

    [Fact]
    public async Task A_reader_who_cannot_get_there_is_shown_no_way()
    {
        _asking.Links.Site = null;

        Assert.Empty(Opens(Assert.Single((await _asking.AskAsync(Question)).Cards).ToJson()));
    }

    [Fact]
    public async Task What_else_there_is_comes_when_it_is_asked_for()
    {
        _asking.Answer = AnAnswer.Whole();
        var card = Assert.Single((await _asking.AskAsync(Question)).Cards);
        Assert.DoesNotContain("Leave price lists at home.", card.Words(), StringComparison.Ordinal);

        var more = await _asking.TakeAsync(Pressed(Verbs.AskMore, (string)card.Button(Verbs.AskMore)[Verbs.QuestionField]!));

        Assert.Contains("Leave price lists at home.", Assert.Single(more.Cards).Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("signed confidentiality agreement", more.Cards[0].Words(), StringComparison.Ordinal);
        Assert.Equal(AnAnswer.Whole().Understood, _asking.Questions[^1].Text);
        Assert.Null(more.Question);
    }

    [Fact]
    public async Task Where_there_is_no_more_none_is_offered_and_asking_for_it_says_so()
    {
        var card = Assert.Single((await _asking.AskAsync(Question)).Cards);
        var more = await _asking.TakeAsync(Pressed(Verbs.AskMore, Question));

        Assert.DoesNotContain(card.Buttons(), button => button.Title == "Show more");
        Assert.Contains("There is nothing more on this", Assert.Single(more.Cards).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Related_headings_are_buttons_that_ask()
    {
        _asking.Answer = AnAnswer.Whole();

        var card = Assert.Single((await _asking.AskAsync(Question)).Cards);

        Assert.Equal(
            ["Suppliers and partners: Agreements", "Training and awareness"],
            card.Buttons().Where(button => (string)button.Data[Verbs.Field]! == Verbs.Ask).Select(button => button.Title));
    }

    [Fact]
    public async Task A_policy_that_does_not_say_since_when_it_holds_is_shown_without_a_day()
    {
        _asking.Answer = AnAnswer.Quoted() with { Citations = [AnAnswer.Citation() with { EffectiveDate = null }] };

        Assert.Contains("Version 2.1 · Owner: Head of Information Security", await WordsAsync(), StringComparison.Ordinal);
    }

    private async Task<string> WordsAsync() => Assert.Single((await _asking.AskAsync(Question)).Cards).Words();

    private static Turn.Pressed Ask(string question) => Pressed(Verbs.Ask, question);

    private static Turn.Pressed Pressed(string verb, string question) =>
        new(verb, new Dictionary<string, string> { [Verbs.QuestionField] = question }) { Asker = Asking.Ines };

    private static List<JsonNode> Opens(string card) => [.. All(JsonNode.Parse(card)!).Where(node => node is JsonObject thing && (string?)thing["type"] == "Action.OpenUrl")];

    private static IEnumerable<JsonNode> All(JsonNode node) => node switch
    {
        JsonArray array => array.SelectMany(child => All(child!)),
        JsonObject thing => thing.Where(pair => pair.Value is not null).SelectMany(pair => All(pair.Value!)).Prepend(thing),
        _ => [],
    };
}
