using System.Text.Json.Nodes;
using PolicyBot.Conversation.Cards.Actions;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Cards.Styles;

namespace PolicyBot.Channels.Slack.BlockKit;

/// <summary>Runs of text as elements of rich text, in which Slack reads no mark-up, no mention and no address.</summary>
internal static class RichText
{
    // Several fit into one block, so that a long text fills blocks well.
    private const int Piece = BlockLimits.Text / 3;

    /// <returns>At least one, each with its length.</returns>
    public static IEnumerable<(JsonObject Element, int Length)> Of(IReadOnlyList<AdaptiveTextRun> runs)
    {
        foreach (var run in Joined(runs))
        {
            foreach (var piece in SlackText.Pieces(run.Text, Piece))
                yield return (Drawn(run, piece), SlackText.Escape(piece).Length + 1);
        }
    }

    public static JsonObject Text(string text, bool isBold = false) =>
        Blocks.With(new() { ["type"] = "text", ["text"] = text }, "style", isBold ? new JsonObject { ["bold"] = true } : null);

    /// <summary>Between two lines of one element.</summary>
    public static JsonObject LineBreak(bool isApart = false) => Text(isApart ? "\n\n" : "\n");

    private static JsonObject Drawn(AdaptiveTextRun run, string piece)
    {
        var element = run.SelectAction is AdaptiveOpenUrlAction open && ButtonBlocks.CanOpen(open.Url)
            ? new JsonObject { ["type"] = "link", ["url"] = open.Url.AbsoluteUri, ["text"] = piece }
            : Text(piece);

        return Blocks.With(element, "style", Style(run));
    }

    private static JsonObject? Style(AdaptiveTextRun run)
    {
        var style = new JsonObject();
        if (run.Weight == AdaptiveTextWeight.Bolder)
            style["bold"] = true;
        if (run.Italic)
            style["italic"] = true;
        if (run.Strikethrough)
            style["strike"] = true;
        if (run.Underline)
            style["underline"] = true;
        if (run.FontType == AdaptiveFontType.Monospace)
            style["code"] = true;

        return style.Count == 0 ? null : style;
    }

    // A text may come in several runs of one look.
    private static List<AdaptiveTextRun> Joined(IReadOnlyList<AdaptiveTextRun> runs)
    {
        var joined = new List<AdaptiveTextRun>();
        foreach (var run in runs)
        {
            var text = SlackText.Line(run.Text);
            if (joined.Count > 0 && joined[^1] with { Text = "" } == run with { Text = "" })
                joined[^1] = joined[^1] with { Text = joined[^1].Text + text };
            else
                joined.Add(run with { Text = text });
        }

        joined.RemoveAll(run => run.Text.Length == 0);

        return joined.Count == 0 ? [new() { Text = " " }] : joined;
    }
}
