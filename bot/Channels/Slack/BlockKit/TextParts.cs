using System.Text;

namespace PolicyBot.Channels.Slack.BlockKit;

/// <summary>A text that is longer than one input of Slack's, in several.</summary>
internal static class TextParts
{
    /// <summary>From so many characters on there is a second input to go on in.</summary>
    public const int WorthTwo = 2 * BlockLimits.TextInput;

    /// <summary>Each with whether it ends within a word. The blanks between two parts are at the end of the first.</summary>
    public static IReadOnlyList<(string Text, bool IsCut)> Of(string text)
    {
        var parts = Cut(text).ToList();

        return [.. parts.Select((part, index) => (part, index < parts.Count - 1 && !char.IsWhiteSpace(part[^1])))];
    }

    /// <summary>
    /// The text again. Where it was cut within a word, and that part is still full, the word is whole again; elsewhere a line begins with each part,
    /// unless a blank parts them already.
    /// </summary>
    public static string Join(IEnumerable<(string Text, bool IsCut)> parts)
    {
        var text = new StringBuilder();
        var isWhole = true;
        foreach (var part in parts.Where(part => part.Text.Length > 0))
        {
            if (text.Length > 0 && isWhole && !char.IsWhiteSpace(text[^1]) && !char.IsWhiteSpace(part.Text[0]))
                text.Append('\n');
            text.Append(part.Text);
            isWhole = !(part.IsCut && part.Text.Length >= BlockLimits.TextInput - 1);
        }

        return text.ToString();
    }

    private static IEnumerable<string> Cut(string text)
    {
        var start = 0;
        while (text.Length - start > BlockLimits.TextInput)
        {
            var end = EndOf(text, start);
            yield return text[start..end];
            start = end;
        }

        yield return text[start..];
    }

    private static int EndOf(string text, int start)
    {
        var most = start + BlockLimits.TextInput;
        for (var end = most; end > start + (BlockLimits.TextInput / 2); end--)
        {
            if (char.IsWhiteSpace(text[end - 1]))
                return end;
        }

        return char.IsLowSurrogate(text[most]) && char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
    }
}
