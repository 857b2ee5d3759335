using System.Text.Json.Serialization;

namespace PolicyBot.Conversation.Cards.Styles;

/// <summary>Whether an element is as high as it needs or fills what is left.</summary>
[JsonConverter(typeof(CardWordConverter<AdaptiveHeight>))]
public enum AdaptiveHeight
{
    Auto,
    Stretch,
}
