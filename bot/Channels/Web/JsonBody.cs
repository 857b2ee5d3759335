using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace PolicyBot.Channels.Web;

/// <summary>Reads a request's JSON up to a limit that holds also when no length is announced.</summary>
internal static class JsonBody
{
    /// <summary>In bytes.</summary>
    public const int Limit = 64 * 1024;

    /// <summary>
    /// For endpoints that read this way. The server itself is to let more through than is taken: where it ends a body, it ends the connection,
    /// and the page could not read why.
    /// </summary>
    public static RequestSizeLimitAttribute LetThrough() => new(32 * 1024 * 1024);

    /// <param name="shape">A sentence that says what would have been right.</param>
    public static async Task<(T? Body, IResult? Refused)> ReadAsync<T>(HttpRequest request, JsonTypeInfo<T> type, string shape, CancellationToken cancellationToken)
        where T : class
    {
        // A browser sends this content type to another site only after asking it, and we never say yes.
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var media) || !media.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
            return (null, Refusal.NotJson());
        if (request.ContentLength > Limit)
            return (null, Refusal.TooLong());
        var bytes = await ReadAsync(request.Body, cancellationToken);
        if (bytes.Length > Limit)
            return (null, Refusal.TooLong());

        try
        {
            if (JsonSerializer.Deserialize(bytes.Span, type) is { } body)
                return (body, null);
        }
        catch (JsonException)
        {
            // What is wrong stands in the exception together with the caller's own words; what would be right says as much.
        }

        return (null, Refusal.Unreadable(shape));
    }

    // One byte above the limit is enough to know.
    private static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        var buffer = new byte[Limit + 1];
        var length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return buffer.AsMemory(0, length);
    }
}
