using System.Text.Json.Nodes;

namespace PolicyBot.Channels.Slack.BlockKit;

/// <summary>More blocks than Slack takes at once: in several messages, or, in a view, folded into fewer.</summary>
internal static class BlockPages
{
    /// <returns>At least one.</returns>
    public static IEnumerable<IReadOnlyList<JsonObject>> Of(IReadOnlyList<JsonObject> blocks)
    {
        var page = new List<JsonObject>();
        var (text, tables) = (0, 0);
        foreach (var block in blocks)
        {
            var length = TextOf(block);
            if (page.Count == BlockLimits.BlocksOfMessage || (page.Count > 0 && text + length > BlockLimits.TextOfMessage))
            {
                var next = Moved(page);
                yield return page;
                (page, text) = (next, next.Sum(TextOf));
            }

            page.Add(block);
            text += length;
        }

        yield return page;
    }

    /// <summary>The same in no more blocks than a view may have: without lines between, and with neighbours of one kind in one block.</summary>
    public static IReadOnlyList<JsonObject> Folded(IReadOnlyList<JsonObject> blocks)
    {
        if (blocks.Count <= BlockLimits.BlocksOfView)
            return blocks;

        var folded = new List<JsonObject>();
        foreach (var block in blocks.Where(block => (string?)block["type"] != "divider"))
        {
            if (folded.Count == 0 || !Joins(folded[^1], block))
                folded.Add(block);
        }

        return folded;
    }

    // A heading goes with what it is the heading of.
    private static List<JsonObject> Moved(List<JsonObject> page)
    {
        var next = new List<JsonObject>();
        while (page.Count > 1 && (string?)page[^1]["type"] is "header" or "divider")
        {
            next.Insert(0, page[^1]);
            page.RemoveAt(page.Count - 1);
        }

        return next;
    }

    private static bool Joins(JsonObject above, JsonObject block)
    {
        switch ((string?)above["type"], (string?)block["type"])
        {
            case ("section", "section") when Text(above) is { } first && Text(block) is { } second && first.Length + second.Length + 1 <= BlockLimits.Text:
                above["text"]!["text"] = $"{first}\n{second}";
                return true;
            case ("context", "context"):
                return Moves(above, block, BlockLimits.Fields);
            case ("actions", "actions"):
                return Moves(above, block, BlockLimits.Buttons);
            case ("rich_text", "rich_text"):
                return Moves(above, block, int.MaxValue);
            default:
                return false;
        }
    }

    private static string? Text(JsonObject section) =>
        section["accessory"] is null && section["text"] is JsonObject text && (string?)text["type"] == "mrkdwn" ? (string?)text["text"] : null;

    private static bool Moves(JsonObject above, JsonObject block, int most)
    {
        var (into, from) = (above["elements"]!.AsArray(), block["elements"]!.AsArray());
        if (into.Count + from.Count > most)
            return false;

        foreach (var element in from.ToList())
        {
            from.Remove(element);
            into.Add(element);
        }

        return true;
    }

    private static int TextOf(JsonNode? node) => node switch
    {
        JsonObject json => json.Sum(member => member is { Key: "text", Value: JsonValue text } && text.TryGetValue<string>(out var words) ? words.Length : TextOf(member.Value)),
        JsonArray items => items.Sum(TextOf),
        _ => 0,
    };
}
