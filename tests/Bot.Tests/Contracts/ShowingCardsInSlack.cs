using System.Text.Json.Nodes;
using PolicyBot.Channels.Slack.BlockKit;
using PolicyBot.Conversation.Turns;
using PolicyBot.Tests.Channels.Slack.BlockKit;
using PolicyBot.Tests.Conformance;

namespace PolicyBot.Tests.Contracts;

public sealed class ShowingCardsInSlack(EveryCard every) : CardContract(every), IDisposable
{
    private readonly SlackCards _slack = new();

    public void Dispose() => _slack.Dispose();

    private protected override Task<IReadOnlyList<ShownCard>> ShowAsync(GalleryCard card, IReadOnlyDictionary<string, string> typed)
    {
        var messages = _slack.Renderer.Messages(card.Card);
        var message = new JsonObject { ["blocks"] = new JsonArray([.. messages.SelectMany(body => body.Blocks).Select(block => block!.DeepClone())]) };

        return Task.FromResult<IReadOnlyList<ShownCard>>(
        [
            Shown("in messages", new JsonObject { ["message"] = message }, typed, messages.Where(body => body.Blocks.Count > 50).Select(body => $"{body.Blocks.Count} blocks")),
            Shown("in a modal", _slack.Renderer.Modal(card.Title ?? "PolicyBot", card.Card), typed, []),
            Shown("on the Home tab", _slack.Renderer.Home([card.Card]), typed, []),
        ]);
    }

    // A modal closes by its own button.
    private protected override bool IsNeverSent(string verb) => verb == Verbs.Close;

    /// <param name="place">A view, or what a press in a message sends of it.</param>
    private ShownCard Shown(string where, JsonObject place, IReadOnlyDictionary<string, string> typed, IEnumerable<string> tooLarge)
    {
        var view = new SlackForm(place).Fill(typed);
        var blocks = SlackForm.BlocksOf(place);
        var presses = SlackForm.ButtonsIn(blocks).Where(button => button["value"] is not null)
            .Select(button => PressedButton.Read(AdaptiveWire.Element(button), view, _slack.Held)).ToList();
        if (place["submit"] is not null)
            presses.Add(SubmittedView.Read(view, _slack.Held));

        return new(
            where,
            SlackForm.TextOf(place),
            [.. presses.Select(press => new Press(press.Verb, press.Fields))],
            [.. tooLarge, .. place["type"] is not null && blocks.Count > 100 ? [$"{blocks.Count} blocks"] : Array.Empty<string>()]);
    }
}
