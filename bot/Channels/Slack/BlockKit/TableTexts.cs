using PolicyBot.Conversation.Cards.Elements;

namespace PolicyBot.Channels.Slack.BlockKit;

/// <summary>Tables that hold nothing but text.</summary>
internal static class TableTexts
{
    /// <returns><see langword="null"/> when it holds something else, or more than Slack's tables do.</returns>
    public static IReadOnlyList<IReadOnlyList<string>>? Of(AdaptiveTable table)
    {
        var rows = table.Rows.Select(Of).OfType<IReadOnlyList<string>>().ToList();

        return rows.Count == table.Rows.Count && rows.Count is > 0 and <= BlockLimits.Rows && rows.All(row => row.Count is > 0 and <= BlockLimits.Cells) ? rows : null;
    }

    /// <returns><see langword="null"/> when a cell holds something else than text.</returns>
    public static IReadOnlyList<string>? Of(AdaptiveTableRow row) => row.Cells.All(cell => cell.SelectAction is null && cell.Items.All(item => TextOf(item) is not null))
        ? [.. row.Cells.Select(cell => string.Join('\n', cell.Items.Select(TextOf)))]
        : null;

    private static string? TextOf(AdaptiveElement element) => element switch
    {
        AdaptiveTextBlock text => SlackText.Clean(MarkdownRuns.TextOf(text.Text)),
        AdaptiveRichTextBlock text when text.Inlines.All(run => run.SelectAction is null) => SlackText.Clean(string.Concat(text.Inlines.Select(run => run.Text))),
        _ => null,
    };
}
