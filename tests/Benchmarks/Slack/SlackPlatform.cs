using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using PolicyBot.Benchmarks.Chat;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Benchmarks.Slack;

/// <inheritdoc/>
internal sealed class SlackPlatform : IChatPlatform
{
    private const string Team = "T0BENCH";
    private const string Bot = "U0BOT";

    private Uri _events = null!;

    public void Connect(Uri bot) => _events = new Uri(bot, "/slack/events");

    public HttpRequestMessage Message(string chat, string text)
    {
        var now = TimeProvider.System.GetUtcNow();
        var ts = $"{now.ToUnixTimeSeconds()}.000100";
        var envelope = new JsonObject
        {
            ["type"] = "event_callback",
            ["event_id"] = $"Ev{chat}",
            ["team_id"] = Team,
            ["authorizations"] = new JsonArray(new JsonObject { ["team_id"] = Team, ["user_id"] = Bot, ["is_bot"] = true }),
            ["event"] = new JsonObject { ["type"] = "message", ["channel"] = chat, ["channel_type"] = "im", ["user"] = "U0INES", ["text"] = text, ["ts"] = ts, ["event_ts"] = ts },
        };
        var request = SlackSignature.Request("/slack/events", "application/json", JsonSerializer.SerializeToUtf8Bytes(envelope), now);
        request.RequestUri = _events;

        return request;
    }

    public async Task<string?> TakeAsync(HttpContext http)
    {
        if (http.Request.Path.Value == "/api/auth.test")
        {
            await http.Response.WriteAsJsonAsync(new { ok = true, team_id = Team, user_id = Bot });
            return null;
        }

        using var body = await JsonDocument.ParseAsync(http.Request.Body);
        var channel = body.RootElement.GetProperty("channel").GetString();
        await http.Response.WriteAsJsonAsync(new { ok = true, channel, ts = "1772438400.000001" });

        return channel;
    }
}
