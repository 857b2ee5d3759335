using System.Text.Json.Nodes;
using PolicyBot.Channels.Slack.BlockKit;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Cards.Inputs;
using PolicyBot.Conversation.Turns;
using PolicyBot.Tests.Conformance;

namespace PolicyBot.Tests.Channels.Slack.BlockKit;

public sealed class FillingInAModal : IDisposable
{
    private readonly SlackCards _slack = new();

    public void Dispose() => _slack.Dispose();

    [Fact]
    public void What_was_typed_comes_back_with_what_the_button_carries()
    {
        var press = Sent(_slack.Form, ("text", "Typed"), ("choice", "b"));

        Assert.Equal(Verbs.Ask, press.Verb);
        Assert.Equal(new Dictionary<string, string> { ["ticket"] = "t", ["text"] = "Typed", ["choice"] = "b" }, press.Fields);
        Assert.False(press.IsTooOld);
    }

    [Fact]
    public void What_is_left_empty_is_absent() => Assert.Equal(["ticket"], Sent(_slack.Form).Fields.Keys);

    [Fact]
    public void A_long_text_has_a_second_input_and_comes_back_as_one()
    {
        var modal = _slack.Renderer.Modal("Title", Long(value: null));

        Assert.Equal(["story", "story~2"], Inputs(modal));
        Assert.Equal("The first half.\nThe second half.", Read(modal, ("story", "The first half."), ("story~2", "The second half.")).Fields["story"]);
        Assert.Equal("Only the second.", Read(modal, ("story~2", "Only the second.")).Fields["story"]);
        Assert.Equal([false, true], SlackForm.BlocksOf(modal).Where(block => block["label"] is not null).Select(block => (bool)block["optional"]!));
    }

    [Fact]
    public void A_text_that_is_there_already_is_in_as_many_inputs_as_it_needs()
    {
        var text = HostileText.Unbroken(2_990) + " and " + HostileText.Unbroken(6_500);
        var modal = _slack.Renderer.Modal("Title", Long(text));
        var shown = SlackForm.BlocksOf(modal).Where(block => block["block_id"] is not null).Select(block => ((string)block["block_id"]!, (string)block["element"]!["initial_value"]!)).ToArray();

        Assert.Equal(["story", "story~2", "story~3", "story~4"], Inputs(modal));
        Assert.Equal(text, Read(modal, shown).Fields["story"]);
    }

    [Fact]
    public void An_input_with_another_value_is_another_input_to_Slack()
    {
        var before = ElementOf(_slack.Renderer.Modal("Title", Long("before")));
        var again = ElementOf(_slack.Renderer.Modal("Title", Long("before")));
        var after = ElementOf(_slack.Renderer.Modal("Title", Long("after")));

        Assert.Equal(before, again);
        Assert.NotEqual(before, after);
    }

    [Fact]
    public void Boxes_under_a_question_are_one_input_and_come_back_each()
    {
        var card = Boxes(12);
        var modal = _slack.Renderer.Modal("Title", card);
        var press = Read(modal, ("box_1", "true"), ("box_11", "true"));

        Assert.Equal(["box_0", "box_10"], Inputs(modal));
        Assert.Single(SlackForm.TextOf(modal).Split("Which ones?")[1..], rest => !rest.StartsWith(" (continued)", StringComparison.Ordinal));
        Assert.Equal("true", press.Fields["box_1"]);
        Assert.Equal("true", press.Fields["box_11"]);
        Assert.Equal("false", press.Fields["box_2"]);
        Assert.Equal(12, press.Fields.Count);
    }

    [Fact]
    public void A_box_says_what_it_holds_on_and_off()
    {
        var card = CardFrame.Of("Form", [new AdaptiveToggleInput { Id = "agreed", Label = "Agreed", Title = "I agree", ValueOn = "yes", ValueOff = "no" }], CardButtons.Submit("Send", Verbs.Ask));

        Assert.Equal("yes", Sent(card, ("agreed", "yes")).Fields["agreed"]);
        Assert.Equal("no", Sent(card).Fields["agreed"]);
    }

