using System.Text.Json.Nodes;

namespace PolicyBot.Channels.Slack.Interactions;

/// <summary>What the acknowledgement of a submitted modal tells Slack to do.</summary>
internal static class ResponseAction
{
    /// <summary>Closes every view.</summary>
    public static JsonObject Clear() => new() { ["response_action"] = "clear" };

    public static JsonObject Update(JsonObject view) => new() { ["response_action"] = "update", ["view"] = view };

    /// <param name="errors">Sentences by block id of an input.</param>
    public static JsonObject Errors(JsonObject errors) => new() { ["response_action"] = "errors", ["errors"] = errors };
}
