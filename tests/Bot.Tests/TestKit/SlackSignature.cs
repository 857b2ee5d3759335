using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PolicyBot.Tests.TestKit;

/// <summary>Signs as Slack does; written by itself, so that it can prove the program's own way.</summary>
internal static class SlackSignature
{
    public const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";

    public static string Of(byte[] body, string timestamp, string secret = Secret, string version = "v0")
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{version}:{timestamp}:"), .. body];
        return $"{version}={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed))}";
    }

    /// <returns>The request, signed for that moment.</returns>
    public static HttpRequestMessage Request(string path, string type, byte[] body, DateTimeOffset now, string secret = Secret)
    {
        var timestamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        request.Headers.Add("X-Slack-Signature", Of(body, timestamp, secret));
        return request;
    }
}
