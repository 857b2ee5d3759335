using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Contracts;

/// <summary>A card as the JSON of an Adaptive Card, for channels whose clients draw it as it is, and what those clients send.</summary>
internal static partial class AdaptiveWire
{
    private static readonly HashSet<string> Words = ["text", "title", "label", "value", "placeholder", "altText", "url"];

    /// <summary>Texts as they are, and those that are Markdown as they are drawn.</summary>
    public static string TextOf(JsonNode card) => TextOf(card, text => text) + TextOf(card, text => Backslashes().Replace(text, "${sign}"));

    /// <summary>What the client sends for each button: what it carries, and what was typed unless it says otherwise.</summary>
    public static IEnumerable<JsonObject> PressesOn(JsonObject card, IReadOnlyDictionary<string, string> typed)
    {
        card = card.DeepClone().AsObject();
        card.Remove("refresh");
        foreach (var button in CardButton.All(card).Select(button => button.Action).Where(action => action["data"] is not null))
        {
            var sent = button["data"]!.DeepClone().AsObject();
            if ((string?)button["associatedInputs"] != "none")
            {
                foreach (var (id, value) in typed)
                    sent[id] = value;
            }

            yield return sent;
        }
    }

    public static JsonElement Element(JsonNode node) => JsonSerializer.Deserialize<JsonElement>(node.ToJsonString());

    private static string TextOf(JsonNode? node, Func<string, string> drawn) => node switch
    {
        JsonObject json => string.Concat(json.Select(member =>
            member.Value is JsonValue value ? Words.Contains(member.Key) && value.TryGetValue<string>(out var text) ? drawn(text) : "" : TextOf(member.Value, drawn))),
        JsonArray items => string.Concat(items.Select(item => TextOf(item, drawn))),
        _ => "",
    };

    [GeneratedRegex(@"\\(?<sign>[!-/:-@\[-`{-~])", RegexOptions.NonBacktracking)]
    private static partial Regex Backslashes();
}
