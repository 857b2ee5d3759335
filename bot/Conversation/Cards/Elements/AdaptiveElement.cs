using System.Text.Json.Serialization;
using PolicyBot.Conversation.Cards.Inputs;
using PolicyBot.Conversation.Cards.Styles;

namespace PolicyBot.Conversation.Cards.Elements;

/// <summary>Something that stands in a card's body.</summary>
[JsonDerivedType(typeof(AdaptiveTextBlock))]
[JsonDerivedType(typeof(AdaptiveRichTextBlock))]
[JsonDerivedType(typeof(AdaptiveImage))]
[JsonDerivedType(typeof(AdaptiveContainer))]
[JsonDerivedType(typeof(AdaptiveColumnSet))]
[JsonDerivedType(typeof(AdaptiveFactSet))]
[JsonDerivedType(typeof(AdaptiveActionSet))]
[JsonDerivedType(typeof(AdaptiveTable))]
[JsonDerivedType(typeof(AdaptiveTextInput))]
[JsonDerivedType(typeof(AdaptiveNumberInput))]
[JsonDerivedType(typeof(AdaptiveDateInput))]
[JsonDerivedType(typeof(AdaptiveTimeInput))]
[JsonDerivedType(typeof(AdaptiveToggleInput))]
[JsonDerivedType(typeof(AdaptiveChoiceSetInput))]
public abstract record AdaptiveElement : AdaptiveTypedElement
{
    private protected AdaptiveElement(string type)
        : base(type)
    {
    }

    public AdaptiveSpacing Spacing { get; init; }

    /// <summary>A line above.</summary>
    public bool Separator { get; init; }

    public AdaptiveHeight Height { get; init; }

    /// <summary><see langword="null"/> is visible.</summary>
    public bool? IsVisible { get; init; }

    [JsonConverter(typeof(AdaptiveFallbackConverter<AdaptiveElement>))]
    public AdaptiveFallback<AdaptiveElement>? Fallback { get; init; }
}
