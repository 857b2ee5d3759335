using System.Text.Json;
using PolicyBot.Channels.Slack.Inbox;

namespace PolicyBot.Channels.Slack.SocketMode;

/// <summary>What comes over a socket goes the same way on as what comes over HTTP.</summary>
internal sealed class TakeEnvelope(Arrivals arrivals)
{
    public static bool Knows(string? type) => type is "events_api" or "interactive" or "slash_commands";

    public async Task<Acknowledgement> TakeAsync(string type, JsonElement payload, CancellationToken cancellationToken) => type switch
    {
        "events_api" => arrivals.TakeEvent(payload),
        "interactive" => await arrivals.TakeInteractionAsync(payload, cancellationToken),
        "slash_commands" => await arrivals.TakeCommandAsync(Fields(payload), cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>The same that a form would hold.</summary>
    private static Dictionary<string, string> Fields(JsonElement payload)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in payload.EnumerateObject())
        {
            if (Text(property.Value) is { } text)
                fields[property.Name] = text;
        }

        return fields;
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };
}
