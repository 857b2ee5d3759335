using PolicyBot.Knowledge.Policies.Html;
using PolicyBot.Knowledge.Policies.PlainText;

namespace PolicyBot.Knowledge.Policies;

/// <summary>The formats whose files are text.</summary>
internal static class TextFormats
{
    public static bool IsHtml(string path) => FileNames.Extension(path) is ".html" or ".htm";

    /// <param name="text">The whole file.</param>
    /// <param name="bodyStart">Where its front matter ends.</param>
    /// <exception cref="UnreadableDocumentException">It cannot be used.</exception>
    public static Extraction Read(string path, string text, int bodyStart, CancellationToken cancellationToken)
    {
        if (IsHtml(path)) return HtmlReader.Read(text[bodyStart..], cancellationToken);
        if (FileNames.Extension(path) is ".txt") return new Extraction(PlainTextReader.Read(text, bodyStart));

        return MarkdownReader.TryRead(text, bodyStart) is { } blocks
            ? new Extraction(blocks)
            : throw new UnreadableDocumentException("The Markdown is nested too deeply to be read; flatten its lists and quotes.");
    }
}
