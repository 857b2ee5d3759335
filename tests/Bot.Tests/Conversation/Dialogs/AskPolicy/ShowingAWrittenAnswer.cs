using System.Text.Json.Nodes;
using PolicyBot.Conversation.Turns;
using PolicyBot.Knowledge.Answers;
using PolicyBot.Knowledge.Models;
using PolicyBot.Reports;
using PolicyBot.Tests.Conformance;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Conversation.Dialogs.AskPolicy;

/// <summary>What a model wrote, with the policies' own words that prove it.</summary>
public class ShowingAWrittenAnswer
{
    private const string Question = "May I send the price list to a customer?";

    private readonly Asking _asking = new() { Answer = AnAnswer.Written() };

    [Fact]
    public async Task It_comes_first_each_sentence_with_the_numbers_of_its_quotes()
    {
        var card = await CardAsync();

        Assert.Equal(
            "You may send a price list to a customer under a signed confidentiality agreement. [1] "
            + "The account owner has to approve it first. [1] So a customer may get one, but it does not travel with you. [1][2]",
            TextOf(card["body"]![1]!));
    }

    [Fact]
    public async Task It_says_that_a_model_wrote_it_and_that_the_quotes_are_what_counts()
    {
        var body = (await CardAsync())["body"]!.AsArray();

        Assert.StartsWith("A language model wrote the sentences above.", (string?)body[2]!["text"], StringComparison.Ordinal);
        Assert.Contains("the policies' own words; those are what counts", (string?)body[2]!["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_quotes_stand_below_under_their_numbers_as_quotes_with_all_that_a_quote_has()
    {
        var card = await CardAsync();

        var cited = card["body"]!.AsArray().Where(part => (string?)part!["type"] == "Container").ToList();
        Assert.Equal(["[1] Sharing outside the company", "[2] Travel"], cited.Select(part => TextOf(part!["items"]![0]!)));
        Assert.All(cited, part => Assert.Contains(part!["items"]!.AsArray(), item => (string?)item!["style"] == "emphasis"));
        Assert.Contains("Version 2.1, in force since 15 January 2026 · Owner: Head of Information Security", Words(card), StringComparison.Ordinal);
        Assert.Contains("Leave price lists at home.", Words(card), StringComparison.Ordinal);
        Assert.Contains("Open the policy at this passage", card.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rights_feedback_headings_and_buttons_are_there_as_below_a_quote()
    {
        _asking.Answer = AnAnswer.Written() with { Understood = AnAnswer.Whole().Understood, Proof = AnAnswer.Whole() with { Citations = AnAnswer.Written().Proof.Citations } };

        var reply = await _asking.AskAsync(Question);

        var card = Assert.Single(reply.Cards);
        Assert.Contains("Nothing in this policy stops you from going to an authority.", card.Words(), StringComparison.Ordinal);
        Assert.Contains("Understood as: May I send the price list to a customer who is a contractor?", card.Words(), StringComparison.Ordinal);
        Assert.Equal(AnAnswer.Whole().Understood, reply.Question);
        Assert.Equal(AnAnswer.Whole().Understood, (string?)card.Button(Verbs.AskLegal)[Verbs.QuestionField]);
        Assert.Contains("sharing-outside", (string?)card.Button(Verbs.Report)[nameof(ReportFields.Clause)], StringComparison.Ordinal);
        Assert.Contains("travel", (string?)card.Button(Verbs.FeedbackYes)["cited"], StringComparison.Ordinal);
        Assert.Contains(card.Buttons(), button => button.Title == "Training and awareness");
    }

    [Fact]
    public async Task What_was_cut_short_says_so_and_leads_to_the_policies_words()
    {
        _asking.Answer = AnAnswer.Written() with { Sentences = [AnAnswer.Written().Sentences[0]], IsCutShort = true };

        var words = Words(await CardAsync());

        Assert.Contains("The rest could not be written just now. What our policies say to it follows in their own words.", words, StringComparison.Ordinal);
        Assert.Contains("Leave price lists at home.", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_model_wrote_is_shown_letter_by_letter_in_runs_that_read_no_mark_up()
    {
        _asking.Answer = AnAnswer.Written() with { Sentences = [new("See **this** [here](https://evil.example) {{DATE(2026-01-01, SHORT)}} <b>now</b>.", [0])] };

        var paragraph = (await CardAsync())["body"]![1]!;

        Assert.Equal("RichTextBlock", (string?)paragraph["type"]);
        Assert.Equal("See **this** [here](https://evil.example) {{DATE(2026-01-01, SHORT)}} <b>now</b>. [1]", TextOf(paragraph));
        Assert.DoesNotContain(paragraph["inlines"]!.AsArray(), run => ((string?)run!["text"])!.Contains("{{", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_sentence_is_shown_whole_or_not_at_all()
    {
        var sentences = Enumerable.Range(1, 40).Select(number => new WrittenSentence($"Sentence {number} {HostileText.Wide(300)}.", [0])).ToList();
        _asking.Answer = AnAnswer.Written() with { Sentences = sentences };

        var card = await CardAsync();

        var shown = TextOf(card["body"]![1]!);
        var count = shown.Split("Sentence ").Length - 1;
        Assert.InRange(count, 2, 39);
        Assert.Equal(string.Join(' ', sentences.Take(count).Select(sentence => $"{sentence.Text} [1]")), shown);
        Assert.Contains("More was written than fits here", Words(card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_gets_the_sentences_with_numbers_that_are_places_among_the_citations()
    {
        var notes = (await _asking.AskAsync(Question)).Answer!;

        Assert.True(notes.IsWrittenByModel);
        Assert.Equal(["Sharing outside the company", "Travel"], notes.Citations.Select(place => place.Title));
        Assert.Equal([[1], [1], [1, 2]], notes.Written.Select(sentence => sentence.Numbers));
        Assert.NotNull(notes.Feedback);
    }

    [Fact]
    public async Task A_channel_that_writes_it_out_itself_gets_a_card_without_it()
    {
        var reply = await _asking.TakeAsync(Ask() with { OwnText = true });

        var words = Assert.Single(reply.Cards).Words();
        Assert.DoesNotContain("The account owner has to approve it first.", words, StringComparison.Ordinal);
        Assert.Contains("A language model wrote the sentences above this card.", words, StringComparison.Ordinal);
        Assert.Contains("[1] Sharing outside the company", words, StringComparison.Ordinal);
        Assert.Equal(3, reply.Answer!.Written.Count);
    }

    [Fact]
    public async Task Only_a_question_may_be_written_and_never_what_else_there_is()
    {
        await _asking.AskAsync(Question);
        await _asking.TakeAsync(More() with { Draft = new RecordingDraft() });

        Assert.Equal([true, false], _asking.Questions.Select(question => question.MayBeWritten));
        Assert.Null(_asking.Questions[1].Follower);
    }

    [Fact]
    public async Task More_is_everything_that_the_card_has_not_shown_also_what_would_have_been_quoted_without_a_model()
    {
        var travel = AnAnswer.Written().Proof.Citations[1];
        var gifts = AnAnswer.Citation() with { PolicyId = "gifts", PolicyTitle = "Gifts", Anchor = "p2.1", Quote = "A price list is no gift." };
        _asking.Answer = AnAnswer.Written() with { Sentences = [AnAnswer.Written().Sentences[0]], Proof = AnAnswer.Quoted() with { More = [gifts] } };
        _asking.Quoted = AnAnswer.Quoted() with { Citations = [gifts], More = [AnAnswer.Citation() with { Anchor = "p4.1" }, travel] };

        var button = Assert.Single((await _asking.AskAsync(Question)).Cards).Button(Verbs.AskMore);
        var more = await _asking.TakeAsync(new Turn.Pressed(Verbs.AskMore, button.ToDictionary(field => field.Key, field => (string)field.Value!)) { Asker = Asking.Ines });

        var words = Assert.Single(more.Cards).Words();
        Assert.Contains("A price list is no gift.", words, StringComparison.Ordinal);
        Assert.Contains("Leave price lists at home.", words, StringComparison.Ordinal);
        Assert.DoesNotContain("signed confidentiality agreement", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_sentence_is_seen_as_soon_as_it_is_proved_behind_those_before_it()
    {
        var draft = new RecordingDraft();

        await _asking.TakeAsync(Ask() with { Draft = draft });

        Assert.Equal(3, draft.Shown.Count);
        Assert.Equal("You may send a price list to a customer under a signed confidentiality agreement. [1]", draft.Shown[0]);
        Assert.EndsWith("So a customer may get one, but it does not travel with you. [1][2]", draft.Shown[2], StringComparison.Ordinal);
        Assert.StartsWith(draft.Shown[0], draft.Shown[1], StringComparison.Ordinal);
        Assert.StartsWith(draft.Shown[1], draft.Shown[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_place_for_it_nobody_follows()
    {
        await _asking.AskAsync(Question);

        Assert.Null(Assert.Single(_asking.Questions).Follower);
    }

    [Theory]
    [InlineData(ModelTrouble.Filtered)]
    [InlineData(ModelTrouble.Refused)]
    public async Task A_question_that_the_service_would_not_take_is_answered_kindly_with_the_way_to_report(ModelTrouble trouble)
    {
        _asking.Answer = AnAnswer.Quoted() with { Trouble = trouble };

        var card = Assert.Single((await _asking.AskAsync(Question)).Cards);

        Assert.Contains("That says nothing about you or about your question. Here are our policies' own words instead.", card.Words(), StringComparison.Ordinal);
        Assert.Contains("If something happened to you, or you saw something, you can report it, also without your name.", card.Words(), StringComparison.Ordinal);
        Assert.Contains("signed confidentiality agreement", card.Words(), StringComparison.Ordinal);
        Assert.Single(card.Buttons(), button => (string?)button.Data[Verbs.Field] == Verbs.Report);
    }

    [Fact]
    public async Task So_is_one_to_which_nothing_was_found()
    {
        _asking.Answer = AnAnswer.Abstained() with { Trouble = ModelTrouble.Filtered };

        var card = Assert.Single((await _asking.AskAsync(Question)).Cards);

        Assert.Contains("That says nothing about you or about your question.", card.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("own words instead", card.Words(), StringComparison.Ordinal);
        Assert.Single(card.Buttons(), button => (string?)button.Data[Verbs.Field] == Verbs.Report);
    }

    [Theory]
    [InlineData(ModelTrouble.Busy)]
    [InlineData(ModelTrouble.Down)]
    [InlineData(ModelTrouble.TooSlow)]
    [InlineData(ModelTrouble.OverBudget)]
    [InlineData(ModelTrouble.Misconfigured)]
    [InlineData(ModelTrouble.Unreadable)]
    public async Task Any_other_trouble_of_a_model_is_nothing_that_anybody_has_to_know(ModelTrouble trouble)
    {
        _asking.Answer = AnAnswer.Quoted();
        var plain = Assert.Single((await _asking.AskAsync(Question)).Cards).Words();
        _asking.Answer = AnAnswer.Quoted() with { Trouble = trouble };
        var troubled = Assert.Single((await _asking.AskAsync(Question)).Cards).Words();

        Assert.Equal(plain, troubled);
    }

    private async Task<JsonObject> CardAsync() => JsonNode.Parse(Assert.Single((await _asking.AskAsync(Question)).Cards).ToJson())!.AsObject();

    private static string TextOf(JsonNode block) => string.Concat(block["inlines"]!.AsArray().Select(run => (string?)run!["text"])).Replace('\u00A0', ' ');

    private static string Words(JsonObject card) =>
        string.Join('\n', All(card).Select(node => node["inlines"] is not null ? TextOf(node) : (string?)node["text"]).OfType<string>());

    private static IEnumerable<JsonObject> All(JsonNode? node) => node switch
    {
        JsonArray array => array.SelectMany(All),
        JsonObject thing => thing.SelectMany(pair => All(pair.Value)).Prepend(thing),
        _ => [],
    };

    private static Turn.Pressed Ask() => Pressed(Verbs.Ask);

    private static Turn.Pressed More() => Pressed(Verbs.AskMore);

    private static Turn.Pressed Pressed(string verb) => new(verb, new Dictionary<string, string> { [Verbs.QuestionField] = Question }) { Asker = Asking.Ines };
}
