using System.Text.Json.Serialization;

namespace PolicyBot.Conversation.Cards.Styles;

/// <summary>Whether pressing a button checks and sends the inputs. None on Cancel and Back, so that a required input does not block them.</summary>
[JsonConverter(typeof(CardWordConverter<AdaptiveAssociatedInputs>))]
public enum AdaptiveAssociatedInputs
{
    Auto,
    None,
}
