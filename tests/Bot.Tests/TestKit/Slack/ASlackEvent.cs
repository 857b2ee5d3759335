using System.Globalization;
using System.Text.Json.Nodes;

namespace PolicyBot.Tests.TestKit.Slack;

/// <summary>Envelopes of the Events API, as Slack sends them.</summary>
internal static class ASlackEvent
{
    public const string AppId = "A0POLICY";

    /// <summary>The event within its envelope, in the workspace of <see cref="FakeSlack"/>.</summary>
    /// <param name="eventId">The same for a retry.</param>
    public static JsonObject Of(JsonObject inner, string eventId) => new()
    {
        ["token"] = "legacy",
        ["team_id"] = FakeSlack.Team,
        ["context_team_id"] = FakeSlack.Team,
        ["api_app_id"] = AppId,
        ["event"] = inner,
        ["type"] = "event_callback",
        ["event_id"] = eventId,
        ["event_time"] = 1772438400,
        ["event_context"] = $"4-{eventId}",
        ["is_ext_shared_channel"] = false,
        ["authorizations"] = new JsonArray(new JsonObject
        {
            ["enterprise_id"] = null,
            ["team_id"] = FakeSlack.Team,
            ["user_id"] = FakeSlack.BotUser,
            ["is_bot"] = true,
            ["is_enterprise_install"] = false,
        }),
    };

    public static JsonObject Message(string user, string channel, string ts, string text, string? threadTs = null) => Threaded(threadTs, new()
    {
        ["type"] = "message",
        ["client_msg_id"] = $"5f2a64f1-7c7e-4a5b-9d0e-{ts.Replace(".", "", StringComparison.Ordinal)}",
        ["user"] = user,
        ["text"] = text,
        ["ts"] = ts,
        ["team"] = FakeSlack.Team,
        ["channel"] = channel,
        ["event_ts"] = ts,
        ["channel_type"] = channel.StartsWith('D') ? "im" : "channel",
    });

    public static JsonObject Mention(string user, string channel, string ts, string text, string? threadTs = null) => Threaded(threadTs, new()
    {
        ["type"] = "app_mention",
        ["user"] = user,
        ["text"] = text,
        ["ts"] = ts,
        ["team"] = FakeSlack.Team,
        ["channel"] = channel,
        ["event_ts"] = ts,
    });

    /// <summary>The author changed the text.</summary>
    public static JsonObject Changed(JsonObject message, string text, string editedTs)
    {
        var (before, after) = (Inner(message), Inner(message));
        (after["text"], after["edited"]) = (text, new JsonObject { ["user"] = (string?)message["user"], ["ts"] = editedTs });
        return new()
        {
            ["type"] = "message",
            ["subtype"] = "message_changed",
            ["hidden"] = true,
            ["channel"] = (string?)message["channel"],
            ["channel_type"] = (string?)message["channel_type"],
            ["ts"] = editedTs,
            ["event_ts"] = editedTs,
            ["message"] = after,
            ["previous_message"] = before,
        };
    }

    public static JsonObject Deleted(JsonObject message, string deletedAt) => new()
    {
        ["type"] = "message",
        ["subtype"] = "message_deleted",
        ["hidden"] = true,
        ["channel"] = (string?)message["channel"],
        ["channel_type"] = (string?)message["channel_type"],
        ["ts"] = deletedAt,
        ["event_ts"] = deletedAt,
        ["deleted_ts"] = (string?)message["ts"],
        ["previous_message"] = Inner(message),
    };

    public static JsonObject HomeOpened(string user, string tab, string ts) => new() { ["type"] = "app_home_opened", ["user"] = user, ["channel"] = $"D{user[1..]}", ["tab"] = tab, ["event_ts"] = ts };

    public static JsonObject AssistantStarted(string user, string threadTs) => new()
    {
        ["type"] = "assistant_thread_started",
        ["assistant_thread"] = new JsonObject
        {
            ["user_id"] = user,
            ["context"] = new JsonObject { ["channel_id"] = FakeSlack.LegalChannel, ["team_id"] = FakeSlack.Team, ["enterprise_id"] = null },
            ["channel_id"] = $"D{user[1..]}",
            ["thread_ts"] = threadTs,
        },
        ["event_ts"] = threadTs,
    };

    /// <summary>Such as <c>Ev0042</c>.</summary>
    public static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"Ev{number:D6}");

    private static JsonObject Threaded(string? threadTs, JsonObject message)
    {
        if (threadTs is not null)
            message["thread_ts"] = threadTs;
        return message;
    }

    // Where it is told within another one, the channel stands outside.
    private static JsonObject Inner(JsonObject message)
    {
        var inner = message.DeepClone().AsObject();
        foreach (var outside in (string[])["channel", "channel_type", "event_ts"])
            inner.Remove(outside);
        return inner;
    }
}
