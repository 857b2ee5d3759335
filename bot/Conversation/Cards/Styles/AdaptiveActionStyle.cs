using System.Text.Json.Serialization;

namespace PolicyBot.Conversation.Cards.Styles;

/// <summary>How a button is drawn, by meaning. Not every client heeds it.</summary>
[JsonConverter(typeof(CardWordConverter<AdaptiveActionStyle>))]
public enum AdaptiveActionStyle
{
    Default,
    Positive,
    Destructive,
}
