using System.Text.Json;

namespace PolicyBot.Channels.Teams.Protocol;

/// <summary>Reads an activity as tolerantly as the schema asks for: unknown fields are passed over (A2005), and a field of a wrong type is as good as none.</summary>
internal static class ActivityReader
{
    /// <summary>Characters of an id or an address; only a forger sends longer ones.</summary>
    private const int LongestId = 2_000;

    /// <summary>So begin the ids of everything in Teams but the chat with the bot alone: of channels, of group chats, and of chats between two people.</summary>
    private const string SharedChat = "19:";

    /// <returns><see langword="null"/> when something is missing without which no answer is possible.</returns>
    public static Activity? Read(JsonElement activity)
    {
        var conversation = Json.Part(activity, "conversation");
        var channelData = Json.Part(activity, "channelData");
        var conversationType = Json.Text(conversation, "conversationType");
        if (Id(activity, "type") is not { } type
            || Id(activity, "channelId") is not { } channelId
            || Id(activity, "serviceUrl") is not { } serviceUrl
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
            Tenants = [.. new[] { Id(conversation, "tenantId"), Id(Json.Part(channelData, "tenant"), "id"), Id(Json.Part(activity, "from"), "tenantId") }.OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)],
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

    private static ChannelAccount? Account(JsonElement account) =>
        Id(account, "id") is { } id ? new ChannelAccount(id, Json.Text(account, "name"), Id(account, "aadObjectId")) : null;

    private static Mention? MentionOf(JsonElement entity) =>
        Json.Text(entity, "type") == "mention" && Id(Json.Part(entity, "mentioned"), "id") is { } id && Json.Text(entity, "text") is { Length: > 0 } text ? new Mention(id, text) : null;

    private static string? Id(JsonElement element, string name) => Json.Text(element, name) is { Length: > 0 and <= LongestId } text ? text : null;
}
