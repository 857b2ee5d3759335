using System.Net;
using System.Text.Json;
using PolicyBot.Knowledge.Models;

namespace PolicyBot.Models.Calls;

/// <summary>What an answer that is none means.</summary>
internal static class FailedAnswer
{
    /// <param name="body">What could be read of it; may be anything.</param>
    public static Attempt Of(HttpResponseMessage response, byte[] body, TimeProvider time)
    {
        var code = ((int)response.StatusCode).ToString();
        return response.StatusCode switch
        {
            HttpStatusCode.BadRequest when IsFiltered(body) => Attempt.Failed(ModelTrouble.Filtered, "content_filter"),
            HttpStatusCode.RequestTimeout => Attempt.Failed(ModelTrouble.TooSlow, code, RetryPause.Of(response.Headers, time)),
            HttpStatusCode.TooManyRequests => Attempt.Failed(ModelTrouble.Busy, code, RetryPause.Of(response.Headers, time)),
            >= HttpStatusCode.InternalServerError => Attempt.Failed(ModelTrouble.Down, code, RetryPause.Of(response.Headers, time)),
            _ => Attempt.Failed(ModelTrouble.Misconfigured, code), // a redirect as well: a key goes where it was sent, or nowhere
        };
    }

    private static bool IsFiltered(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return Part(json.RootElement, "error") is var error
                && (Says(error, "content_filter") || Says(Part(error, "innererror"), "ResponsibleAIPolicyViolation"));
        }
        catch (JsonException)
        {
            return false; // words of a proxy, say
        }
    }

    private static bool Says(JsonElement json, string code) => Part(json, "code") is { ValueKind: JsonValueKind.String } text && text.ValueEquals(code);

    private static JsonElement Part(JsonElement json, string name) => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var part) ? part : default;
}
