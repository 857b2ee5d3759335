using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyBot.Channels.Slack.BlockKit;

/// <summary>A modal that was sent, drawn again as it was sent: what was typed and chosen is what its inputs begin with.</summary>
internal static class RefilledView
{
    // Slack tells more of a view than it takes.
    private static readonly string[] Taken = ["type", "callback_id", "title", "close", "submit", "private_metadata"];

    /// <param name="view">Of a <c>view_submission</c>.</param>
    /// <param name="notice">Stands above it.</param>
    public static JsonObject Of(JsonElement view, string notice)
    {
        var again = new JsonObject();
        foreach (var name in Taken)
        {
            if (Json.Part(view, name) is { ValueKind: JsonValueKind.String or JsonValueKind.Object } kept)
                again[name] = JsonSerializer.SerializeToNode(kept);
        }

        var values = Json.Part(Json.Part(view, "state"), "values");
        var blocks = TypedInputs.BlocksOf(view).Where(block => block.ValueKind == JsonValueKind.Object).Select(block => Refilled(block, values)).ToList();
        if (blocks.Count < BlockLimits.BlocksOfView)
            blocks.Insert(0, Blocks.Section(Blocks.Plain(notice, BlockLimits.Text)));
        again["blocks"] = Blocks.Array(blocks);

        return again;
    }

    private static JsonObject Refilled(JsonElement block, JsonElement values)
    {
        var (again, input) = (JsonObject.Create(block)!, Json.Part(block, "element"));
        if (again["element"] is JsonObject element && Json.Text(block, "block_id") is { } id && Json.Text(input, "action_id") is { } actionId)
            Fill(element, Json.Text(input, "type"), Json.Part(Json.Part(values, id), actionId));

        return again;
    }

    private static void Fill(JsonObject element, string? type, JsonElement typed)
    {
        switch (type)
        {
            case "plain_text_input" or "email_text_input" or "url_text_input" or "number_input":
                Set(element, "initial_value", Json.Text(typed, "value") is { Length: > 0 } text ? text : null);
                break;
            case "datepicker":
                Set(element, "initial_date", Json.Text(typed, "selected_date"));
                break;
            case "timepicker":
                Set(element, "initial_time", Json.Text(typed, "selected_time"));
                break;
            case "static_select" or "radio_buttons":
                Set(element, "initial_option", Offered(element, TypedInputs.Options([Json.Part(typed, "selected_option")])).FirstOrDefault());
                break;
            case "multi_static_select" or "checkboxes":
                var chosen = Offered(element, TypedInputs.Options(Json.Items(typed, "selected_options"))).ToArray();
                Set(element, "initial_options", chosen.Length == 0 ? null : Blocks.Array(chosen));
                break;
        }
    }

    private static void Set(JsonObject element, string name, JsonNode? value)
    {
        element.Remove(name);
        Blocks.With(element, name, value);
    }

    // An option to begin with has to be one of those that are offered, word for word.
    private static IEnumerable<JsonObject> Offered(JsonObject element, IReadOnlyList<string> values)
    {
        var groups = (element["option_groups"] as JsonArray ?? []).Select(group => (group as JsonObject)?["options"]);

        return groups.Prepend(element["options"]).OfType<JsonArray>().SelectMany(options => options).OfType<JsonObject>()
            .Where(option => option["value"] is JsonValue value && value.TryGetValue<string>(out var text) && values.Contains(text))
            .Select(option => option.DeepClone().AsObject());
    }
}
