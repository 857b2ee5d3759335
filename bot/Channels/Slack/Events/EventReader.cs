using System.Text.Json;
using PolicyBot.Channels.Slack.Turns;

namespace PolicyBot.Channels.Slack.Events;

/// <summary>Reads an event out of JSON that may hold anything. Nothing in the result is the JSON's.</summary>
internal static class EventReader
{
    /// <returns><see langword="null"/> for anything that is no event.</returns>
    public static SlackEvent? Read(JsonElement envelope)
    {
        var inner = Json.Part(envelope, "event");
        if (Json.Text(envelope, "event_id") is not { Length: > 0 } id || Json.Text(inner, "type") is not { Length: > 0 } type)
            return null;

        // A channel that two companies share may name the other's workspace; the installation is ours.
        var installation = Json.Items(envelope, "authorizations").FirstOrDefault();
        var isForEnterprise = Json.Flag(installation, "is_enterprise_install");
        var head = new SlackEvent
        {
            EventId = id,
            Type = type,
            Subtype = Json.Text(inner, "subtype"),
            TeamId = isForEnterprise ? null : Json.Text(installation, "team_id") ?? Json.Text(envelope, "team_id"),
            EnterpriseId = Json.Text(installation, "enterprise_id") ?? Json.Text(envelope, "enterprise_id"),
            IsSharedOutside = Json.Flag(envelope, "is_ext_shared_channel"),
        };

        return type switch
        {
            EventTypes.Message when head.Subtype is EventTypes.Changed => Message(head, inner, Json.Part(inner, "message")),
            EventTypes.Message when head.Subtype is EventTypes.Deleted => Message(head, inner, Json.Part(inner, "previous_message")) with { Ts = Json.Text(inner, "deleted_ts") ?? "" },
            EventTypes.Message or EventTypes.Mention => Message(head, inner, inner),
            EventTypes.HomeOpened => head with { Person = PersonIn(inner, head.IsSharedOutside), Channel = Json.Text(inner, "channel") ?? "", Tab = Json.Text(inner, "tab") },
            EventTypes.TokensRevoked => head with { RevokesBot = Json.Items(Json.Part(inner, "tokens"), "bot").Any() },
            EventTypes.AssistantStarted => Thread(head, Json.Part(inner, "assistant_thread")),
            _ => head,
        };
    }

    private static SlackEvent Message(SlackEvent head, JsonElement inner, JsonElement message) => head with
    {
        Person = IsByABot(message) || Json.Flag(inner, "hidden") && head.Subtype is not (EventTypes.Changed or EventTypes.Deleted) ? null : PersonIn(message, head.IsSharedOutside),
        Channel = Json.Text(inner, "channel") ?? "",
        IsOwnChat = Json.Text(inner, "channel_type") is "im" || (Json.Text(inner, "channel") ?? "").StartsWith('D'),
        Text = Json.Text(message, "text") ?? "",
        Ts = Json.Text(message, "ts") ?? "",
        ThreadTs = Json.Text(message, "thread_ts"),
        EditedTs = Json.Text(Json.Part(message, "edited"), "ts"),
        HasFiles = Json.Items(message, "files").Any(),
    };

    private static SlackEvent Thread(SlackEvent head, JsonElement thread) => head with
    {
        Person = Json.Text(thread, "user_id") is { Length: > 0 } user ? new SlackPerson(user, TeamId: null, EnterpriseId: null, Name: "") : null,
        Channel = Json.Text(thread, "channel_id") ?? "",
        ThreadTs = Json.Text(thread, "thread_ts"),
    };

    private static bool IsByABot(JsonElement message) => Json.Text(message, "bot_id") is not null || Json.Text(message, "subtype") is "bot_message";

    // In a channel that two companies share, "team" may be the channel's: it says nothing about the person.
    private static SlackPerson? PersonIn(JsonElement element, bool isSharedOutside) => Json.Text(element, "user") is { Length: > 0 } user
        ? SlackPerson.Of(user, Json.Text(element, "user_team") ?? Json.Text(element, "source_team") ?? (isSharedOutside ? null : Json.Text(element, "team")), enterprise: null, name: "")
        : null;
}
