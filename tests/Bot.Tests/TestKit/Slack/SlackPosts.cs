using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyBot.Tests.TestKit.Slack;

/// <summary>The messages of a <see cref="FakeSlack"/>: <c>chat.*</c>. Called under its lock.</summary>
internal sealed class SlackPosts(Func<string?, SlackChannelState> channelOf, TimeProvider time)
{
    private int _count;

    public List<(string Channel, string Ts, string By, JsonObject Message)> All { get; } = [];

    public List<(string Channel, string User, JsonElement Arguments)> Ephemerals { get; } = [];

    /// <summary>What Slack took and showed nobody.</summary>
    public List<(string Channel, string User, JsonElement Arguments)> Unseen { get; } = [];

    /// <summary>Threads in which people write; those that the bot writes in are active besides.</summary>
    public HashSet<(string Channel, string Ts)> Threads { get; } = [];

    public JsonObject Post(SlackCall call, SlackInstallation by)
    {
        var channel = Writable(call);
        var message = Check(call);
        var ts = NextTs();
        (message["ts"], message["user"], message["bot_id"]) = (ts, by.BotUserId, by.BotId);
        if (call.Text("thread_ts") is { } thread)
        {
            message["thread_ts"] = thread;
        }

        All.Add((channel, ts, by.BotUserId, message));
        return new JsonObject { ["channel"] = channel, ["ts"] = ts, ["message"] = message.DeepClone() };
    }

    public JsonObject Update(SlackCall call, SlackInstallation by)
    {
        var place = Find(call, by, "cant_update_message");
        var changed = Check(call);
        foreach (var name in (string[])["ts", "user", "bot_id", "thread_ts"])
        {
            changed[name] = All[place].Message[name]?.DeepClone();
        }

        All[place] = All[place] with { Message = changed };
        return new JsonObject { ["channel"] = All[place].Channel, ["ts"] = All[place].Ts, ["text"] = call.Text("text"), ["message"] = changed.DeepClone() };
    }

    public JsonObject Delete(SlackCall call, SlackInstallation by)
    {
        var place = Find(call, by, "cant_delete_message");
        var (channel, ts, _, _) = All[place];
        All.RemoveAt(place);
        return new JsonObject { ["channel"] = channel, ["ts"] = ts };
    }

    public JsonObject PostEphemeral(SlackCall call)
    {
        var channel = Writable(call);
        var user = call.Text("user") ?? throw new SlackErrorException("invalid_arguments");
        if (channelOf(channel).Members is { Count: > 0 } members && !members.Contains(user))
        {
            throw new SlackErrorException("user_not_in_channel");
        }

        Check(call);
        ShowAlone(channel, user, call);
        return new JsonObject { ["message_ts"] = NextTs() };
    }

    /// <summary>What came to a <c>response_url</c>, which works also where the bot is no member.</summary>
    public void Respond(string channel, string user, SlackCall call)
    {
        var message = Check(call);
        if (call.Text("response_type") != "in_channel")
        {
            ShowAlone(channel, user, call);
            return;
        }

        var ts = NextTs();
        message["ts"] = ts;
        if (call.Text("thread_ts") is { } thread)
        {
            message["thread_ts"] = thread;
        }

        All.Add((channel, ts, FakeSlack.BotUser, message));
    }

    /// <summary>Such as <c>1772438400.000001</c>: the clock's seconds, and a number that grows.</summary>
    public string NextTs() => string.Create(CultureInfo.InvariantCulture, $"{time.GetUtcNow().ToUnixTimeSeconds()}.{++_count:D6}");

    // "thread_ts ... Ephemeral messages in threads are only shown if there is already an active thread" (chat.postEphemeral).
    private void ShowAlone(string channel, string user, SlackCall call) =>
        (call.Text("thread_ts") is { } thread && !IsActive(channel, thread) ? Unseen : Ephemerals).Add((channel, user, call.Arguments));

    private bool IsActive(string channel, string thread) =>
        Threads.Contains((channel, thread)) || All.Any(post => post.Channel == channel && (string?)post.Message["thread_ts"] == thread);

    private string Writable(SlackCall call)
    {
        var channel = channelOf(call.Text("channel"));
        if (!channel.HasBot)
        {
            throw new SlackErrorException("not_in_channel");
        }

        return channel.IsArchived ? throw new SlackErrorException("is_archived") : call.Text("channel")!;
    }

    private int Find(SlackCall call, SlackInstallation by, string foreign)
    {
        channelOf(call.Text("channel"));
        var place = All.FindIndex(message => message.Channel == call.Text("channel") && message.Ts == call.Text("ts"));
        return place < 0 ? throw new SlackErrorException("message_not_found")
            : All[place].By != by.BotUserId ? throw new SlackErrorException(foreign)
            : place;
    }

    private static JsonObject Check(SlackCall call)
    {
        var blocks = call.Part("blocks");
        if (blocks.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Array)
            || (blocks.ValueKind == JsonValueKind.Array && (blocks.GetArrayLength() > 50 || blocks.EnumerateArray().Any(block => !block.TryGetProperty("type", out _)))))
        {
            throw new SlackErrorException("invalid_blocks");
        }

        if (call.Text("text") is not { Length: > 0 } text)
        {
            throw new SlackErrorException("no_text");
        }

        return text.Length > 40_000 ? throw new SlackErrorException("msg_too_long")
            : new JsonObject { ["type"] = "message", ["text"] = text, ["blocks"] = blocks.ValueKind == JsonValueKind.Array ? JsonArray.Create(blocks) : new JsonArray() };
    }
}
