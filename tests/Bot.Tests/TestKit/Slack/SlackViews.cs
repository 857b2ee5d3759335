using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyBot.Tests.TestKit.Slack;

/// <summary>The modals and Home tabs of a <see cref="FakeSlack"/>: <c>views.*</c>, and the triggers that open them. Called under its lock.</summary>
internal sealed class SlackViews(TimeProvider time)
{
    private readonly Dictionary<string, (string User, DateTimeOffset Until, bool IsUsed)> _triggers = [];
    private readonly Dictionary<(string View, string Block, string Element), JsonObject> _typed = [];
    private int _count;

    /// <summary>From the bottom up.</summary>
    public List<(string User, JsonObject View)> Open { get; } = [];

    public Dictionary<string, JsonObject> Homes { get; } = [];

    /// <inheritdoc cref="FakeSlack.TriggersLast"/>
    public TimeSpan TriggersLast { get; set; } = TimeSpan.FromSeconds(3);

    /// <inheritdoc cref="FakeSlack.Mark"/>
    public string Mark { get; set; } = "";

    public string Trigger(string user) => Trigger(user, TriggersLast);

    public string Trigger(string user, TimeSpan goodFor)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{++_count}.trigger{Mark}.{user}");
        _triggers[id] = (user, time.GetUtcNow() + goodFor, false);
        return id;
    }

    public JsonObject OpenOne(SlackCall call)
    {
        var user = Use(call);
        Open.RemoveAll(view => view.User == user);
        return Add(call, user);
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

        return Answer(Replace(place, Check(call.Part("view"), "modal")));
    }

    /// <summary>What somebody typed or chose there; it stays as long as the block and its element keep their ids.</summary>
    public void Type(string view, string block, string element, JsonObject value) => _typed[(view, block, element)] = value;

    /// <returns><see langword="null"/> when nothing was.</returns>
    public JsonObject? Typed(string view, string block, string element) => _typed.GetValueOrDefault((view, block, element))?.DeepClone().AsObject();

    /// <summary>The acknowledgement of a submitted view says what becomes of it; an empty one closes it.</summary>
    public void Acknowledge(string user, string viewId, JsonElement answer)
    {
        var place = Open.FindIndex(view => view.View["id"]!.GetValue<string>() == viewId);
        if (place < 0)
        {
            return; // closed meanwhile
        }

        switch (answer.ValueKind == JsonValueKind.Undefined ? null : answer.GetProperty("response_action").GetString())
        {
            case null:
                Open.RemoveAt(place);
                break;
            case "clear":
                Open.RemoveAll(view => view.User == user);
                break;
            case "update":
                Replace(place, Check(answer.GetProperty("view"), "modal"));
                break;
            case "push" when Open.Count(view => view.User == user) < 3:
                Open.Add((user, Stamp(Check(answer.GetProperty("view"), "modal"), NextId())));
                break;
            case "errors" when AreOfInputs(answer.GetProperty("errors"), Open[place].View):
                break;
            default:
                throw new SlackErrorException("invalid_response_action");
        }
    }

    public JsonObject Publish(SlackCall call)
    {
        var user = call.Text("user_id") ?? throw new SlackErrorException("invalid_arguments");
        var home = Stamp(Check(call.Part("view"), "home"), $"V{user}HOME");
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
        var view = Stamp(Check(call.Part("view"), "modal"), NextId());
        Open.Add((user, view));
        return Answer(view);
    }

    private JsonObject Replace(int place, JsonObject view)
    {
        var id = Open[place].View["id"]!.GetValue<string>();
        var kept = ElementsOf(view).ToHashSet();
        foreach (var gone in _typed.Keys.Where(key => key.View == id && !kept.Contains((key.Block, key.Element))).ToList())
        {
            _typed.Remove(gone);
        }

        var changed = Stamp(view, id);
        Open[place] = (Open[place].User, changed);
        return changed;
    }

    private static IEnumerable<(string Block, string Element)> ElementsOf(JsonObject view) =>
        from block in view["blocks"]!.AsArray()
        where (string?)block!["type"] == "input"
        select ((string?)block["block_id"] ?? "", (string?)block["element"]!["action_id"] ?? "");

    private static bool AreOfInputs(JsonElement errors, JsonObject view)
    {
        var blocks = ElementsOf(view).Select(element => element.Block).ToList();
        return errors.EnumerateObject().Any() && errors.EnumerateObject().All(error => blocks.Contains(error.Name));
    }

    private string NextId() => string.Create(CultureInfo.InvariantCulture, $"V{Mark}{++_count:D4}");

    private JsonObject Stamp(JsonObject view, string id)
    {
        (view["id"], view["hash"]) = (id, string.Create(CultureInfo.InvariantCulture, $"{time.GetUtcNow().ToUnixTimeSeconds()}.{++_count}"));
        return view;
    }

    private static JsonObject Answer(JsonObject view) => new() { ["view"] = view.DeepClone() };

    private static JsonObject Check(JsonElement view, string type)
    {
        if (view.ValueKind != JsonValueKind.Object || !view.TryGetProperty("type", out var is_) || is_.GetString() != type
            || !view.TryGetProperty("blocks", out var blocks) || blocks.ValueKind != JsonValueKind.Array || blocks.GetArrayLength() > 100
            || (type == "modal" && !view.TryGetProperty("title", out _))
            || (view.TryGetProperty("private_metadata", out var kept) && kept.GetString()!.Length > 3000))
        {
            throw new SlackErrorException("invalid_arguments");
        }

        return Encoding.UTF8.GetByteCount(view.GetRawText()) > 250 * 1024 ? throw new SlackErrorException("view_too_large") : JsonObject.Create(view)!;
    }
}
