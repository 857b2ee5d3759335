using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyBot.Tests.TestKit.Slack;

/// <summary>The modals and Home tabs of a <see cref="FakeSlack"/>: <c>views.*</c>, and the triggers that open them. Called under its lock.</summary>
internal sealed class SlackViews(TimeProvider time)
{
    private static readonly TimeSpan TriggerFor = TimeSpan.FromSeconds(3);

    private readonly Dictionary<string, (string User, DateTimeOffset Until, bool IsUsed)> _triggers = [];
    private int _count;

    /// <summary>From the bottom up.</summary>
    public List<(string User, JsonObject View)> Open { get; } = [];

    public Dictionary<string, JsonObject> Homes { get; } = [];

    public string Trigger(string user)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{++_count}.trigger.{user}");
        _triggers[id] = (user, time.GetUtcNow() + TriggerFor, false);
        return id;
    }

    public JsonObject OpenOne(SlackCall call)
    {
        var user = Use(call);
        Open.RemoveAll(view => view.User == user);
        return Add(call, user);
    }

    public JsonObject Push(SlackCall call)
    {
        var user = Use(call);
        return Open.Count(view => view.User == user) >= 3 ? throw new SlackErrorException("push_limit_reached") : Add(call, user);
    }

    public JsonObject Update(SlackCall call)
    {
        var place = Open.FindIndex(view => view.View["id"]!.GetValue<string>() == call.Text("view_id"));
        if (place < 0)
        {
            throw new SlackErrorException("not_found");
        }

        if (call.Text("hash") is { } hash && hash != Open[place].View["hash"]!.GetValue<string>())
        {
            throw new SlackErrorException("hash_conflict");
        }

        var changed = Stamp(Check(call, "modal", 100), call.Text("view_id")!);
        Open[place] = (Open[place].User, changed);
        return Answer(changed);
    }

    public JsonObject Publish(SlackCall call)
    {
        var user = call.Text("user_id") ?? throw new SlackErrorException("invalid_arguments");
        var home = Stamp(Check(call, "home", 100), $"V{user}HOME");
        Homes[user] = home;
        return Answer(home);
    }

    private string Use(SlackCall call)
    {
        if (call.Text("trigger_id") is not { } id || !_triggers.TryGetValue(id, out var trigger))
        {
            throw new SlackErrorException("invalid_trigger_id");
        }

        if (trigger.IsUsed)
        {
            throw new SlackErrorException("exchanged_trigger_id");
        }

        _triggers[id] = trigger with { IsUsed = true };
        return trigger.Until < time.GetUtcNow() ? throw new SlackErrorException("expired_trigger_id") : trigger.User;
    }

    private JsonObject Add(SlackCall call, string user)
    {
        var view = Stamp(Check(call, "modal", 100), string.Create(CultureInfo.InvariantCulture, $"V{++_count:D4}"));
        Open.Add((user, view));
        return Answer(view);
    }

    private JsonObject Stamp(JsonObject view, string id)
    {
        (view["id"], view["hash"]) = (id, string.Create(CultureInfo.InvariantCulture, $"{time.GetUtcNow().ToUnixTimeSeconds()}.{++_count}"));
        return view;
    }

    private static JsonObject Answer(JsonObject view) => new() { ["view"] = view.DeepClone() };

    private static JsonObject Check(SlackCall call, string type, int mostBlocks)
    {
        var view = call.Part("view");
        if (view.ValueKind != JsonValueKind.Object || !view.TryGetProperty("type", out var is_) || is_.GetString() != type
            || !view.TryGetProperty("blocks", out var blocks) || blocks.ValueKind != JsonValueKind.Array || blocks.GetArrayLength() > mostBlocks
            || (type == "modal" && !view.TryGetProperty("title", out _))
            || (view.TryGetProperty("private_metadata", out var kept) && kept.GetString()!.Length > 3000))
        {
            throw new SlackErrorException("invalid_arguments");
        }

        return Encoding.UTF8.GetByteCount(view.GetRawText()) > 250 * 1024 ? throw new SlackErrorException("view_too_large") : JsonObject.Create(view)!;
    }
}
