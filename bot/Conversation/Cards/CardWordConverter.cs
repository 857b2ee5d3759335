using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyBot.Conversation.Cards;

/// <summary>
/// Writes an enum in camelCase. Clients and the official schema read the words of a card in any case; Microsoft's types for Teams know some in camelCase
/// and others with a capital, which have the plain <see cref="JsonStringEnumConverter{TEnum}"/>. So all three agree.
/// </summary>
public sealed class CardWordConverter<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where TEnum : struct, Enum;