    [Fact]
    public void Many_choices_are_in_groups_and_long_values_come_back_whole()
    {
        var choices = Enumerable.Range(0, 250).Select(number => new AdaptiveChoice($"Choice {number}", number == 249 ? HostileText.Unbroken(400) : $"{number}")).ToList();
        var card = CardFrame.Of("Form", [new AdaptiveChoiceSetInput { Id = "one", Label = "One", Choices = choices, Value = choices[249].Value }], CardButtons.Submit("Send", Verbs.Ask));
        var modal = _slack.Renderer.Modal("Title", card);
        var element = SlackForm.BlocksOf(modal)[1]["element"]!;

        Assert.Equal(3, element["option_groups"]!.AsArray().Count);
        Assert.Equal("Choice 0 – Choice 99", (string)element["option_groups"]![0]!["label"]!["text"]!);
        Assert.Equal(choices[249].Value, Read(modal, ("one", (string)element["initial_option"]!["value"]!)).Fields["one"]);
    }

    [Fact]
    public void What_may_be_left_empty_is_not_said_twice()
    {
        var modal = _slack.Renderer.Modal("Title", CardFrame.Of("Form", [new AdaptiveTextInput { Id = "a", Label = "In which team? (optional)", MaxLength = 9 }], CardButtons.Submit("Send", Verbs.Ask)));

        Assert.Equal("In which team?", (string)SlackForm.BlocksOf(modal)[1]["label"]!["text"]!);
    }

    [Fact]
    public void A_form_is_sent_by_its_first_button_and_closed_by_Cancel()
    {
        var modal = _slack.Renderer.Modal("Report a suspected breach of confidentiality", _slack.Form with { Actions = [.. _slack.Form.Actions!, CardButtons.Submit("Look again", Verbs.MailboxRefresh)] });
        var button = Assert.Single(SlackForm.ButtonsIn(SlackForm.BlocksOf(modal)));

        Assert.Equal("Send", (string)modal["submit"]!["text"]!);
        Assert.Equal("Cancel", (string)modal["close"]!["text"]!);
        Assert.Equal("Report a suspected…", (string)modal["title"]!["text"]!);
        Assert.Equal("Look again", (string)button["text"]!["text"]!);
        Assert.Null(_slack.Renderer.Modal("Title", _slack.AnyCard)["submit"]);
    }

    [Fact]
    public void A_button_beside_the_form_sends_it_unless_it_says_otherwise()
    {
        var modal = _slack.Renderer.Modal("Title", _slack.Form with { Actions = [.. _slack.Form.Actions!, CardButtons.Submit("Look again", Verbs.MailboxRefresh), CardButtons.Go("Back", Verbs.Help)] });
        var view = new SlackForm(modal).Fill(new Dictionary<string, string> { ["text"] = "Typed" });
        var buttons = SlackForm.ButtonsIn(SlackForm.BlocksOf(modal)).Select(button => PressedButton.Read(Contracts.AdaptiveWire.Element(button), view, _slack.Held)).ToList();

        Assert.Equal([Verbs.MailboxRefresh, Verbs.Help], buttons.Select(press => press.Verb));
        Assert.Equal("Typed", buttons[0].Fields["text"]);
        Assert.Empty(buttons[1].Fields);
    }

    private CardPress Sent(AdaptiveCard card, params (string Id, string Value)[] typed) => Read(_slack.Renderer.Modal("Title", card), typed);

    private CardPress Read(JsonObject modal, params (string Id, string Value)[] typed) =>
        SubmittedView.Read(new SlackForm(modal).Fill(typed.ToDictionary(pair => pair.Id, pair => pair.Value)), _slack.Held);

    private static IEnumerable<string> Inputs(JsonObject modal) => SubmittedView.InputsOf(Contracts.AdaptiveWire.Element(modal));

    private static string ElementOf(JsonObject modal) => (string)SlackForm.BlocksOf(modal).First(block => block["element"] is not null)["element"]!["action_id"]!;

    private static AdaptiveCard Long(string? value) => CardFrame.Of(
        "Form",
        [new AdaptiveTextInput { Id = "story", Label = "Story", MaxLength = 8_000, Value = value, IsMultiline = true, IsRequired = true, ErrorMessage = "Write." }],
        CardButtons.Submit("Send", Verbs.Ask));

    private static AdaptiveCard Boxes(int count) => CardFrame.Of(
        "Form",
        [CardText.Question("Which ones?"), .. Enumerable.Range(0, count).Select(number => (AdaptiveElement)new AdaptiveToggleInput { Id = $"box_{number}", Label = null, Title = $"Box {number}" })],
        CardButtons.Submit("Send", Verbs.Ask));
}
