using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyBot.Channels.Slack.Api;

/// <summary>What many methods have in their arguments.</summary>
internal static class SlackArguments
{
    public static void Text(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    public static void Node(this Utf8JsonWriter json, string name, JsonNode node)
    {
        json.WritePropertyName(name);
        node.WriteTo(json);
    }

    public static void Message(this Utf8JsonWriter json, MessageBody message)
    {
        json.WriteString("text", message.Text);
        json.Node("blocks", message.Blocks);
        if (message.InChannelToo)
            json.WriteBoolean("reply_broadcast", value: true);
    }

    /// <summary>What a link leads to is not shown beside it: others could read along what is only meant for whoever may open it.</summary>
    public static void NoUnfurling(this Utf8JsonWriter json)
    {
        json.WriteBoolean("unfurl_links", value: false);
        json.WriteBoolean("unfurl_media", value: false);
    }
}
