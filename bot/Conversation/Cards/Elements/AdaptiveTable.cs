using PolicyBot.Conversation.Cards.Styles;

namespace PolicyBot.Conversation.Cards.Elements;

/// <summary>Rows and columns (1.5).</summary>
public sealed record AdaptiveTable() : AdaptiveElement("Table")
{
    public required IReadOnlyList<AdaptiveTableColumnDefinition> Columns { get; init; }

    public required IReadOnlyList<AdaptiveTableRow> Rows { get; init; }

    /// <summary><see langword="null"/> is true: screen readers then name the columns.</summary>
    public bool? FirstRowAsHeader { get; init; }

    /// <summary><see langword="null"/> is true.</summary>
    public bool? ShowGridLines { get; init; }

    public AdaptiveContainerStyle? GridStyle { get; init; }

    public AdaptiveHorizontalAlignment? HorizontalCellContentAlignment { get; init; }

    public AdaptiveVerticalAlignment? VerticalCellContentAlignment { get; init; }
}
