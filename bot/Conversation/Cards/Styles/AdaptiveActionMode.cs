using System.Text.Json.Serialization;

namespace PolicyBot.Conversation.Cards.Styles;

/// <summary>Whether a button is in view or under the overflow menu (1.5).</summary>
[JsonConverter(typeof(CardWordConverter<AdaptiveActionMode>))]
public enum AdaptiveActionMode
{
    Primary,
    Secondary,
}
