using System.Text.Json.Serialization;

namespace PolicyBot.Conversation.Cards.Styles;

/// <summary>How choices are offered: a drop-down, all in view, or a drop-down to search in (1.5).</summary>
[JsonConverter(typeof(CardWordConverter<AdaptiveChoiceInputStyle>))]
public enum AdaptiveChoiceInputStyle
{
    Compact,
    Expanded,
    Filtered,
}
