using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Actions;

namespace PolicyBot.Channels.Teams.Replies;

/// <summary>Adaptive Cards as Teams takes them.</summary>
internal static class TeamsCards
{
    private const string FullWidth = ""","msteams":{"width":"Full"}}""";

    /// <summary>Letters as they are, as in <see cref="TeamsJson"/>, and the buttons as <see cref="ButtonInStream"/> writes them.</summary>
    private static readonly JsonSerializerOptions Stream = new(CardJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = CardJson.Default.WithAddedModifier(MarkDialogs),
    };

    /// <summary>
    /// For the message stream: as wide as the chat, and what opens a dialog says so beforehand, since Teams asks for the dialog only then
    /// (<c>msteams.type</c> <c>task/fetch</c>).
    /// </summary>
    public static string InStream(AdaptiveCard card)
    {
        // Of the whole card and not of one within it, so it is no property of the type; a card has others before it.
        var json = JsonSerializer.Serialize(card, Stream);

        return string.Concat(json.AsSpan(0, json.Length - 1), FullWidth);
    }

    /// <summary>The same, to be put into something else.</summary>
    public static JsonNode InStreamNode(AdaptiveCard card) => JsonNode.Parse(InStream(card))!;

    /// <summary>For a dialog, in which every button is a plain submit, and the first that sends what was filled in stands out.</summary>
    public static JsonNode InDialog(AdaptiveCard card)
    {
        var node = JsonNode.Parse(card.ToJson())!;
        if (node["actions"] is JsonArray actions && actions.OfType<JsonObject>().FirstOrDefault(Sends) is { } first)
            first.TryAdd("style", "positive");

        return node;
    }

    private static bool Sends(JsonObject action) => (string?)action["type"] == "Action.Submit" && (string?)action["associatedInputs"] != "none";

    private static void MarkDialogs(JsonTypeInfo type)
    {
        if (type.Type != typeof(AdaptiveSubmitAction))
            return;

        foreach (var property in type.Properties)
        {
            if (property.PropertyType == typeof(IReadOnlyDictionary<string, string>))
                property.CustomConverter = new ButtonInStream();
        }
    }
}
