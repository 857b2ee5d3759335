using System.Text.Json.Serialization;
using PolicyBot.Conversation.Cards.Styles;

namespace PolicyBot.Conversation.Cards.Elements;

/// <summary>A row of an <see cref="AdaptiveTable"/>.</summary>
public sealed record AdaptiveTableRow
{
    [JsonPropertyOrder(-2)]
    public string Type => "TableRow";

    /// <summary>As many as the table has columns.</summary>
    public required IReadOnlyList<AdaptiveTableCell> Cells { get; init; }

    public AdaptiveContainerStyle? Style { get; init; }

    public AdaptiveHorizontalAlignment? HorizontalCellContentAlignment { get; init; }

    public AdaptiveVerticalAlignment? VerticalCellContentAlignment { get; init; }
}
