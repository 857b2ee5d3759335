using System.Text.Json;

namespace PolicyBot.Outbox.Webhooks;

/// <summary>A record of a ServiceNow table (Table API). Its correlation_id is the delivery's: by that a second attempt finds what the first one made.</summary>
internal static class ServiceNowRecord
{
    /// <summary>Bytes of an answer to <see cref="Question"/> that are looked at; with one id in it, it takes a few dozen.</summary>
    private const int LongestAnswer = 64 * 1024;

    /// <summary>Asks whether there is a record of this delivery.</summary>
    public static HttpRequestMessage Question(Delivery delivery, Destination destination) =>
        new(HttpMethod.Get, $"{Table(destination)}?sysparm_query=correlation_id%3D{delivery.Id:D}&sysparm_fields=sys_id&sysparm_limit=1")
        {
            Headers = { { "Authorization", destination.Token.Reveal() }, { "Accept", "application/json" } },
        };

    /// <returns>Whether the answer names a record; <see langword="null"/> when it is no answer to that question.</returns>
    public static async Task<bool?> NamesOneAsync(HttpContent answer, CancellationToken cancellationToken)
    {
        var buffer = new byte[LongestAnswer];
        try
        {
            await using var stream = await answer.ReadAsStreamAsync(cancellationToken);
            var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
            using var document = JsonDocument.Parse(buffer.AsMemory(0, length));

            return document.RootElement.ValueKind is JsonValueKind.Object && document.RootElement.TryGetProperty("result", out var result) && result.ValueKind is JsonValueKind.Array
                ? result.GetArrayLength() > 0
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static HttpRequestMessage Request(Delivery delivery, NoticeText text, Destination destination) =>
        new(HttpMethod.Post, Table(destination))
        {
            Content = WebhookJson.Content(WebhookJson.Write(writer =>
            {
                var degree = Degree(text.Severity);
                writer.WriteString("short_description", text.Subject);
                writer.WriteString("description", text.Body);
                writer.WriteString("urgency", degree);
                writer.WriteString("impact", degree);
                writer.WriteString("correlation_id", delivery.Id.ToString("D"));
            })),
            Headers = { { "Authorization", destination.Token.Reveal() }, { "Accept", "application/json" } },
        };

    private static string Table(Destination destination) => $"{destination.Url.TrimEnd('/')}/api/now/table/{destination.Table}";

    /// <summary>ServiceNow's scale of urgency and impact: 1 high, 2 medium, 3 low.</summary>
    private static string Degree(string? severity) => severity switch
    {
        "Critical" => "1",
        "Normal" => "3",
        _ => "2",
    };
}
