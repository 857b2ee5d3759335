using System.Text.Json.Serialization;

namespace PolicyBot.Conversation.Cards.Styles;

/// <summary>How large a picture is drawn.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AdaptiveImageSize>))]
public enum AdaptiveImageSize
{
    Auto,
    Stretch,
    Small,
    Medium,
    Large,
}
