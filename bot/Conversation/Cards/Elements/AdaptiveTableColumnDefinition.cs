using PolicyBot.Conversation.Cards.Styles;

namespace PolicyBot.Conversation.Cards.Elements;

/// <summary>How wide a column of an <see cref="AdaptiveTable"/> is.</summary>
public sealed record AdaptiveTableColumnDefinition
{
    /// <summary>A weight against the other columns.</summary>
    public required double Width { get; init; }

    public AdaptiveHorizontalAlignment? HorizontalCellContentAlignment { get; init; }

    public AdaptiveVerticalAlignment? VerticalCellContentAlignment { get; init; }
}
