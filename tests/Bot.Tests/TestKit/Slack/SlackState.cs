using System.Text.Json.Nodes;

namespace PolicyBot.Tests.TestKit.Slack;

/// <summary>What stands in an input, as <c>state.values</c> tells it.</summary>
internal static class SlackState
{
    /// <param name="typed"><see langword="null"/>: it is as it was drawn.</param>
    public static JsonObject Of(JsonObject input, JsonObject? typed)
    {
        if (typed is not null)
            return typed;

        var element = input["element"]!.AsObject();
        var type = (string)element["type"]!;
        return type switch
        {
            "checkboxes" or "multi_static_select" => new() { ["type"] = type, ["selected_options"] = element["initial_options"]?.DeepClone() ?? new JsonArray() },
            "static_select" or "radio_buttons" => new() { ["type"] = type, ["selected_option"] = element["initial_option"]?.DeepClone() },
            "datepicker" => new() { ["type"] = type, ["selected_date"] = element["initial_date"]?.DeepClone() },
            "timepicker" => new() { ["type"] = type, ["selected_time"] = element["initial_time"]?.DeepClone() },
            _ => new() { ["type"] = type, ["value"] = element["initial_value"]?.DeepClone() },
        };
    }
}
