using System.Text.Json.Nodes;
using PolicyBot.Channels.Slack.Api;
using PolicyBot.Channels.Slack.BlockKit;

namespace PolicyBot.Tests.Conformance;

/// <summary>Something that the bot shows in Slack, or that Slack is told of it.</summary>
/// <param name="Kind"><c>message</c>, <c>modal</c>, <c>home</c> or <c>manifest</c>.</param>
/// <param name="Document">A view, the arguments of <c>chat.postMessage</c>, or the description of the app.</param>
internal sealed record SlackDocument(string Name, string Kind, JsonObject Document)
{
    /// <summary>A card wherever Slack may show it.</summary>
    public static IEnumerable<SlackDocument> Of(CardRenderer renderer, GalleryCard card) =>
    [
        .. Messages($"{card.Name}, as message", renderer.Messages(card.Card)),
        new($"{card.Name}, as modal", "modal", renderer.Modal(card.Title ?? "PolicyBot", card.Card)),
        new($"{card.Name}, as home", "home", renderer.Home([card.Card])),
    ];

    public static IEnumerable<SlackDocument> Messages(string name, IReadOnlyList<MessageBody> messages) =>
        messages.Select((message, index) => new SlackDocument($"{name} {index}", "message", new JsonObject { ["channel"] = "C1", ["text"] = message.Text, ["blocks"] = message.Blocks }));
}
