using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyBot.Channels.Teams.Protocol;
using PolicyBot.Conversation.Cards;

namespace PolicyBot.Channels.Teams.Connector;

/// <summary>Writes what we send. Names and shapes: Bot Framework, Activity schema, and Teams' pages on cards and on feedback.</summary>
internal static class ActivityJson
{
    private const string CardType = "application/vnd.microsoft.card.adaptive";

    // A receiver that reads JSON needs no letter escaped that JSON allows; escaping them would only make messages longer.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadOnlyMemory<byte> Write(OutgoingActivity activity)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var writer = new Utf8JsonWriter(buffer, Plain);
        Write(writer, activity);
        writer.Flush();
        return buffer.WrittenMemory;
    }

    /// <param name="botId">Our account, such as <c>28:{app id}</c>.</param>
    public static ReadOnlyMemory<byte> Write(NewConversation conversation, string botId)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var writer = new Utf8JsonWriter(buffer, Plain);
        writer.WriteStartObject();
        WriteId(writer, "bot"u8, botId);
        writer.WriteBoolean("isGroup"u8, conversation.MemberId is null);
        if (conversation.MemberId is not null)
        {
            writer.WriteStartArray("members"u8);
            WriteAccount(writer, new ChannelAccount(conversation.MemberId, null, null));
            writer.WriteEndArray();
            writer.WriteString("tenantId"u8, conversation.TenantId);
        }

        writer.WriteStartObject("channelData"u8);
        if (conversation.ChannelId is not null)
        {
            WriteId(writer, "channel"u8, conversation.ChannelId);
        }

        WriteId(writer, "tenant"u8, conversation.TenantId);
        writer.WriteEndObject();

        if (conversation.First is not null)
        {
            writer.WritePropertyName("activity"u8);
            Write(writer, conversation.First);
        }

        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter writer, OutgoingActivity activity)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, activity.Type);
        WriteAccounts(writer, activity);
        if (activity.Text is not null)
        {
            writer.WriteString("textFormat"u8, "markdown"u8);
            writer.WriteString("text"u8, activity.Text);
        }

        if (activity.Summary is not null)
        {
            writer.WriteString("summary"u8, activity.Summary);
        }

        WriteCards(writer, activity.Cards);
        if (activity.Entities is { Count: > 0 } entities)
        {
            writer.WritePropertyName("entities"u8);
            entities.WriteTo(writer);
        }

        if (activity.HasFeedbackLoop)
        {
            writer.WriteStartObject("channelData"u8);
            writer.WriteStartObject("feedbackLoop"u8);
            writer.WriteString("type"u8, "default"u8);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteAccounts(Utf8JsonWriter writer, OutgoingActivity activity)
    {
        if (activity.From is not null)
        {
            writer.WritePropertyName("from"u8);
            WriteAccount(writer, activity.From);
        }

        if (activity.Recipient is not null)
        {
            writer.WritePropertyName("recipient"u8);
            WriteAccount(writer, activity.Recipient);
        }

        if (activity.ConversationId is not null)
        {
            WriteId(writer, "conversation"u8, activity.ConversationId);
        }

        if (activity.ReplyToId is not null)
        {
            writer.WriteString("replyToId"u8, activity.ReplyToId);
        }
    }

    private static void WriteAccount(Utf8JsonWriter writer, ChannelAccount account)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, account.Id);
        if (account.Name is not null)
        {
            writer.WriteString("name"u8, account.Name);
        }

        writer.WriteEndObject();
    }

    private static void WriteCards(Utf8JsonWriter writer, IReadOnlyList<AdaptiveCard> cards)
    {
        if (cards.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("attachments"u8);
        foreach (var card in cards)
        {
            writer.WriteStartObject();
            writer.WriteString("contentType"u8, CardType);
            writer.WritePropertyName("content"u8);
            writer.WriteRawValue(card.InStream().Span, skipInputValidation: true); // our own writing
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteId(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string id)
    {
        writer.WriteStartObject(name);
        writer.WriteString("id"u8, id);
        writer.WriteEndObject();
    }
}
