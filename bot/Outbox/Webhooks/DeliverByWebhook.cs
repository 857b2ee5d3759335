using System.Buffers;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace PolicyBot.Outbox.Webhooks;

/// <summary>
/// Posts <c>{"type": kind, "data": payload}</c>, signed per Standard Webhooks. A second attempt carries the same webhook-id, by which the receiver knows it.
/// </summary>
internal sealed class DeliverByWebhook(IDestinations destinations, WebhookClient client, TimeProvider time) : IDeliver
{
    public string Kind => WebhookKind.Name;

    public async Task<DeliveryResult> DeliverAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (destinations.Find(delivery.Destination) is not { } destination || WebhookSecret.TryParse(destination.Secret) is not { } key)
        {
            return new DeliveryResult.Refused("not configured");
        }

        using var request = Request(delivery, destination.Url, key);
        try
        {
            using var response = await client.SendAsync(request, cancellationToken);
            return Judge(response);
        }
        catch (HttpRequestException e)
        {
            return new DeliveryResult.TryAgain { Reason = e.HttpRequestError.ToString() };
        }
    }

    private HttpRequestMessage Request(Delivery delivery, string url, byte[] key)
    {
        var id = delivery.Id.ToString("D");
        var seconds = time.GetUtcNow().ToUnixTimeSeconds();
        var body = Body(delivery);
        var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        return new HttpRequestMessage(HttpMethod.Post, url)
        {
            Content = content,
            Headers =
            {
                { "webhook-id", id },
                { "webhook-timestamp", seconds.ToString(CultureInfo.InvariantCulture) },
                { "webhook-signature", WebhookSignature.Of(key, id, seconds, body) },
            },
        };
    }

    private static byte[] Body(Delivery delivery)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        writer.WriteString("type", delivery.Kind);
        writer.WritePropertyName("data");
        writer.WriteRawValue(delivery.Payload);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private DeliveryResult Judge(HttpResponseMessage response)
    {
        var reason = string.Create(CultureInfo.InvariantCulture, $"HTTP {(int)response.StatusCode}");
        return response.StatusCode switch
        {
            >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices => new DeliveryResult.Delivered(),
            HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError =>
                new DeliveryResult.TryAgain(AskedFor(response.Headers.RetryAfter)) { Reason = reason },
            _ => new DeliveryResult.Refused(reason), // redirects among them
        };
    }

    private TimeSpan? AskedFor(RetryConditionHeaderValue? retryAfter) => retryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date > time.GetUtcNow() => date - time.GetUtcNow(),
        _ => null,
    };
}
