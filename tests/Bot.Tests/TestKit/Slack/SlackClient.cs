using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyBot.Tests.TestKit.Slack;

/// <summary>Slack as one person has it open: writes, types commands, presses, fills in and sends modals, and sees what comes back.</summary>
internal sealed class SlackClient(SlackWire wire, FakeSlack slack, SlackPerson person)
{
    private int _events;

    public string User => person.Id;

    /// <summary>The person's own chat with the bot.</summary>
    public string Chat => $"D{User[1..]}";

    /// <summary>Below which each thing that this person does is told of; may be changed on its way.</summary>
    public Action<JsonObject> Envelope { get; init; } = _ => { };

    /// <summary>What lies on top; <see langword="null"/> when no modal is open.</summary>
    public SlackShown? Modal => slack.Views(User) is [.., var top] ? new SlackShown("modal", top) : null;

    /// <summary>What stands below fields since the last time that a modal was sent.</summary>
    public IReadOnlyDictionary<string, string> Errors { get; private set; } = new Dictionary<string, string>();

    public IReadOnlyList<SlackShown> Messages(string channel) => [.. slack.Messages(channel).Select(message => new SlackShown("message", message, channel))];

    /// <summary>What only this person was shown.</summary>
    public IReadOnlyList<SlackShown> Whispers => [.. slack.Ephemerals.Where(shown => shown.User == User).Select(shown => new SlackShown("ephemeral", shown.Arguments, shown.Channel))];

    /// <returns>The message, to be edited or deleted by.</returns>
    public async Task<JsonObject> SayAsync(string text, string? threadTs = null)
    {
        slack.AddChannel(Chat, new SlackChannelState { IsOwnChat = true });
        Join(Chat, threadTs);
        var message = ASlackEvent.Message(User, Chat, slack.NextTs(), text, threadTs);
        await TellAsync(message);
        return message;
    }

    /// <returns>The message as its channel has it.</returns>
    public async Task<JsonObject> MentionAsync(string channel, string text, string? threadTs = null)
    {
        var ts = slack.NextTs();
        Join(channel, threadTs);
        await TellAsync(ASlackEvent.Mention(User, channel, ts, $"<@{FakeSlack.BotUser}> {text}", threadTs));
        return ASlackEvent.Message(User, channel, ts, $"<@{FakeSlack.BotUser}> {text}", threadTs);
    }

    public Task EditAsync(JsonObject message, string text) => TellAsync(ASlackEvent.Changed(message, text, slack.NextTs()));

    public Task DeleteAsync(JsonObject message) => TellAsync(ASlackEvent.Deleted(message, slack.NextTs()));

    /// <returns>The Home tab as it is drawn for this.</returns>
    public async Task<SlackShown> OpenHomeAsync()
    {
        var before = HashOfHome();
        await TellAsync(ASlackEvent.HomeOpened(User, "home", slack.NextTs()));
        return await slack.SeeAsync(() => HashOfHome() is { } hash && hash != before ? new SlackShown("home", slack.Homes[User]) : null);
    }

    /// <summary>Sends an event about something that this person did.</summary>
    public Task TellAsync(JsonObject inner)
    {
        var envelope = ASlackEvent.Of(inner, $"Ev{User}{Interlocked.Increment(ref _events)}");
        Envelope(envelope);
        return wire.TellAsync(envelope);
    }

    /// <summary><c>/policy</c> and what is typed after it; an answer in the acknowledgement is whispered.</summary>
    /// <returns>The fields that were sent.</returns>
    public async Task<Dictionary<string, string>> CommandAsync(string text, string? channel = null)
    {
        slack.AddChannel(Chat, new SlackChannelState { IsOwnChat = true });
        var fields = Command(text, channel ?? Chat);
        await SendAsync(fields);
        return fields;
    }

    public async Task SendAsync(IReadOnlyDictionary<string, string> command)
    {
        var (status, body) = await wire.CommandAsync(command);
        Assert.Equal(HttpStatusCode.OK, status);
        if (body.ValueKind != JsonValueKind.Undefined)
        {
            Assert.Equal("ephemeral", body.GetProperty("response_type").GetString());
            slack.Whisper(command["channel_id"], User, body);
        }
    }

    public Dictionary<string, string> Command(string text, string channel) => new()
    {
        ["token"] = "legacy",
        ["team_id"] = person.TeamId,
        ["team_domain"] = "acme",
        ["channel_id"] = channel,
        ["channel_name"] = "general",
        ["user_id"] = User,
        ["user_name"] = person.Handle,
        ["command"] = "/policy",
        ["text"] = text,
        ["api_app_id"] = ASlackEvent.AppId,
        ["is_enterprise_install"] = "false",
        ["response_url"] = slack.ResponseUrl(channel, User),
        ["trigger_id"] = slack.Trigger(User),
    };

