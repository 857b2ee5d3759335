using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PolicyBot.Tests.Channels.Slack.BlockKit;

/// <summary>A view, or a message as a press tells of it, and what somebody does in it: gives back what Slack would send.</summary>
internal sealed class SlackForm(JsonObject place)
{
    /// <summary>Fills in every input; what has no value here is left empty.</summary>
    /// <param name="typed">By input id; of boxes what they hold.</param>
    public JsonElement Fill(IReadOnlyDictionary<string, string> typed)
    {
        var values = new JsonObject();
        foreach (var block in BlocksOf(place).Where(block => (string?)block["type"] == "input" && block["block_id"] is not null))
        {
            var element = block["element"]!.AsObject();
            values[(string)block["block_id"]!] = new JsonObject { [(string)element["action_id"]!] = Value((string)block["block_id"]!, element, typed) };
        }

        var filled = place.DeepClone().AsObject();
        filled["state"] = new JsonObject { ["values"] = values };

        return JsonSerializer.Deserialize<JsonElement>(filled.ToJsonString());
    }

    public static IReadOnlyList<JsonObject> BlocksOf(JsonObject place) => [.. (place["blocks"] ?? place["message"]!["blocks"])!.AsArray().Select(block => block!.AsObject())];

    /// <summary>Everything that can be pressed.</summary>
    public static IEnumerable<JsonObject> ButtonsIn(JsonNode? node) => node switch
    {
        JsonObject json when (string?)json["type"] == "button" => [json],
        JsonObject json => json.SelectMany(member => ButtonsIn(member.Value)),
        JsonArray items => items.SelectMany(ButtonsIn),
        _ => [],
    };

    public static IEnumerable<JsonObject> ButtonsIn(IEnumerable<JsonObject> blocks) => blocks.SelectMany(ButtonsIn);

    /// <summary>As somebody reads it: mrkdwn without its stars and escapes, and what may be left empty marked so.</summary>
    public static string TextOf(JsonNode? node) => node switch
    {
        JsonObject json when (string?)json["type"] == "mrkdwn" => Unescape(Regex.Replace((string)json["text"]!, @"^\*(?<bold>.*)\*$", "${bold}", RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5))),
        JsonObject json when (string?)json["type"] == "input" => TextOf(json["label"]) + ((bool?)json["optional"] == true ? "(optional)" : "") + TextOf(json["element"]) + TextOf(json["hint"]),
        JsonObject json => string.Concat(json.Select(member => member.Value is JsonValue value && member.Key is "text" or "alt_text" or "url" or "title" ? (string)member.Value! : TextOf(member.Value))),
        JsonArray items => string.Concat(items.Select(TextOf)),
        _ => "",
    };

    private static JsonObject Value(string blockId, JsonObject element, IReadOnlyDictionary<string, string> typed)
    {
        var type = (string)element["type"]!;
        var value = typed.GetValueOrDefault(blockId);
        var options = Options(element);

        return type switch
        {
            "datepicker" => new() { ["type"] = type, ["selected_date"] = value },
            "timepicker" => new() { ["type"] = type, ["selected_time"] = value },
            "static_select" or "radio_buttons" => new() { ["type"] = type, ["selected_option"] = options.FirstOrDefault(option => (string?)option["value"] == value)?.DeepClone() },
            "multi_static_select" or "checkboxes" => new() { ["type"] = type, ["selected_options"] = new JsonArray([.. options.Where(option => IsTicked((string)option["value"]!, value, typed)).Select(option => option.DeepClone())]) },
            _ => new() { ["type"] = type, ["value"] = value },
        };
    }

    private static List<JsonObject> Options(JsonObject element) =>
        [.. (element["options"]?.AsArray() ?? [.. (element["option_groups"]?.AsArray() ?? []).SelectMany(group => group!["options"]!.AsArray()).Select(option => option!.DeepClone())]).Select(option => option!.AsObject())];

    // An option of a choice is named in the value; a box is an input of its own, and says so in its value.
    private static bool IsTicked(string option, string? value, IReadOnlyDictionary<string, string> typed)
    {
        if (value?.Split(',').Contains(option) == true)
            return true;
        if (!option.StartsWith('['))
            return typed.GetValueOrDefault(option) == "true";

        return JsonSerializer.Deserialize<string[]>(option) is [{ } id, { } on, _] && typed.GetValueOrDefault(id) == on;
    }

    private static string Unescape(string mrkdwn) =>
        mrkdwn.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);
}
