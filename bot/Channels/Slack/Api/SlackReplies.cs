using System.Text.Json;

namespace PolicyBot.Channels.Slack.Api;

/// <summary>Picks out of Slack's answers what we use. What was done, but does not say what we need of it, is unreadable: it may be there all the same.</summary>
internal static class SlackReplies
{
    public static SlackAnswer<MessagePlace> Place(JsonElement json) =>
        Json.Text(json, "channel") is { Length: > 0 } channel && Json.Text(json, "ts") is { Length: > 0 } ts ? Read(new MessagePlace(channel, ts)) : Unreadable<MessagePlace>();

    public static SlackAnswer<OpenView> View(JsonElement json)
    {
        var view = Json.Part(json, "view");
        return Json.Text(view, "id") is { Length: > 0 } id ? Read(new OpenView(id, Json.Text(view, "hash"))) : Unreadable<OpenView>();
    }

    public static SlackAnswer<string> Conversation(JsonElement json) =>
        Json.Text(Json.Part(json, "channel"), "id") is { Length: > 0 } id ? Read(id) : Unreadable<string>();

    /// <summary>Shared within an organisation alone is not shared outside; an invitation that nobody has accepted yet is taken as accepted.</summary>
    public static SlackAnswer<bool> IsSharedOutside(JsonElement json)
    {
        var channel = Json.Part(json, "channel");
        return channel.ValueKind == JsonValueKind.Object
            ? Read(Json.Flag(channel, "is_ext_shared") || Json.Flag(channel, "is_pending_ext_shared"))
            : Unreadable<bool>();
    }

    public static SlackAnswer<SlackUser> User(JsonElement json)
    {
        var user = Json.Part(json, "user");
        var profile = Json.Part(user, "profile");
        if (Json.Text(user, "id") is not { Length: > 0 } id)
            return Unreadable<SlackUser>();

        return Read(new SlackUser
        {
            Id = id,
            TeamId = Json.Text(user, "team_id"),
            EnterpriseId = Json.Text(Json.Part(user, "enterprise_user"), "enterprise_id"),
            Teams = [.. Json.Items(Json.Part(user, "enterprise_user"), "teams").Select(Json.Text).OfType<string>()],
            Name = new[] { Json.Text(profile, "real_name"), Json.Text(user, "real_name"), Json.Text(profile, "display_name"), Json.Text(user, "name") }
                .FirstOrDefault(name => !string.IsNullOrWhiteSpace(name)) ?? "",
            IsStranger = Json.Flag(user, "is_stranger"),
            IsGuest = Json.Flag(user, "is_restricted") || Json.Flag(user, "is_ultra_restricted"),
            Locale = Json.Text(user, "locale") is { Length: > 0 } locale ? locale : null,
        });
    }

    private static SlackAnswer<T> Read<T>(T value) => new SlackAnswer<T>.Done(value);

    private static SlackAnswer<T> Unreadable<T>() => new SlackAnswer<T>.TryAgain(SlackErrors.Unreadable, null, MayHaveArrived: true);
}
