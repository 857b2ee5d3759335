using System.Text.Json.Nodes;
using PolicyBot.Conversation.Cards;

namespace PolicyBot.Channels.Teams.Replies;

/// <summary>Adaptive Cards as Teams takes them.</summary>
internal static class TeamsCards
{
    /// <summary>For the message stream, to be put into something else.</summary>
    public static JsonNode InStream(AdaptiveCard card) => JsonNode.Parse(card.InStream().Span)!;

    /// <summary>For a dialog, in which every button is a plain submit, and the first that sends what was filled in stands out.</summary>
    public static JsonNode InDialog(AdaptiveCard card)
    {
        var node = JsonNode.Parse(card.ToJson())!;
        if (node["actions"] is JsonArray actions && actions.OfType<JsonObject>().FirstOrDefault(Sends) is { } first)
            first.TryAdd("style", "positive");

        return node;
    }

    private static bool Sends(JsonObject action) => (string?)action["type"] == "Action.Submit" && (string?)action["associatedInputs"] != "none";
}
