using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace PolicyBot.Channels.Web;

/// <summary>Reads a request's JSON up to a limit that holds also when no length is announced.</summary>
internal static class JsonBody
{
    /// <summary>In bytes.</summary>
    public const int Limit = 64 * 1024;

    /// <param name="shape">A sentence that says what would have been right.</param>
    public static async Task<(T? Body, IResult? Refused)> ReadAsync<T>(HttpRequest request, JsonTypeInfo<T> type, string shape, CancellationToken cancellationToken)
        where T : class
    {
        // A browser sends this content type to another site only after asking it, and we never say yes.
        if (!RequestBody.Is(request, "application/json"))
            return (null, Refusal.NotJson());
        using var whole = await RequestBody.ReadAsync(request, Limit, cancellationToken);
        if (whole is null)
            return (null, Refusal.TooLong());

        try
        {
            if (JsonSerializer.Deserialize(whole.Bytes.Span, type) is { } body)
                return (body, null);
        }
        catch (JsonException)
        {
            // What is wrong stands in the exception together with the caller's own words; what would be right says as much.
        }

        return (null, Refusal.Unreadable(shape));
    }
}
