using System.Text.Json.Serialization;
using PolicyBot.Conversation.Cards.Actions;
using PolicyBot.Conversation.Cards.Styles;

namespace PolicyBot.Conversation.Cards.Elements;

/// <summary>A cell of an <see cref="AdaptiveTable"/>.</summary>
public sealed record AdaptiveTableCell
{
    [JsonPropertyOrder(-2)]
    public string Type => "TableCell";

    public required IReadOnlyList<AdaptiveElement> Items { get; init; }

    public AdaptiveContainerStyle? Style { get; init; }

    public bool Bleed { get; init; }

    public string? MinHeight { get; init; }

    public bool? Rtl { get; init; }

    public AdaptiveVerticalAlignment? VerticalContentAlignment { get; init; }

    public AdaptiveAction? SelectAction { get; init; }
}
