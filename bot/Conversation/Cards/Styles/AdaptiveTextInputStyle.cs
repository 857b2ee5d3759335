using System.Text.Json.Serialization;

namespace PolicyBot.Conversation.Cards.Styles;

/// <summary>What is typed, so that a phone shows the right keyboard.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AdaptiveTextInputStyle>))]
public enum AdaptiveTextInputStyle
{
    Text,
    Tel,
    Url,
    Email,
    Password,
}
