using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyBot.Channels.Slack.BlockKit;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Actions;
using PolicyBot.Conversation.Turns;
using PolicyBot.Tests.Conformance;

namespace PolicyBot.Tests.Channels.Slack.BlockKit;

public sealed class PressingAButton : IDisposable
{
    private readonly SlackCards _slack = new();

    public void Dispose() => _slack.Dispose();

    [Fact]
    public void What_is_too_long_for_Slack_is_held_and_comes_back()
    {
        var question = HostileText.OfLength(4_000);
        var button = ButtonWith(question);

        Assert.InRange(((string)button["value"]!).Length, 1, 2_000);
        Assert.Equal(Contracts.Press.OnTheWire(question), Contracts.Press.OnTheWire(Read(button).Fields[Verbs.QuestionField]));
    }

    [Fact]
    public void What_was_held_is_there_for_an_hour_and_then_it_says_so()
    {
        var button = ButtonWith(HostileText.Unbroken(4_000));

        _slack.Time.Advance(TimeSpan.FromMinutes(59));
        Assert.False(Read(button).IsTooOld);

        _slack.Time.Advance(TimeSpan.FromHours(2));
        var press = Read(button);
        Assert.True(press.IsTooOld);
        Assert.Equal(Verbs.Ask, press.Verb);
    }

    [Fact]
    public void Drawing_the_same_card_over_and_over_drives_out_nothing()
    {
        var mine = ButtonWith(HostileText.Unbroken(4_000));
        var theirs = ButtonWith(HostileText.Unbroken(4_001));

        for (var drawn = 0; drawn < 11_000; drawn++)
            Assert.Equal((string)theirs["value"]!, (string)ButtonWith(HostileText.Unbroken(4_001))["value"]!);

        Assert.False(Read(mine).IsTooOld);
        Assert.False(Read(theirs).IsTooOld);
    }

    [Fact]
    public void Redrawn_fields_cost_nothing_even_when_the_pot_is_full()
    {
        var first = _slack.Held.Keep(new Dictionary<string, string> { ["of"] = "one" });
        for (var other = 0; other < 4_999; other++)
            _slack.Held.Keep(new Dictionary<string, string> { ["of"] = $"{other}" });

        for (var again = 0; again < 3; again++)
        {
            foreach (var other in Enumerable.Range(0, 4_999))
                _slack.Held.Keep(new Dictionary<string, string> { ["of"] = $"{other}" });
        }

        Assert.Equal("one", _slack.Held.Find(first)!["of"]);
    }

    [Fact]
    public void What_differs_in_anything_is_held_apart()
    {
        Dictionary<string, string>[] all =
        [
            new() { ["a"] = "b" }, new() { ["a"] = "c" }, new() { ["ab"] = "" }, new() { ["a"] = "b", ["c"] = "" }, new() { ["a"] = "b1:c0:" }, new() { ["a"] = "\ud800" },
            new() { ["a"] = "\ud801" }, new() { ["a"] = "\ufffd" }, new(),
        ];

        var numbers = all.Select(_slack.Held.Keep).ToList();

        Assert.Equal(all.Length, numbers.Distinct().Count());
        Assert.Equal(all, numbers.Select(number => _slack.Held.Find(number)));
        using var other = new SlackCards();
        Assert.NotEqual(numbers[0], other.Held.Keep(all[0])); // by this process's key: nobody can reckon it
    }

    [Fact]
    public void What_a_modal_carries_is_held_as_well()
    {
        var view = _slack.Renderer.Modal("Title", _slack.Form with { Actions = [CardButtons.Submit("Send", Verbs.Ask, ("cited", HostileText.Unbroken(3_500)))] });

        Assert.Equal(HostileText.Unbroken(3_500), SubmittedView.Read(Contracts.AdaptiveWire.Element(view), _slack.Held).Fields["cited"]);
    }

    [Fact]
    public void Thumbs_say_what_they_judge()
    {
        var blocks = _slack.Renderer.Messages(_slack.AnyCard, _slack.JudgedAnswer)[^1].Blocks;
        var thumbs = blocks[^1]!["elements"]![0]!.AsObject();
        var no = new JsonObject { ["type"] = "feedback_buttons", ["action_id"] = thumbs["action_id"]!.DeepClone(), ["value"] = thumbs["negative_button"]!["value"]!.DeepClone() };

        Assert.Equal("context_actions", (string)blocks[^1]!["type"]!);
        Assert.Equal(Verbs.FeedbackNo, Read(no).Verb);
        Assert.Equal(_slack.JudgedAnswer.Feedback, Read(no).Fields);
    }

    [Fact]
    public void A_menu_sends_what_its_option_carries() =>
        Assert.Equal(Verbs.Help, PressedButton.Read(Parsed("""{"type":"overflow","action_id":"go:x","selected_option":{"value":"{\"verb\":\"help\"}"}}"""), default, _slack.Held).Verb);

