using System.Text.Json.Nodes;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Cards.Styles;

namespace PolicyBot.Channels.Slack.BlockKit;

/// <summary>
/// Our own texts as blocks. Mrkdwn has no escape for its own signs, so a text that holds one is drawn where no mark-up is read: as rich text, or as plain text.
/// </summary>
internal sealed class BlockTexts(BlockList blocks)
{
    // Bold takes two stars a line.
    private const int BoldPiece = BlockLimits.Text - 200;

    /// <param name="accessory">Stands beside the text; <see langword="null"/> for none.</param>
    public void Draw(AdaptiveTextBlock block, JsonObject? accessory = null)
    {
        var runs = MarkdownRuns.Of(block.Text);
        var text = SlackText.Clean(string.Concat(runs.Select(run => run.Text)));
        var isBold = block.Weight == AdaptiveTextWeight.Bolder;
        if (accessory is not null)
            Section(text, isBold, accessory);
        else if (block.Style == AdaptiveTextBlockStyle.Heading)
            Heading(text);
        else if (runs.Any(IsStyled))
            blocks.AddLine([.. runs.Select(run => isBold ? run with { Weight = AdaptiveTextWeight.Bolder } : run)]);
        else if (!isBold && (block.IsSubtle || block.Size == AdaptiveTextSize.Small))
            Note(text);
        else if (SlackText.IsLiteral(text))
            Section(text, isBold, accessory: null);
        else
            Lines(text, block.Weight);
    }

    /// <summary>Small, and taken letter by letter.</summary>
    public void Note(string text)
    {
        foreach (var piece in SlackText.Pieces(text, BlockLimits.Text))
            blocks.Add(Blocks.Context(SlackText.IsLiteral(piece) ? Mrkdwn(piece, isBold: false) : Blocks.Plain(piece, BlockLimits.Text)));
    }

    /// <summary>In mrkdwn when that shows it as it is, else in plain text.</summary>
    public static JsonObject TextOf(string text, bool isBold) => SlackText.IsLiteral(text) ? Mrkdwn(text, isBold) : Blocks.Plain(text, BlockLimits.Text);

    public static string Bold(string text) =>
        string.Join('\n', text.Split('\n').Select(line => line.Trim() is { Length: > 0 } words ? $"*{SlackText.Escape(words)}*" : ""));

    private void Heading(string text)
    {
        var pieces = SlackText.Pieces(text.ReplaceLineEndings(" "), BlockLimits.Header).ToList();
        blocks.Add(Blocks.Header(pieces[0]));
        if (pieces.Count > 1)
            Section(string.Concat(pieces.Skip(1)), isBold: true, accessory: null);
    }

    private void Section(string text, bool isBold, JsonObject? accessory)
    {
        foreach (var piece in SlackText.Pieces(text, isBold ? BoldPiece : BlockLimits.Text))
        {
            blocks.Add(Blocks.Section(TextOf(piece, isBold), accessory));
            accessory = null;
        }
    }

    private void Lines(string text, AdaptiveTextWeight weight)
    {
        foreach (var line in text.Split('\n'))
            blocks.AddLine([new() { Text = line, Weight = weight }]);
    }

    private static JsonObject Mrkdwn(string text, bool isBold) => Blocks.Mrkdwn(isBold && !string.IsNullOrWhiteSpace(text) ? Bold(text) : SlackText.Escape(SlackText.Shown(text)));

    private static bool IsStyled(AdaptiveTextRun run) => run.Weight != AdaptiveTextWeight.Default || run.SelectAction is not null;
}
