using System.Text.Json.Nodes;

namespace PolicyBot.Channels.Slack.BlockKit;

/// <summary>More blocks than one message takes, in several.</summary>
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

    /// <summary>Characters of all texts in it.</summary>
    public static int TextOf(JsonNode? node) => node switch
    {
        JsonObject json => json.Sum(member => member is { Key: "text", Value: JsonValue text } && text.TryGetValue<string>(out var words) ? words.Length : TextOf(member.Value)),
        JsonArray items => items.Sum(TextOf),
        _ => 0,
    };
}
