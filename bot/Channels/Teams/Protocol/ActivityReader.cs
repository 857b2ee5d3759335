using System.Text.Json;

namespace PolicyBot.Channels.Teams.Protocol;

/// <summary>Reads an activity as tolerantly as the schema asks for: unknown fields are passed over (A2005), and a field of a wrong type is as good as none.</summary>
internal static class ActivityReader
{
    /// <summary>Characters of an id or an address; only a forger sends longer ones.</summary>
    private const int LongestId = 2_000;

    /// <summary>So begin the ids of everything in Teams but the chat with the bot alone: of channels, of group chats, and of chats between two people.</summary>
    private const string SharedChat = "19:";

    /// <param name="activity">Anything.</param>
    public static Origin ReadOrigin(JsonElement activity)
    {
        var tenant = Json.Part(Json.Part(activity, "channelData"), "tenant");
        string?[] tenants =
        [
            TenantId(Json.Part(activity, "conversation"), "tenantId"),
            tenant.ValueKind == JsonValueKind.Object || IsMissing(tenant) ? TenantId(tenant, "id") : "",
            TenantId(Json.Part(activity, "from"), "tenantId"),
        ];

        return new Origin(Id(activity, "channelId"), Id(activity, "serviceUrl"), [.. tenants.OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)]);
    }

    /// <returns><see langword="null"/> when something is missing without which no answer is possible.</returns>
    public static Activity? Read(JsonElement activity)
    {
        var origin = ReadOrigin(activity);
        var conversation = Json.Part(activity, "conversation");
        var channelData = Json.Part(activity, "channelData");
        var conversationType = Json.Text(conversation, "conversationType");
        if (Id(activity, "type") is not { } type
            || origin is not { ChannelId: { } channelId, ServiceUrl: { } serviceUrl }
            || Id(conversation, "id") is not { } conversationId
            || Account(Json.Part(activity, "from")) is not { } from
            || Account(Json.Part(activity, "recipient")) is not { } recipient)
            return null;

        return new Activity
        {
            Type = type,
            Id = Id(activity, "id"),
            Timestamp = Id(activity, "timestamp"),
            Name = Id(activity, "name"),
            ChannelId = channelId,
            ServiceUrl = serviceUrl,
            From = from,
            Recipient = recipient,
            ConversationId = conversationId,
            IsPersonal = channelId == Activity.TeamsChannelId
                ? conversationType == "personal" && !conversationId.StartsWith(SharedChat, StringComparison.Ordinal)
                : conversationType == "personal" || (conversationType is null && !Json.Flag(conversation, "isGroup")),
            Tenants = [.. origin.Tenants.Where(tenant => tenant.Length > 0)],
            Text = Json.Text(activity, "text"),
            Mentions = [.. Json.Items(activity, "entities").Select(MentionOf).OfType<Mention>()],
            AttachmentTypes = [.. Json.Items(activity, "attachments").Select(attachment => Id(attachment, "contentType")).OfType<string>()],
            Locale = Id(activity, "locale"),
            ReplyToId = Id(activity, "replyToId"),
            DeliveryMode = Id(activity, "deliveryMode"),
            Action = Id(activity, "action"),
            EventType = Id(channelData, "eventType"),
            MembersAdded = [.. Json.Items(activity, "membersAdded").Select(member => Id(member, "id")).OfType<string>()],
            Value = Json.Part(activity, "value"),
        };
    }

    /// <returns>Empty for one that is there and cannot be an id.</returns>
    private static string? TenantId(JsonElement element, string name) => IsMissing(Json.Part(element, name)) ? null : Id(element, name) ?? "";

    private static bool IsMissing(JsonElement element) => element.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null;

    private static ChannelAccount? Account(JsonElement account) =>
        Id(account, "id") is { } id ? new ChannelAccount(id, Json.Text(account, "name"), Id(account, "aadObjectId")) : null;

    private static Mention? MentionOf(JsonElement entity) =>
        Json.Text(entity, "type") == "mention" && Id(Json.Part(entity, "mentioned"), "id") is { } id && Json.Text(entity, "text") is { Length: > 0 } text ? new Mention(id, text) : null;

    private static string? Id(JsonElement element, string name) => Json.Text(element, name) is { Length: > 0 and <= LongestId } text ? text : null;
}