    /// <summary>Presses the button of this title.</summary>
    /// <returns>What was sent.</returns>
    public async Task<JsonObject> PressAsync(SlackShown shown, string title)
    {
        var payload = Press(shown, title);
        await SendAsync(payload);
        return payload;
    }

    /// <summary>Sends what is acknowledged without a word.</summary>
    public async Task SendAsync(JsonObject payload)
    {
        var (status, body) = await wire.InteractAsync(payload);
        Assert.Equal((HttpStatusCode.OK, JsonValueKind.Undefined), (status, body.ValueKind));
    }

    public JsonObject Press(SlackShown shown, string title)
    {
        var (button, block) = shown.Button(title);
        var action = button.DeepClone().AsObject();
        (action["block_id"], action["action_ts"]) = (block, slack.NextTs());
        var payload = Payload("block_actions");
        payload["trigger_id"] = slack.Trigger(User);
        payload["actions"] = new JsonArray(action);
        if (shown.Kind is "modal" or "home")
        {
            var view = ViewOf(shown);
            payload["container"] = new JsonObject { ["type"] = "view", ["view_id"] = (string?)view["id"] };
            payload["view"] = view;
            return payload;
        }

        payload["container"] = new JsonObject
        {
            ["type"] = "message",
            ["message_ts"] = shown.Ts ?? slack.NextTs(),
            ["channel_id"] = shown.Channel,
            ["is_ephemeral"] = shown.Kind == "ephemeral",
        };
        payload["channel"] = new JsonObject { ["id"] = shown.Channel, ["name"] = "general" };
        payload["response_url"] = slack.ResponseUrl(shown.Channel, User);
        payload["state"] = new JsonObject { ["values"] = new JsonObject() };
        if (shown.ThreadTs is { } thread)
            payload["container"]!["thread_ts"] = thread;
        if (shown.Kind == "message")
            payload["message"] = JsonObject.Create(shown.Json);
        return payload;
    }

    /// <summary>The global shortcut of this callback.</summary>
    public Task ShortcutAsync(string callback)
    {
        var payload = Payload("shortcut");
        (payload["callback_id"], payload["trigger_id"], payload["action_ts"]) = (callback, slack.Trigger(User), slack.NextTs());
        return SendAsync(payload);
    }

    /// <summary>The shortcut of this callback on a message that somebody wrote.</summary>
    public Task ShortcutAsync(string callback, string channel, string messageText)
    {
        var payload = Payload("message_action");
        (payload["callback_id"], payload["trigger_id"], payload["action_ts"]) = (callback, slack.Trigger(User), slack.NextTs());
        payload["channel"] = new JsonObject { ["id"] = channel, ["name"] = "general" };
        payload["message_ts"] = slack.NextTs();
        payload["message"] = new JsonObject { ["type"] = "message", ["user"] = "U0SOMEBODY", ["text"] = messageText, ["ts"] = (string?)payload["message_ts"], ["team"] = person.TeamId };
        payload["response_url"] = slack.ResponseUrl(channel, User);
        return SendAsync(payload);
    }

    /// <summary>Types into an input of the modal on top, found by its label or its id; <see langword="null"/> empties it.</summary>
    public void Type(string labelOrId, string? text)
    {
        var (block, element) = Input(labelOrId);
        var (type, name) = (string?)element["type"] switch
        {
            "datepicker" => ("datepicker", "selected_date"),
            "timepicker" => ("timepicker", "selected_time"),
            var other => (other, "value"),
        };
        slack.Type(ModalId, block, (string)element["action_id"]!, new JsonObject { ["type"] = type, [name] = text });
    }

    /// <summary>Chooses options, by their words, in an input of the modal on top; where several may be chosen, these and no others.</summary>
    public void Choose(string labelOrId, params IReadOnlyList<string> options)
    {
        var (block, element) = Input(labelOrId);
        var offered = (element["options"]?.AsArray() ?? [.. element["option_groups"]!.AsArray().SelectMany(group => group!["options"]!.AsArray()).Select(option => option!.DeepClone())]).ToList();
        var chosen = options.Select(words => offered.FirstOrDefault(option => (string?)option!["text"]!["text"] == words)?.DeepClone()
            ?? throw new InvalidOperationException($"'{words}' cannot be chosen, only: {string.Join(", ", offered.Select(option => option!["text"]!["text"]))}")).ToArray();
        var type = (string)element["type"]!;
        var state = new JsonObject { ["type"] = type };
        if (type is "checkboxes" or "multi_static_select")
            state["selected_options"] = new JsonArray(chosen);
        else
            state["selected_option"] = chosen.Single();
        slack.Type(ModalId, block, (string)element["action_id"]!, state);
    }

