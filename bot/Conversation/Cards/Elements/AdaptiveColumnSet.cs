using PolicyBot.Conversation.Cards.Actions;
using PolicyBot.Conversation.Cards.Styles;

namespace PolicyBot.Conversation.Cards.Elements;

/// <summary>Columns side by side; at most three, since a phone is narrow.</summary>
public sealed record AdaptiveColumnSet() : AdaptiveElement("ColumnSet")
{
    public required IReadOnlyList<AdaptiveColumn> Columns { get; init; }

    public AdaptiveContainerStyle? Style { get; init; }

    public bool Bleed { get; init; }

    public string? MinHeight { get; init; }

    public AdaptiveHorizontalAlignment? HorizontalAlignment { get; init; }

    public AdaptiveAction? SelectAction { get; init; }
}
