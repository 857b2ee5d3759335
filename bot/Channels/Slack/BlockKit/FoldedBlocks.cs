using System.Text.Json.Nodes;

namespace PolicyBot.Channels.Slack.BlockKit;

/// <summary>
/// More blocks than a view takes, in fewer: without lines between, texts one under the other in one block of rich text, and buttons in one row. All of it
/// is there, and looks plainer; our own cards seldom need it, since they come in pages.
/// </summary>
internal static class FoldedBlocks
{
    public static IReadOnlyList<JsonObject> Of(IReadOnlyList<JsonObject> blocks)
    {
        if (blocks.Count <= BlockLimits.BlocksOfView)
            return blocks;

        // The first is the heading of it all.
        var folded = new List<JsonObject> { blocks[0] };
        foreach (var block in blocks.Skip(1).Where(block => (string?)block["type"] != "divider").Select(AsRichText))
        {
            if (!Joins(folded[^1], block))
                folded.Add(block);
        }

        return folded;
    }

    private static JsonObject AsRichText(JsonObject block) => (string?)block["type"] switch
    {
        "header" => Lines(block["text"]!.AsObject(), isBold: true),
        "section" when block["accessory"] is null && block["text"] is JsonObject text => Lines(text),
        "context" when block["elements"] is JsonArray { Count: 1 } elements => Lines(elements[0]!.AsObject()),
        _ => block,
    };

    // The only mrkdwn that we write is escapes and whole lines of bold.
    private static JsonObject Lines(JsonObject text, bool isBold = false)
    {
        var isMrkdwn = (string?)text["type"] == "mrkdwn";
        var elements = new JsonArray();
        foreach (var line in ((string)text["text"]!).Split('\n'))
        {
            var isStarred = isMrkdwn && line is ['*', _, .., '*'];
            var words = isMrkdwn ? Unescape(isStarred ? line[1..^1] : line) : line;
            if (elements.Count > 0)
                elements.Add((JsonNode)RichText.LineBreak());
            if (words.Length > 0)
                elements.Add((JsonNode)RichText.Text(words, isBold || isStarred));
        }

        return new() { ["type"] = "rich_text", ["elements"] = new JsonArray(new JsonObject { ["type"] = "rich_text_section", ["elements"] = elements }) };
    }

    private static string Unescape(string mrkdwn) =>
        mrkdwn.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);

    private static bool Joins(JsonObject above, JsonObject block)
    {
        switch ((string?)above["type"], (string?)block["type"])
        {
            case ("actions", "actions") when above["elements"]!.AsArray().Count + block["elements"]!.AsArray().Count <= BlockLimits.Buttons:
                Move(block["elements"]!.AsArray(), above["elements"]!.AsArray());
                return true;
            case ("rich_text", "rich_text") when BlockPages.TextOf(above) + BlockPages.TextOf(block) < BlockLimits.Text:
                JoinLines(above["elements"]!.AsArray(), block["elements"]!.AsArray());
                return true;
            default:
                return false;
        }
    }

    private static void JoinLines(JsonArray above, JsonArray below)
    {
        if ((string?)above[^1]!["type"] == (string?)below[0]!["type"])
        {
            var lines = above[^1]!["elements"]!.AsArray();
            lines.Add((JsonNode)RichText.LineBreak());
            Move(below[0]!["elements"]!.AsArray(), lines);
            below.RemoveAt(0);
        }

        Move(below, above);
    }

    private static void Move(JsonArray from, JsonArray into)
    {
        foreach (var element in from.ToList())
        {
            from.Remove(element);
            into.Add(element);
        }
    }
}
