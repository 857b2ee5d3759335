using System.Text.Json.Nodes;
using PolicyBot.Conversation.Cards.Elements;

namespace PolicyBot.Channels.Slack.BlockKit;

/// <summary>Blocks, one under the other. Lines of rich text that follow each other share a block, since blocks are counted.</summary>
internal sealed class BlockList
{
    private readonly List<JsonObject> _blocks = [];
    private JsonArray? _richText;
    private int _room;

    public IReadOnlyList<JsonObject> Blocks => _blocks;

    public void Add(JsonObject block)
    {
        _richText = null;
        _blocks.Add(block);
    }

    /// <summary>A line, unless there is nothing above it.</summary>
    public void AddDivider()
    {
        if (_blocks.Count > 0 && (string?)_blocks[^1]["type"] != "divider")
            Add(BlockKit.Blocks.Divider());
    }

    /// <summary>A line of text, taken letter by letter.</summary>
    /// <param name="isApart">Whether room is left above it, where it follows another line.</param>
    public void AddLine(IReadOnlyList<AdaptiveTextRun> runs, bool isQuote = false, bool isApart = false)
    {
        var type = isQuote ? "rich_text_quote" : "rich_text_section";
        var line = Last(type);
        if (line is { Count: > 0 })
            line.Add((JsonNode)RichText.LineBreak(isApart));
        foreach (var (element, length) in RichText.Of(runs))
        {
            if (line is null || length > _room)
                line = Begin(type, length);
            line.Add((JsonNode)element);
            _room -= length;
        }
    }

    private JsonArray? Last(string type) => _richText?[^1] is JsonObject last && (string?)last["type"] == type ? last["elements"]!.AsArray() : null;

    private JsonArray Begin(string type, int length)
    {
        if (_richText is null || length > _room)
        {
            var elements = new JsonArray();
            Add(new JsonObject { ["type"] = "rich_text", ["elements"] = elements });
            (_richText, _room) = (elements, BlockLimits.Text);
        }

        var line = new JsonArray();
        _richText!.Add((JsonNode)new JsonObject { ["type"] = type, ["elements"] = line });

        return line;
    }
}
