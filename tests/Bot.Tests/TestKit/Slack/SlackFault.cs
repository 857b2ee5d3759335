using System.Text.Json;

namespace PolicyBot.Tests.TestKit.Slack;

/// <summary>Slack's own ways to fail; the others are those of <see cref="ConnectorFault"/>.</summary>
internal static class SlackFault
{
    /// <summary>As Slack says nearly everything: 200 and not ok.</summary>
    public static ConnectorFault Code(string code) => new() { StatusCode = 200, Body = JsonSerializer.Serialize(new { ok = false, error = code, needed = "Somebody's words, not to be logged." }) };

    public static ConnectorFault TooFast(string? retryAfter = "30") => new()
    {
        StatusCode = 429,
        Body = JsonSerializer.Serialize(new { ok = false, error = "ratelimited" }),
        Headers = retryAfter is null ? [] : [("Retry-After", retryAfter)],
    };

    /// <summary>Does it, and says so in such a body.</summary>
    public static ConnectorFault Saying(string body) => ConnectorFault.Saying(200, body);
}
