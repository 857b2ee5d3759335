using System.Text.Json.Serialization;

namespace PolicyBot.Conversation.Cards.Styles;

/// <summary>Whether a text block is a heading, which screen readers then announce and jump to.</summary>
[JsonConverter(typeof(CardWordConverter<AdaptiveTextBlockStyle>))]
public enum AdaptiveTextBlockStyle
{
    Default,
    Heading,
}
