using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Benchmarks.Teams;

/// <summary>What Teams says when somebody writes to the bot in a chat of their own, and what vouches for it (Bot Framework, Activity schema and "Authentication with the Bot Connector API").</summary>
internal static class TeamsMessage
{
    public const string AppId = "11111111-2222-4333-8444-555555555555";

    private const string TenantId = "8c0e2b6d-54f5-4c3e-9a35-1f0f2f3c9e41";

    /// <param name="chat">Its id, and so that of its one message.</param>
    public static string Json(string serviceUrl, string chat, string text) => new JsonObject
    {
        ["type"] = "message",
        ["id"] = chat,
        ["timestamp"] = "2026-03-02T08:00:00.000Z",
        ["channelId"] = "msteams",
        ["serviceUrl"] = serviceUrl,
        ["from"] = new JsonObject { ["id"] = "29:1", ["name"] = "Ines Marchetti", ["aadObjectId"] = "00000000-0000-4000-8000-000000000001" },
        ["recipient"] = new JsonObject { ["id"] = $"28:{AppId}", ["name"] = "PolicyBot" },
        ["conversation"] = new JsonObject { ["id"] = chat, ["conversationType"] = "personal", ["tenantId"] = TenantId },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = TenantId } },
        ["textFormat"] = "plain",
        ["locale"] = "en-GB",
        ["text"] = text,
    }.ToJsonString();

    /// <summary>Good for an hour.</summary>
    public static string Token(SigningKey key, string serviceUrl, DateTimeOffset now)
    {
        var header = JsonSerializer.SerializeToUtf8Bytes(new { alg = "RS256", typ = "JWT", kid = key.KeyId, x5t = key.KeyId });
        var claims = JsonSerializer.SerializeToUtf8Bytes(new
        {
            serviceurl = serviceUrl,
            iss = FakeAuthority.Issuer,
            aud = AppId,
            nbf = now.AddMinutes(-1).ToUnixTimeSeconds(),
            exp = now.AddMinutes(59).ToUnixTimeSeconds(),
        });
        var signed = $"{Base64Url.EncodeToString(header)}.{Base64Url.EncodeToString(claims)}";

        return $"{signed}.{Base64Url.EncodeToString(key.Sign(Encoding.ASCII.GetBytes(signed)))}";
    }
}
