using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace PolicyBot.Conversation.Cards;

/// <summary>Writes the word <c>drop</c>, or the element to show instead. Cards are only ever written.</summary>
public sealed class AdaptiveFallbackConverter<T> : JsonConverter<AdaptiveFallback<T>>
    where T : AdaptiveTypedElement
{
    public override AdaptiveFallback<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Cards are written, not read.");

    public override void Write(Utf8JsonWriter writer, AdaptiveFallback<T> value, JsonSerializerOptions options)
    {
        if (value.Content is { } content)
            JsonSerializer.Serialize(writer, content, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)));
        else
            writer.WriteStringValue("drop");
    }
}
