using System.Text.Json.Serialization;
using PolicyBot.Conversation.Cards.Actions;
using PolicyBot.Conversation.Cards.Styles;

namespace PolicyBot.Conversation.Cards.Elements;

/// <summary>One column of an <see cref="AdaptiveColumnSet"/>.</summary>
public sealed record AdaptiveColumn() : AdaptiveTypedElement("Column")
{
    public required IReadOnlyList<AdaptiveElement> Items { get; init; }

    /// <summary><c>auto</c>, <c>stretch</c>, pixels such as <c>50px</c>, or a weight such as <c>2</c>.</summary>
    public string? Width { get; init; }

    public AdaptiveContainerStyle? Style { get; init; }

    public AdaptiveSpacing Spacing { get; init; }

    public bool Separator { get; init; }

    public bool Bleed { get; init; }

    public string? MinHeight { get; init; }

    public bool? IsVisible { get; init; }

    public bool? Rtl { get; init; }

    public AdaptiveVerticalAlignment? VerticalContentAlignment { get; init; }

    public AdaptiveAction? SelectAction { get; init; }

    [JsonConverter(typeof(AdaptiveFallbackConverter<AdaptiveColumn>))]
    public AdaptiveFallback<AdaptiveColumn>? Fallback { get; init; }
}
