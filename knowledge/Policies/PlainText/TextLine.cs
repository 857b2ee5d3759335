using System.Runtime.InteropServices;

namespace PolicyBot.Knowledge.Policies.PlainText;

/// <summary>A line of a file, white space around it left off.</summary>
/// <param name="Start">Where its text begins in the file.</param>
/// <param name="Indent">How far it is indented; a tab counts as four.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TextLine(string Text, int Start, int Indent)
{
    public bool IsBlank => Text.Length == 0;

    public static IReadOnlyList<TextLine> Of(string text, int from)
    {
        var lines = new List<TextLine>();
        for (var start = from; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny('\n', '\r', '\f') is var found and >= 0 ? start + found : text.Length;
            var first = start;
            var indent = 0;
            for (; first < end && char.IsWhiteSpace(text[first]); first++) indent += text[first] == '\t' ? 4 : 1;

            lines.Add(new TextLine(text[first..end].TrimEnd(), first, indent));
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }
}
