using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyBot.Channels.Slack.BlockKit;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Cards.Inputs;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Tests.Channels.Slack.BlockKit;

public sealed class SayingWhatIsWrong : IDisposable
{
    private readonly SlackCards _slack = new();

    public void Dispose() => _slack.Dispose();

    [Fact]
    public void It_stands_below_its_input_when_nothing_else_has_changed() =>
        Assert.Equal("""{"text":"Too short"}""", Errors(Form(value: "typed"), [("text", "typed")], ("text", "too short"))?.ToJsonString());

    [Fact]
    public void What_is_wrong_with_boxes_stands_below_their_group() =>
        Assert.Equal("""{"kind_a":"Choose"}""", Errors(Form(value: "typed"), [("text", "typed")], ("kind", "choose"))?.ToJsonString());

    [Fact]
    public void Blanks_around_what_was_typed_make_no_other_form() => Assert.NotNull(Errors(Form(value: "typed"), [("text", " typed\n")], ("text", "too short")));

    [Fact]
    public void Nothing_is_wrong_when_nothing_is() => Assert.Null(Errors(Form(value: "typed"), [("text", "typed")]));

    [Fact]
    public void An_error_without_an_input_needs_the_form_anew() => Assert.Null(Errors(Form(value: "typed"), [("text", "typed")], ("elsewhere", "wrong")));

    [Fact]
    public void So_does_a_new_input() => Assert.Null(Errors(Form(value: "typed", new AdaptiveTextInput { Id = "more", Label = "More", MaxLength = 9 }), [("text", "typed")], ("text", "wrong")));

    [Fact]
    public void So_does_a_new_box() => Assert.Null(Errors(Form(value: "typed", new AdaptiveToggleInput { Id = "sure", Label = "Sure", Title = "I am" }), [("text", "typed")], ("text", "wrong")));

    [Fact]
    public void So_does_a_text_that_was_changed_for_the_person() => Assert.Null(Errors(Form(value: "typed"), [("text", "typed XXXX-XXXX")], ("text", "I took your receipt out")));

    [Fact]
    public void So_does_a_box_that_was_unticked() => Assert.Null(Errors(Form(value: "typed"), [("text", "typed"), ("kind_a", "true")], ("text", "wrong")));

    [Fact]
    public void So_does_a_button_that_carries_something_else() =>
        Assert.Null(Errors(Form(value: "typed") with { Actions = [CardButtons.Submit("Send", Verbs.Ask, ("ticket", "another"))] }, [("text", "typed")], ("text", "wrong")));

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"blocks":7,"state":{"values":[]},"private_metadata":{}}""")]
    public void A_view_that_is_none_needs_the_form_anew(string view) =>
        Assert.Null(SubmittedView.ErrorsOf(new DialogStep.Show("Title", Form("typed")) { Errors = new Dictionary<string, string> { ["text"] = "wrong" } }, JsonDocument.Parse(view).RootElement, _slack.Held));

    private JsonObject? Errors(AdaptiveCard next, (string Id, string Value)[] typed, params (string Id, string Text)[] errors)
    {
        var view = new SlackForm(_slack.Renderer.Modal("Title", Form(value: null))).Fill(typed.ToDictionary(pair => pair.Id, pair => pair.Value));

        return SubmittedView.ErrorsOf(new DialogStep.Show("Title", next) { Errors = errors.ToDictionary(error => error.Id, error => error.Text) }, view, _slack.Held);
    }

    private static AdaptiveCard Form(string? value, params AdaptiveInput[] more) => CardFrame.Of(
        "Form",
        [
            new AdaptiveTextInput { Id = "text", Label = "Text", MaxLength = 100, Value = value },
            CardText.Question("Which kind?"),
            new AdaptiveToggleInput { Id = "kind_a", Label = null, Title = "A" },
            new AdaptiveToggleInput { Id = "kind_b", Label = null, Title = "B" },
            .. more.Cast<AdaptiveElement>(),
        ],
        CardButtons.Submit("Send", Verbs.Ask, ("ticket", "t")));
}
