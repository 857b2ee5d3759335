using System.Text.Json.Nodes;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Tests.Conversation.Dialogs;

/// <summary>A card as its reader sees it.</summary>
internal static class ShownCard
{
    /// <summary>Every text that stands on it, a block a line.</summary>
    public static string Words(this AdaptiveCard card) => string.Join('\n', Blocks(JsonNode.Parse(card.ToJson())!["body"]));

    /// <summary>What stands on it in other people's words, without what is between the blocks.</summary>
    public static string Quoted(this AdaptiveCard card) =>
        string.Concat(Objects(JsonNode.Parse(card.ToJson())).Where(json => (string?)json["type"] == "TextRun").Select(run => (string)run["text"]!));

    /// <summary>Its buttons, wherever they stand: title and data.</summary>
    public static IReadOnlyList<(string Title, JsonObject Data)> Buttons(this AdaptiveCard card) =>
        [.. Objects(JsonNode.Parse(card.ToJson())).Where(json => json["data"] is not null).Select(json => ((string)json["title"]!, json["data"]!.AsObject()))];

    /// <summary>The data of the one button with this verb.</summary>
    public static JsonObject Button(this AdaptiveCard card, string verb) =>
        Assert.Single(card.Buttons(), button => (string)button.Data[Verbs.Field]! == verb).Data;

    /// <summary>What stands in an input.</summary>
    public static string? Value(this AdaptiveCard card, string id) =>
        (string?)Assert.Single(Objects(JsonNode.Parse(card.ToJson())), json => (string?)json["id"] == id)["value"];

    private static IEnumerable<string> Blocks(JsonNode? node) => node switch
    {
        JsonObject json when (string?)json["type"] == "TextBlock" => [(string)json["text"]!],
        JsonObject json when (string?)json["type"] == "RichTextBlock" => [string.Concat(json["inlines"]!.AsArray().Select(run => (string)run!["text"]!))],
        JsonObject json => json.SelectMany(pair => Blocks(pair.Value)),
        JsonArray array => array.SelectMany(Blocks),
        _ => [],
    };

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject json => [json, .. json.SelectMany(pair => Objects(pair.Value))],
        JsonArray array => array.SelectMany(Objects),
        _ => [],
    };
}
