using System.Globalization;

namespace PolicyBot.Outbox.Webhooks;

/// <summary><c>{"type": kind, "data": payload}</c>, signed per Standard Webhooks. A second attempt carries the same webhook-id, by which the receiver knows it.</summary>
internal static class StandardWebhook
{
    public static HttpRequestMessage Request(Delivery delivery, string url, byte[] key, DateTimeOffset now)
    {
        var id = delivery.Id.ToString("D");
        var seconds = now.ToUnixTimeSeconds();
        var body = WebhookJson.Write(writer =>
        {
            writer.WriteString("type", delivery.Kind);
            writer.WritePropertyName("data");
            writer.WriteRawValue(delivery.Payload);
        });

        return new HttpRequestMessage(HttpMethod.Post, url)
        {
            Content = WebhookJson.Content(body),
            Headers =
            {
                { "webhook-id", id },
                { "webhook-timestamp", seconds.ToString(CultureInfo.InvariantCulture) },
                { "webhook-signature", WebhookSignature.Of(key, id, seconds, body) },
            },
        };
    }
}
