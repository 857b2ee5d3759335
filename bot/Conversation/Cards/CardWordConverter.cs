using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyBot.Conversation.Cards;

/// <summary>Writes an enum as the camelCase words of the Adaptive Cards schema.</summary>
public sealed class CardWordConverter<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where TEnum : struct, Enum;
