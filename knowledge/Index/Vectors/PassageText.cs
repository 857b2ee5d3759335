using System.Text;
using PolicyBot.Knowledge.Passages;

namespace PolicyBot.Knowledge.Index.Vectors;

/// <summary>What a model is given of a passage: the passage below its headings.</summary>
internal static class PassageText
{
    /// <summary>
    /// In bytes of UTF-8. Models take 8,192 tokens, and no token is less than a byte: whatever the language, this is never too much.
    /// The beginning of a longer passage says what it is about.
    /// </summary>
    public const int Longest = 8_000;

    public static string Of(Passage passage) => Cut($"{passage.Policy.Title}\n{string.Join('\n', passage.HeadingPath)}\n{passage.Text}");

    private static string Cut(string text)
    {
        if (Encoding.UTF8.GetByteCount(text) <= Longest) return text;

        var (bytes, length) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > Longest) break;

            length += rune.Utf16SequenceLength;
        }

        return text[..length];
    }
}