    [Fact]
    public void Styles_and_tooltips_come_along()
    {
        var card = CardFrame.Of(
            "Heading",
            [],
            CardButtons.Go("Good", Verbs.Help) with { Style = PolicyBot.Conversation.Cards.Styles.AdaptiveActionStyle.Positive, Tooltip = "Does good" },
            CardButtons.Go("Bad", Verbs.Help) with { Style = PolicyBot.Conversation.Cards.Styles.AdaptiveActionStyle.Destructive },
            new AdaptiveOpenUrlAction { Title = "Open", Url = new Uri("https://example.org/a b") },
            new AdaptiveOpenUrlAction { Title = "Own page", Url = new Uri("/policies/a", UriKind.Relative) });

        var buttons = SlackForm.ButtonsIn(_slack.Renderer.Messages(card)[0].Blocks).ToList();

        Assert.Equal(["primary", "danger", null], buttons.Select(button => (string?)button["style"]));
        Assert.Equal("Does good", (string?)buttons[0]["accessibility_label"]);
        Assert.Equal("https://example.org/a%20b", (string?)buttons[2]["url"]);
        Assert.Equal("", Read(buttons[2]).Verb);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"value":7}""")]
    [InlineData("""{"value":null,"selected_option":[]}""")]
    [InlineData("""{"value":"","action_id":{}}""")]
    [InlineData("""{"value":"help"}""")]
    [InlineData("""{"value":"{"}""")]
    [InlineData("""{"value":"[1]"}""")]
    [InlineData("""{"value":"{\"verb\":7}"}""")]
    [InlineData("""{"value":"{\"verb\":{\"verb\":{\"verb\":\"help\"}}}"}""")]
    [InlineData("""{"value":"{\"verb\":\"\\ud800\"}"}""")]
    [InlineData("""{"value":"{\"\\ud800\":\"x\"}"}""")]
    [InlineData("""{"value":"\ud800"}""")]
    [InlineData("""{"value":"{\"~held\":\"nothing\"}"}""")]
    public void Anything_else_is_no_button_of_ours(string action)
    {
        Assert.Equal("", PressedButton.Read(Parsed(action), Parsed(action), _slack.Held).Verb);
        Assert.Equal("", PressedButton.Read(Parsed(action), default, _slack.Held).Verb);
    }

    [Fact]
    public void A_huge_value_is_no_button_of_ours()
    {
        var huge = new JsonObject { ["value"] = new JsonObject { ["verb"] = "help", ["x"] = HostileText.Unbroken(2_000_000) }.ToJsonString() };

        Assert.Equal("", Read(huge).Verb);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("""{"state":7}""")]
    [InlineData("""{"state":{"values":[]}}""")]
    [InlineData("""{"state":{"values":{"a":7,"b":{},"c":{"v":7},"d":{"v":{"type":7}},"":{"v":{}},"\ud800":{"v":{"type":"plain_text_input","value":"x"}}}}}""")]
    [InlineData("""{"state":{"values":{"a":{"v":{"type":"plain_text_input","value":7}},"b":{"t":{"type":"checkboxes","selected_options":7}}}},"blocks":{"a":1}}""")]
    [InlineData("""{"state":{"values":{"b":{"t":{"type":"checkboxes","selected_options":[7,{},{"value":7}]}}}},"blocks":[7,{"block_id":7},{"block_id":"b","element":[]}]}""")]
    [InlineData("""{"state":{"values":{"b":{"v":{"type":"static_select","selected_option":[]}},"c":{"v":{"type":"unheard_of","value":"x"}}}}}""")]
    public void A_form_that_is_none_holds_nothing(string view) =>
        Assert.Empty(PressedButton.Read(Parsed("""{"action_id":"with:help:0","value":"{\"verb\":\"help\"}"}"""), Parsed(view), _slack.Held).Fields);

    [Theory]
    [InlineData("[\"\"]")]
    [InlineData("[7]")]
    [InlineData("[null,null,null]")]
    [InlineData("[")]
    [InlineData("~nothing")]
    public void A_box_that_is_none_of_ours_does_no_harm(string value)
    {
        var view = new JsonObject { ["state"] = new JsonObject { ["values"] = new JsonObject { ["b"] = new JsonObject { ["t"] = new JsonObject { ["type"] = "checkboxes", ["selected_options"] = new JsonArray(new JsonObject { ["value"] = value }) } } } } };

        Assert.Equal(Verbs.Help, PressedButton.Read(Parsed("""{"action_id":"with:help:0","value":"{\"verb\":\"help\"}"}"""), Contracts.AdaptiveWire.Element(view), _slack.Held).Verb);
    }

    [Fact]
    public void Nothing_typed_takes_the_place_of_the_verb()
    {
        var view = Parsed("""{"state":{"values":{"verb":{"v":{"type":"plain_text_input","value":"legal.inbox"}}}}}""");

        Assert.Equal(Verbs.Help, PressedButton.Read(Parsed("""{"action_id":"with:help:0","value":"{\"verb\":\"help\"}"}"""), view, _slack.Held).Verb);
    }

    private JsonObject ButtonWith(string question) => SlackForm.ButtonsIn(_slack.Renderer.Messages(CardFrame.Of("Heading", [], CardButtons.Go("Ask", Verbs.Ask, (Verbs.QuestionField, question))))[0].Blocks).Single();

    private CardPress Read(JsonObject action) => PressedButton.Read(Contracts.AdaptiveWire.Element(action), default, _slack.Held);

    private static JsonElement Parsed(string json) => JsonDocument.Parse(json).RootElement;
}
