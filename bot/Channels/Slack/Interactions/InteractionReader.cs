using System.Text.Json;
using PolicyBot.Channels.Slack.Api;
using PolicyBot.Channels.Slack.Turns;

namespace PolicyBot.Channels.Slack.Interactions;

/// <summary>Reads an interaction out of JSON that may hold anything. Nothing in the result is the JSON's.</summary>
internal static class InteractionReader
{
    /// <returns><see langword="null"/> when it names no kind and nobody who did it.</returns>
    public static Interaction? Read(JsonElement payload)
    {
        var user = Json.Part(payload, "user");
        if (Json.Text(payload, "type") is not { Length: > 0 } type || Json.Text(user, "id") is not { Length: > 0 } userId)
            return null;

        var view = Json.Part(payload, "view");
        var container = Json.Part(payload, "container");
        var message = Json.Part(payload, "message");
        var isForEnterprise = Json.Flag(payload, "is_enterprise_install");
        var enterprise = Json.Text(Json.Part(payload, "enterprise"), "id");
        var (team, ownTeam) = (Json.Text(Json.Part(payload, "team"), "id"), Json.Text(user, "team_id"));

        return new Interaction
        {
            Type = type,
            Person = SlackPerson.Of(userId, ownTeam, ownTeam == team ? enterprise : null, Json.Text(user, "name") ?? Json.Text(user, "username") ?? ""),
            TeamId = isForEnterprise ? null : Json.Text(view, "app_installed_team_id") ?? team,
            EnterpriseId = enterprise,
            Trigger = Json.Text(payload, "trigger_id"),
            CallbackId = Json.Text(payload, "callback_id"),
            ResponseUrl = Json.Text(payload, "response_url") is { Length: > 0 } address ? address : null,
            Channel = Json.Text(Json.Part(payload, "channel"), "id") ?? Json.Text(container, "channel_id"),
            MessageTs = Json.Text(container, "message_ts") ?? Json.Text(payload, "message_ts"),
            ThreadTs = Json.Text(container, "thread_ts") ?? Json.Text(message, "thread_ts"),
            IsEphemeral = Json.Flag(container, "is_ephemeral"),
            Modal = Json.Text(view, "type") is "modal" && Json.Text(view, "id") is { Length: > 0 } viewId ? new OpenView(viewId, Json.Text(view, "hash")) : null,
            IsOnHome = Json.Text(view, "type") is "home",
            MessageText = Json.Text(message, "text") ?? "",
            Action = Kept(Json.Items(payload, "actions").FirstOrDefault()),
            View = Kept(view),
        };
    }

    private static JsonElement Kept(JsonElement element) => element.ValueKind == JsonValueKind.Undefined ? default : element.Clone();
}
