using System.Text.Json.Nodes;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Cards.Styles;

namespace PolicyBot.Channels.Slack.BlockKit;

/// <summary>What stands in two columns: facts, and pairs of columns that hold text only. Ten fields a section.</summary>
internal static class FactBlocks
{
    public static void Draw(AdaptiveFactSet set, BlockList blocks)
    {
        var fields = new List<JsonObject>();
        foreach (var fact in set.Facts)
        {
            var (title, value) = (SlackText.Clean(MarkdownRuns.TextOf(fact.Title)), SlackText.Clean(MarkdownRuns.TextOf(fact.Value)));
            if (Field(title, value) is { } field)
            {
                fields.Add(field);
                continue;
            }

            Flush();
            blocks.AddLine([new() { Text = title, Weight = AdaptiveTextWeight.Bolder }, new() { Text = " " + value }]);
        }

        Flush();

        void Flush()
        {
            foreach (var some in fields.Chunk(BlockLimits.Fields))
                blocks.Add(Blocks.Fields(some));
            fields.Clear();
        }
    }

    /// <returns><see langword="null"/> when it is something else than two columns of a few words.</returns>
    public static JsonObject? Of(AdaptiveColumnSet set, JsonObject? accessory) =>
        set.Columns is [{ SelectAction: null }, { SelectAction: null }] && set.Columns.All(IsText) && set.Columns.Select(Field).ToList() is { } fields && fields.All(field => Length(field) <= BlockLimits.Field)
            ? Blocks.Fields(fields, accessory)
            : null;

    private static JsonObject? Field(string title, string value)
    {
        var isLiteral = SlackText.IsLiteral(title) && SlackText.IsLiteral(value);
        var text = isLiteral && !string.IsNullOrWhiteSpace(title) ? $"{BlockTexts.Bold(title)}\n{SlackText.Escape(value)}" : $"{title}\n{value}";

        return text.Length > BlockLimits.Field ? null : isLiteral ? Blocks.Mrkdwn(SlackText.Shown(text)) : Blocks.Plain(text, BlockLimits.Field);
    }

    private static bool IsText(AdaptiveColumn column) =>
        column.Items.Count > 0 && column.Items.All(item => item is AdaptiveTextBlock { Style: AdaptiveTextBlockStyle.Default, Separator: false });

    private static JsonObject Field(AdaptiveColumn column)
    {
        var lines = column.Items.OfType<AdaptiveTextBlock>().Select(item => (Text: SlackText.Clean(MarkdownRuns.TextOf(item.Text)), IsBold: item.Weight == AdaptiveTextWeight.Bolder)).ToList();

        return lines.All(line => SlackText.IsLiteral(line.Text))
            ? Blocks.Mrkdwn(SlackText.Shown(string.Join('\n', lines.Select(line => line.IsBold ? BlockTexts.Bold(line.Text) : SlackText.Escape(line.Text)))))
            : Blocks.Plain(string.Join('\n', lines.Select(line => line.Text)), BlockLimits.Text);
    }

    private static int Length(JsonObject text) => ((string)text["text"]!).Length;
}
