using System.Text.Json.Nodes;

namespace PolicyBot.Tests.TestKit;

/// <summary>
/// What Teams sends, valid and complete by default; a test changes only what matters to it. Each has an id of its own, since whatever is sent twice is
/// done once. Not a type of the bot's on purpose: the wire is Microsoft's.
/// </summary>
internal static class AnActivity
{
    public const string TenantId = "8c0e2b6d-54f5-4c3e-9a35-1f0f2f3c9e41";
    public const string AppId = "11111111-2222-4333-8444-555555555555";
    public const string ServiceUrl = "https://smba.trafficmanager.net/emea";
    public const string GroupChatId = "19:9f1c5a7e0b2d4c6e8a0b1c2d3e4f5a6b@thread.v2";
    public const string TeamId = "19:0c1d2e3f4a5b6c7d8e9f0a1b2c3d4e5f@thread.tacv2";
    public const string ChannelId = "19:7a6b5c4d3e2f1a0b9c8d7e6f5a4b3c2d@thread.tacv2";

    public const string BotName = "PolicyBot";

    public static string BotId => $"28:{AppId}";

    /// <summary>Said in the chat with the bot alone.</summary>
    public static JsonObject Message(string text = "May I accept a gift?") => With(Any("message"), activity =>
    {
        activity["text"] = text;
        activity["textFormat"] = "plain";
        activity["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = $"<p>{text}</p>" });
    });

    /// <summary>A button of kind Action.Submit on a message.</summary>
    public static JsonObject Pressed(JsonObject value) => With(Any("message"), activity =>
    {
        activity["value"] = value;
        activity["replyToId"] = "1700000000001";
    });

    public static JsonObject Invoke(string name, JsonNode? value) => With(Any("invoke"), activity =>
    {
        activity["name"] = name;
        activity["value"] = value;
        activity["replyToId"] = "1700000000001";
    });

    /// <summary>A button of kind Action.Execute.</summary>
    public static JsonObject Executed(string verb, JsonObject data, string trigger = "manual") => Invoke("adaptiveCard/action", new JsonObject
    {
        ["action"] = new JsonObject { ["type"] = "Action.Execute", ["title"] = "Button", ["verb"] = verb, ["data"] = data },
        ["trigger"] = trigger,
    });

    /// <summary>A button that opens a dialog.</summary>
    public static JsonObject DialogOpened(JsonObject data) => Invoke("task/fetch", new JsonObject { ["data"] = data, ["context"] = new JsonObject { ["theme"] = "default" } });

    public static JsonObject DialogSubmitted(JsonObject data) => Invoke("task/submit", new JsonObject { ["data"] = data, ["context"] = new JsonObject { ["theme"] = "default" } });

    /// <summary>The person added the bot, or took it away.</summary>
    public static JsonObject Installed(string action = "add") => With(Any("installationUpdate"), activity => activity["action"] = action);

    public static JsonObject MembersAdded(params string[] ids) => With(Any("conversationUpdate"), activity =>
        activity["membersAdded"] = new JsonArray([.. ids.Select(id => new JsonObject { ["id"] = id })]));

    /// <summary>A message changed after it was sent: it keeps its id.</summary>
    public static JsonObject Edited(string id, string text) => With(Message(text), activity =>
    {
        activity["type"] = "messageUpdate";
        activity["id"] = id;
        activity["channelData"]!["eventType"] = "editMessage";
    });

    public static JsonObject Deleted(string id) => With(Any("messageDelete"), activity =>
    {
        activity["id"] = id;
        activity["channelData"]!["eventType"] = "softDeleteMessage";
    });

    public static JsonObject By(this JsonObject activity, TeamsPerson person) => With(activity, _ =>
    {
        activity["from"] = new JsonObject { ["id"] = person.Id, ["name"] = person.Name, ["aadObjectId"] = person.AadObjectId };
        if ((string?)activity["conversation"]!["conversationType"] == "personal")
            activity["conversation"]!["id"] = PersonalChatOf(person);
    });

    public static JsonObject At(this JsonObject activity, Uri serviceUrl) => With(activity, _ => activity["serviceUrl"] = serviceUrl.ToString().TrimEnd('/'));

    public static JsonObject InGroupChat(this JsonObject activity) => With(activity, _ =>
        activity["conversation"] = new JsonObject { ["id"] = GroupChatId, ["conversationType"] = "groupChat", ["isGroup"] = true, ["tenantId"] = TenantId });

    public static JsonObject InChannel(this JsonObject activity) => With(activity, _ =>
    {
        activity["conversation"] = new JsonObject { ["id"] = $"{ChannelId};messageid=1700000000000", ["conversationType"] = "channel", ["isGroup"] = true, ["tenantId"] = TenantId };
        activity["channelData"]!["team"] = new JsonObject { ["id"] = TeamId };
        activity["channelData"]!["channel"] = new JsonObject { ["id"] = ChannelId };
        activity["channelData"]!["teamsChannelId"] = ChannelId;
        activity["channelData"]!["teamsTeamId"] = TeamId;
    });

    /// <summary>Puts the bot's name before the text, as it must be to be heard in a group.</summary>
    public static JsonObject MentioningTheBot(this JsonObject activity) => With(activity, _ =>
    {
        activity["text"] = $"<at>{BotName}</at> {(string?)activity["text"]}";
        activity["entities"]!.AsArray().Add(new JsonObject
        {
            ["type"] = "mention",
            ["mentioned"] = new JsonObject { ["id"] = BotId, ["name"] = BotName },
            ["text"] = $"<at>{BotName}</at>",
        });
    });

    public static string PersonalChatOf(TeamsPerson person) => $"a:1personal-{person.Id[3..]}";

    private static JsonObject Any(string type) => new()
    {
        ["type"] = type,
        ["id"] = A.Ids().Untimed().ToString("N"),
        ["timestamp"] = "2026-03-02T08:00:00.000Z",
        ["localTimestamp"] = "2026-03-02T09:00:00.000+01:00",
        ["localTimezone"] = "Europe/Berlin",
        ["channelId"] = "msteams",
        ["serviceUrl"] = ServiceUrl,
        ["from"] = new JsonObject { ["id"] = TeamsPerson.Employee.Id, ["name"] = TeamsPerson.Employee.Name, ["aadObjectId"] = TeamsPerson.Employee.AadObjectId },
        ["recipient"] = new JsonObject { ["id"] = BotId, ["name"] = BotName },
        ["conversation"] = new JsonObject { ["id"] = PersonalChatOf(TeamsPerson.Employee), ["conversationType"] = "personal", ["tenantId"] = TenantId },
        ["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = "en-GB", ["country"] = "GB", ["platform"] = "Windows", ["timezone"] = "Europe/Berlin" }),
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = TenantId } },
        ["locale"] = "en-GB",
    };

    private static JsonObject With(JsonObject activity, Action<JsonObject> change)
    {
        change(activity);
        return activity;
    }
}
