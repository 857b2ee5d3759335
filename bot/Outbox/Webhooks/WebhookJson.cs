using System.Buffers;
using System.Net.Http.Headers;
using System.Text.Json;

namespace PolicyBot.Outbox.Webhooks;

/// <summary>Bodies of webhooks.</summary>
internal static class WebhookJson
{
    public static byte[] Write(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        members(writer);
        writer.WriteEndObject();
        writer.Flush();

        return buffer.WrittenSpan.ToArray();
    }

    public static HttpContent Content(byte[] body) => new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
}
