using PolicyBot.Conversation.Cards.Actions;
using PolicyBot.Conversation.Cards.Styles;

namespace PolicyBot.Conversation.Cards.Elements;

/// <summary>Elements that belong together, one under the other.</summary>
public sealed record AdaptiveContainer() : AdaptiveElement("Container")
{
    public required IReadOnlyList<AdaptiveElement> Items { get; init; }

    /// <summary><see langword="null"/>: as around it.</summary>
    public AdaptiveContainerStyle? Style { get; init; }

    /// <summary>Whether the ground reaches to the edge of what is around it.</summary>
    public bool Bleed { get; init; }

    public string? MinHeight { get; init; }

    public bool? Rtl { get; init; }

    public AdaptiveVerticalAlignment? VerticalContentAlignment { get; init; }

    public AdaptiveAction? SelectAction { get; init; }
}
