using System.Text.Json.Serialization;

namespace PolicyBot.Conversation.Cards.Styles;

/// <summary>How much room is left above an element.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AdaptiveSpacing>))]
public enum AdaptiveSpacing
{
    Default,
    None,
    Small,
    Medium,
    Large,
    ExtraLarge,
    Padding,
}
