using System.Text.Json.Nodes;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Cards.Inputs;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Tests.Conformance;

public class JudgingCards(JudgedGallery gallery) : IClassFixture<JudgedGallery>
{
    [Theory]
    [InlineData("renderer")]
    [InlineData("types")]
    [InlineData("limits")]
    public void No_judge_finds_anything_in_any_card_that_the_bot_can_make(string judge)
    {
        var findings = gallery.Findings.Where(finding => finding.Judge == judge).ToList();

        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    [Fact]
    public void No_two_cards_have_one_name() =>
        Assert.Empty(gallery.Cards.GroupBy(card => card.Name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key));

    [Fact]
    public void A_title_of_a_dialog_fits_into_what_Slack_shows() =>
        Assert.Empty(gallery.Cards.Where(card => card.Title is { Length: 0 or > 24 }).Select(card => $"{card.Name}: {card.Title}"));

    [Fact]
    public void Every_verb_on_a_card_is_one_that_we_know()
    {
        var constants = typeof(Verbs).GetFields().Select(field => field.GetRawConstantValue() as string).OfType<string>().ToList();
        var known = constants.Concat(constants.Where(Verbs.OpensDialog).Select(Verbs.SentOf)).ToHashSet();

        var unknown = gallery.Cards.SelectMany(card => VerbsIn(JsonNode.Parse(card.Card.ToJson())).Where(verb => !known.Contains(verb)).Select(verb => $"{card.Name}: {verb}"));

        Assert.Empty(unknown);
    }

    [Fact]
    public void Every_dialogue_shows_its_cards_in_a_gallery()
    {
        var dialogues = typeof(IDialogue).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(IDialogue)) && !type.IsAbstract);

        var missing = dialogues.Except(CardGallery.All().Select(shown => shown.Dialogue));

        Assert.True(!missing.Any(), $"Without a CardGallery<T>, so that nobody judges their cards: {string.Join(", ", missing)}. Write one beside the dialogue's tests.");
    }

    [Fact]
    public async Task What_is_wrong_is_found()
    {
        AdaptiveElement heading = CardText.Heading("Heading");
        var wrong = new Dictionary<string, AdaptiveCard>
        {
            ["text became mark-up"] = CardFrame.Of("Wrong", [CardText.Paragraph("an **injection**")]),
            ["is not shown letter by letter"] = CardFrame.Of("Wrong", [CardText.Paragraph("on {{DATE(2026-01-01T00:00:00Z)}}")]),
            ["text became a picture"] = CardFrame.Of("Wrong", [CardText.Paragraph("![x](https://example.org/x.png)")]),
            ["no lang"] = new() { Body = [heading], FallbackText = "Wrong" },
            ["does not begin with a heading"] = CardFrame.Of("Wrong", []) with { Body = [CardText.Paragraph("text")] },
            ["no errorMessage"] = CardFrame.Of("Wrong", [new AdaptiveTextInput { Id = "a", Label = "A", MaxLength = 9, IsRequired = true }]),
            ["is used twice"] = CardFrame.Of("Wrong", [new AdaptiveTextInput { Id = "a", Label = "A", MaxLength = 9 }, new AdaptiveTextInput { Id = "a", Label = "B", MaxLength = 9 }]),
            ["no maxLength"] = CardFrame.Of("Wrong", [new AdaptiveTextInput { Id = "a", Label = "A", MaxLength = 0 }]),
            ["regex is not anchored"] = CardFrame.Of("Wrong", [new AdaptiveTextInput { Id = "a", Label = "A", MaxLength = 9, Regex = "[a-z]", ErrorMessage = "e" }]),
            ["at most 28672"] = CardFrame.Of("Wrong", [CardText.Foreign(HostileText.Unbroken(30_000))]),
            ["Teams draws 6"] = CardFrame.Of("Wrong", [], [.. Enumerable.Range(0, 7).Select(number => CardButtons.Go($"{number}", Verbs.Help))]),
            ["is longer than 75"] = CardFrame.Of("Wrong", [], CardButtons.Go(HostileText.Unbroken(76), Verbs.Help)),
            ["a value holds a comma"] = CardFrame.Of("Wrong", [new AdaptiveChoiceSetInput { Id = "a", Label = "A", IsMultiSelect = true, Choices = [new("A", "a,b")] }]),
            ["is no choice"] = CardFrame.Of("Wrong", [new AdaptiveChoiceSetInput { Id = "a", Label = "A", Value = "b", Choices = [new("A", "a")] }]),
        };

        var written = wrong.ToDictionary(card => card.Key, card => card.Value.ToJson());
        written["not assignable"] = written["no errorMessage"].Replace("\"size\":\"Large\"", "\"size\":\"huge\"", StringComparison.Ordinal);
        written["Unknown element type"] = written["no errorMessage"].Replace("Input.Text", "Input.Thought", StringComparison.Ordinal);
        written["/speek was dropped"] = written["no errorMessage"].Replace("speak", "speek", StringComparison.Ordinal);

        var findings = await CardJudges.AskAsync(written.Select(card => (card.Key, card.Value)));

        Assert.All(written.Keys, expected => Assert.Contains(findings, finding => finding.Name == expected && finding.Text.Contains(expected, StringComparison.Ordinal)));
    }

    private static IEnumerable<string> VerbsIn(JsonNode? node) => node switch
    {
        JsonObject json => json.SelectMany(pair => pair is { Key: "data", Value: JsonObject data } ? [(string)data[Verbs.Field]!] : VerbsIn(pair.Value)),
        JsonArray array => array.SelectMany(VerbsIn),
        _ => [],
    };
}
