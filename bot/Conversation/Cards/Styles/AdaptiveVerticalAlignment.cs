using System.Text.Json.Serialization;

namespace PolicyBot.Conversation.Cards.Styles;

/// <summary>Where something stands from top to bottom.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AdaptiveVerticalAlignment>))]
public enum AdaptiveVerticalAlignment
{
    Top,
    Center,
    Bottom,
}
