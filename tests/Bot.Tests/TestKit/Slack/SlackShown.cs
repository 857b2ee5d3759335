using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyBot.Tests.TestKit.Slack;

/// <summary>Something that a person sees in Slack and can press in.</summary>
/// <param name="Kind"><c>message</c>, <c>ephemeral</c>, <c>modal</c> or <c>home</c>.</param>
/// <param name="Json">A message or a view.</param>
/// <param name="Channel">Of a message.</param>
internal sealed record SlackShown(string Kind, JsonElement Json, string? Channel = null)
{
    /// <summary>As Slack tells of them: each with an id.</summary>
    public JsonArray Blocks
    {
        get
        {
            var blocks = Json.TryGetProperty("blocks", out var given) ? JsonArray.Create(given)! : [];
            for (var at = 0; at < blocks.Count; at++)
                blocks[at]!["block_id"] ??= $"b{at}";
            return blocks;
        }
    }

    public string? Ts => Json.TryGetProperty("ts", out var ts) ? ts.GetString() : null;

    public string? ThreadTs => Json.TryGetProperty("thread_ts", out var ts) ? ts.GetString() : null;

    /// <summary>All that can be read in it, one text a line; what only a notification says is not.</summary>
    public string Text => string.Join('\n', Texts(Blocks).Prepend(Json.TryGetProperty("title", out var title) ? title.GetProperty("text").GetString()! : ""));

    public IReadOnlyList<string> Buttons => [.. Elements().Select(Title).OfType<string>()];

    /// <summary>A button, by what stands on it or on either thumb, and the block that it is in.</summary>
    public (JsonObject Button, string Block) Button(string title)
    {
        foreach (var block in Blocks)
        {
            foreach (var element in ElementsOf(block!.AsObject()).Where(element => Title(element) == title))
                return (element, (string)block["block_id"]!);
        }

        throw new InvalidOperationException($"There is no button '{title}', only: {string.Join(", ", Buttons)}. It says:\n{Text}");
    }

    /// <summary>An input block, by its label or its id.</summary>
    public JsonObject Input(string labelOrId) =>
        Blocks.Select(block => block!.AsObject()).FirstOrDefault(block => (string?)block["type"] == "input" && ((string?)block["label"]!["text"] == labelOrId || (string?)block["block_id"] == labelOrId))
        ?? throw new InvalidOperationException($"There is no input '{labelOrId}'. It says:\n{Text}");

    private static string? Title(JsonObject button) => (string?)button["text"]?["text"];

    private IEnumerable<JsonObject> Elements() => Blocks.SelectMany(block => ElementsOf(block!.AsObject()));

    // Slack tells of a pressed thumb as of one button.
    private static IEnumerable<JsonObject> ElementsOf(JsonObject block)
    {
        JsonNode?[] elements = [.. block["elements"] as JsonArray ?? [], block["accessory"]];
        foreach (var element in elements.OfType<JsonObject>())
        {
            if ((string?)element["type"] == "button")
                yield return element;
            foreach (var thumb in (string[])["positive_button", "negative_button"])
            {
                if (element[thumb] is JsonObject half)
                {
                    var pressed = half.DeepClone().AsObject();
                    (pressed["type"], pressed["action_id"]) = ("feedback_buttons", (string?)element["action_id"]);
                    yield return pressed;
                }
            }
        }
    }

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonArray array => array.SelectMany(Texts),
        JsonObject json => json.SelectMany(pair => pair.Key is "text" && pair.Value is JsonValue value ? [(string)value!] : Texts(pair.Value)),
        _ => [],
    };
}