    /// <summary>What stands now in an input of the modal on top, as the person sees it.</summary>
    public JsonObject Standing(string labelOrId)
    {
        var input = Modal!.Input(labelOrId);
        return SlackState.Of(input, slack.Typed(ModalId, (string)input["block_id"]!, (string)input["element"]!["action_id"]!));
    }

    /// <summary>Sends the modal on top, and does to it what the acknowledgement says.</summary>
    public Task SubmitAsync() => SendViewAsync(Submission());

    /// <summary>The modal on top as it is sent.</summary>
    public JsonObject Submission()
    {
        var shown = Modal ?? throw new InvalidOperationException("No modal is open.");
        if (!shown.Json.TryGetProperty("submit", out _))
            throw new InvalidOperationException($"This modal cannot be sent. It says:\n{shown.Text}");

        var payload = Payload("view_submission");
        payload["trigger_id"] = slack.Trigger(User);
        payload["view"] = ViewOf(shown);
        payload["response_urls"] = new JsonArray();
        return payload;
    }

    public async Task SendViewAsync(JsonObject submission)
    {
        var (status, body) = await wire.InteractAsync(submission);
        Assert.Equal(HttpStatusCode.OK, status);
        Errors = body.ValueKind != JsonValueKind.Undefined && body.TryGetProperty("errors", out var errors)
            ? errors.EnumerateObject().ToDictionary(error => error.Name, error => error.Value.GetString()!)
            : new Dictionary<string, string>();
        slack.AcknowledgeView(User, (string)submission["view"]!["id"]!, body);
    }

    public void CloseModal() => slack.CloseTopView(User);

    /// <summary>Waits until there is a modal that says this.</summary>
    public Task<SlackShown> SeeModalAsync(string text) => slack.SeeAsync(() => Modal is { } modal && modal.Text.Contains(text, StringComparison.Ordinal) ? modal : null);

    /// <summary>Waits until there is a message that says this.</summary>
    public Task<SlackShown> SeeMessageAsync(string text, string? channel = null) =>
        slack.SeeAsync(() => Messages(channel ?? Chat).FirstOrDefault(message => message.Text.Contains(text, StringComparison.Ordinal)));

    /// <summary>Waits until this was shown to this person alone.</summary>
    public Task<SlackShown> SeeWhisperAsync(string text) => slack.SeeAsync(() => Whispers.FirstOrDefault(shown => shown.Text.Contains(text, StringComparison.Ordinal)));

    private string ModalId => Modal!.Json.GetProperty("id").GetString()!;

    private (string Block, JsonObject Element) Input(string labelOrId)
    {
        var input = (Modal ?? throw new InvalidOperationException("No modal is open.")).Input(labelOrId);
        return ((string)input["block_id"]!, input["element"]!.AsObject());
    }

    private void Join(string channel, string? threadTs)
    {
        if (threadTs is not null)
            slack.AddThread(channel, threadTs);
    }

    private string? HashOfHome() => slack.Homes.TryGetValue(User, out var home) ? home.GetProperty("hash").GetString() : null;

    private JsonObject Payload(string type) => new()
    {
        ["type"] = type,
        ["token"] = "legacy",
        ["action_ts"] = wire.Time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        ["team"] = new JsonObject { ["id"] = FakeSlack.Team, ["domain"] = "acme" },
        ["user"] = new JsonObject { ["id"] = User, ["username"] = person.Handle, ["name"] = person.Handle, ["team_id"] = person.TeamId },
        ["api_app_id"] = ASlackEvent.AppId,
        ["is_enterprise_install"] = false,
        ["enterprise"] = null,
    };

    /// <summary>As Slack tells of it, with all that is typed in it.</summary>
    private JsonObject ViewOf(SlackShown shown)
    {
        var view = JsonObject.Create(shown.Json)!;
        var id = (string)view["id"]!;
        view["blocks"] = shown.Blocks;
        view["private_metadata"] ??= "";
        view["callback_id"] ??= "";
        (view["team_id"], view["app_id"], view["bot_id"], view["app_installed_team_id"]) = (FakeSlack.Team, ASlackEvent.AppId, "B0POLICY", FakeSlack.Team);
        (view["root_view_id"], view["previous_view_id"], view["external_id"]) = (id, null, "");
        (view["clear_on_close"], view["notify_on_close"]) = (false, false);
        var values = new JsonObject();
        foreach (var input in view["blocks"]!.AsArray().Where(block => (string?)block!["type"] == "input").Select(block => block!.AsObject()))
        {
            var (block, element) = ((string)input["block_id"]!, (string)input["element"]!["action_id"]!);
            values[block] = new JsonObject { [element] = SlackState.Of(input, slack.Typed(id, block, element)) };
        }

        view["state"] = new JsonObject { ["values"] = values };
        return view;
    }
}
