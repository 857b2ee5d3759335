using PolicyBot.Knowledge.Policies;

namespace PolicyBot.Evaluation.Questions;

/// <summary>Brings what question files cite with its mark-up to what the knowledge base shows without.</summary>
internal static class PlainText
{
    public static string Of(string markdown)
    {
        var blocks = MarkdownReader.TryRead(markdown.Trim(), 0) ?? [];
        var text = string.Join(' ', blocks.Select(block => block.Text.Value));

        return Squeeze(text);
    }

    /// <summary>Only letters and digits count: quotes cut out of a list or a table keep odd ends of mark-up.</summary>
    public static string Squeeze(string text) => string.Join(' ', text.Split((char[])[' ', '\n', '\t', '\r', '\u00a0', '*', '_', '`', '|', '-', '>', '#', '\\'], StringSplitOptions.RemoveEmptyEntries));
}
