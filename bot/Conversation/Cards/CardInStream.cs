using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PolicyBot.Conversation.Cards.Actions;

namespace PolicyBot.Conversation.Cards;

/// <summary>
/// Writes a card as Teams takes it in its message stream: as wide as the chat, and what opens a dialog says so beforehand, since Teams asks for the dialog only then
/// (<c>msteams.type</c> <c>task/fetch</c>). Letters are written as they are and not as \u codes, since size counts.
/// </summary>
internal static class CardInStream
{
    private static readonly JsonTypeInfo<AdaptiveCard> Card = (JsonTypeInfo<AdaptiveCard>)new JsonSerializerOptions(CardJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = CardJson.Default.WithAddedModifier(MarkDialogs),
    }.GetTypeInfo(typeof(AdaptiveCard));

    // Of the whole card and not of one within it, so it is no property of the type; a card has others before it.
    private static ReadOnlySpan<byte> FullWidth => ""","msteams":{"width":"Full"}}"""u8;

    public static byte[] Write(AdaptiveCard card)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(card, Card);

        return [.. json.AsSpan(0, json.Length - 1), .. FullWidth];
    }

    private static void MarkDialogs(JsonTypeInfo type)
    {
        if (type.Type != typeof(AdaptiveSubmitAction))
            return;

        foreach (var property in type.Properties)
        {
            if (property.PropertyType == typeof(IReadOnlyDictionary<string, string>))
                property.CustomConverter = new ButtonInStream();
        }
    }
}
