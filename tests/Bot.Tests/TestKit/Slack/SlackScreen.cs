using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyBot.Tests.Conformance;

namespace PolicyBot.Tests.TestKit.Slack;

/// <summary>Everything that the bot has had shown, as it went over the wire.</summary>
internal static class SlackScreen
{
    public static IReadOnlyList<SlackDocument> Of(FakeSlack slack, SlackWire wire) =>
    [
        .. slack.Calls.Select((call, index) => Of($"{index} {call.Method}", call.Arguments)).OfType<SlackDocument>(),
        .. wire.Answers.Select((answer, index) => Of($"{index} acknowledgement", answer)).OfType<SlackDocument>(),
    ];

    private static SlackDocument? Of(string name, JsonElement shown)
    {
        if (shown.ValueKind != JsonValueKind.Object)
            return null;
        if (shown.TryGetProperty("view", out var view) && view.ValueKind == JsonValueKind.Object)
            return new SlackDocument(name, view.GetProperty("type").GetString()!, JsonObject.Create(view)!);
        if (!shown.TryGetProperty("blocks", out var blocks))
            return null;

        return new SlackDocument(name, "message", new JsonObject { ["channel"] = "C1", ["text"] = shown.GetProperty("text").GetString(), ["blocks"] = JsonArray.Create(blocks) });
    }
}
