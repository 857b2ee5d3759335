using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyBot.Channels.Slack.BlockKit;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Inputs;
using PolicyBot.Conversation.Turns;
using PolicyBot.Tests.Conformance;
using PolicyBot.Tests.TestKit.Slack;

namespace PolicyBot.Tests.Channels.Slack.BlockKit;

/// <summary>A form that was sent, and comes back with everything in it.</summary>
public sealed class DrawingAgainWhatWasSent : IDisposable
{
    private readonly SlackCards _slack = new();

    [Fact]
    public async Task Everything_that_was_typed_and_chosen_is_in_it()
    {
        var sent = Sent(("text", "typed <b>& more"), ("long", new string('x', 2_900)), ("choice", "b"), ("menu", "item 150"), ("kind_b", "true"), ("day", "2026-02-27"), ("number", "7"));

        var again = RefilledView.Of(sent, "It went wrong.");

        Assert.Contains("It went wrong.", again.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(Read(sent), Read(AsDrawn(again)));
        var findings = await SlackJudges.AskAsync([new SlackDocument("again", "modal", again)]);
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    [Fact]
    public void What_was_emptied_is_empty_although_it_began_with_something()
    {
        var again = RefilledView.Of(Sent(), "It went wrong.");

        Assert.DoesNotContain("initial_", again.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"blocks":[7,null,{"type":"input","block_id":7,"element":{"type":7,"action_id":7}}]}""")]
    [InlineData("""{"type":7,"blocks":"none","state":{"values":[]}}""")]
    [InlineData("""{"blocks":[{"type":"input","block_id":"a","element":{"type":"static_select","action_id":"b"}}],"state":{"values":{"a":{"b":{"selected_option":7}}}}}""")]
    public void Rubbish_makes_it_no_worse(string view) => Assert.NotNull(RefilledView.Of(JsonElement.Parse(view), "It went wrong.")["blocks"]);

    public void Dispose() => _slack.Dispose();

    private SortedDictionary<string, string> Read(JsonElement view) => new(new Dictionary<string, string>(SubmittedView.Read(view, _slack.Held).Fields), StringComparer.Ordinal);

    /// <summary>Sent as it stands there.</summary>
    private static JsonElement AsDrawn(JsonObject view)
    {
        var values = new JsonObject();
        foreach (var input in view["blocks"]!.AsArray().OfType<JsonObject>().Where(block => (string?)block["type"] == "input"))
            values[(string)input["block_id"]!] = new JsonObject { [(string)input["element"]!["action_id"]!] = SlackState.Of(input, typed: null) };
        var drawn = view.DeepClone().AsObject();
        drawn["state"] = new JsonObject { ["values"] = values };

        return JsonSerializer.SerializeToElement(drawn);
    }

    private JsonElement Sent(params (string Id, string Value)[] typed) => new SlackForm(_slack.Renderer.Modal("Title", Form())).Fill(typed.ToDictionary(one => one.Id, one => one.Value));

    private static AdaptiveCard Form() => CardFrame.Of(
        "Form",
        [
            new AdaptiveTextInput { Id = "text", Label = "Text", MaxLength = 100, Value = "before" },
            new AdaptiveTextInput { Id = "long", Label = "Long", MaxLength = 10_000, IsMultiline = true },
            new AdaptiveChoiceSetInput { Id = "choice", Label = "Choice", Choices = [new("A", "a"), new("B", "b")], Value = "a" },
            new AdaptiveChoiceSetInput { Id = "menu", Label = "Menu", Choices = [.. Enumerable.Range(1, 200).Select(number => new AdaptiveChoice($"Item {number}", $"item {number}"))] },
            CardText.Question("Which kind?"),
            new AdaptiveToggleInput { Id = "kind_a", Label = null, Title = "A" },
            new AdaptiveToggleInput { Id = "kind_b", Label = null, Title = "B" },
            new AdaptiveDateInput { Id = "day", Label = "Day" },
            new AdaptiveNumberInput { Id = "number", Label = "Number" },
        ],
        CardButtons.Submit("Send", Verbs.Ask, ("ticket", "t")));
}
