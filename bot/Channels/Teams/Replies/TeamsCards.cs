using System.Text.Json.Nodes;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Channels.Teams.Replies;

/// <summary>Adaptive Cards as Teams takes them.</summary>
internal static class TeamsCards
{
    /// <summary>
    /// For the message stream: as wide as the chat, and what opens a dialog says so beforehand, since Teams asks for the dialog only then
    /// (<c>msteams.type</c> <c>task/fetch</c>).
    /// </summary>
    public static JsonNode InStream(AdaptiveCard card)
    {
        var node = NodeOf(card);
        MarkDialogs(node);
        node["msteams"] = new JsonObject { ["width"] = "Full" };

        return node;
    }

    /// <summary>For a dialog, in which every button is a plain submit, and the first that sends what was filled in stands out.</summary>
    public static JsonNode InDialog(AdaptiveCard card)
    {
        var node = NodeOf(card);
        if (node["actions"] is JsonArray actions && actions.OfType<JsonObject>().FirstOrDefault(Sends) is { } first)
            first.TryAdd("style", "positive");

        return node;
    }

    private static JsonNode NodeOf(AdaptiveCard card) => JsonNode.Parse(card.ToJson())!;

    private static bool Sends(JsonObject action) => (string?)action["type"] == "Action.Submit" && (string?)action["associatedInputs"] != "none";

    private static void MarkDialogs(JsonNode? node)
    {
        switch (node)
        {
            case JsonArray items:
                foreach (var item in items)
                    MarkDialogs(item);
                break;
            case JsonObject part:
                if (part["type"] is JsonValue type && type.GetValueKind() == System.Text.Json.JsonValueKind.String && type.GetValue<string>() == "Action.Submit"
                    && part["data"] is JsonObject data && data[Verbs.Field]?.GetValue<string>() is { } verb && InTeams.OpensDialog(verb))
                    data["msteams"] = new JsonObject { ["type"] = "task/fetch" };
                foreach (var (name, inner) in part)
                {
                    if (name != "data")
                        MarkDialogs(inner);
                }

                break;
        }
    }
}
