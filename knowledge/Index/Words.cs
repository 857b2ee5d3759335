using System.Globalization;
using System.Text;

namespace PolicyBot.Knowledge.Index;

/// <summary>Cuts text into words, the same way for policies and for questions.</summary>
internal static class Words
{
    /// <summary>Longer runs of letters are no words; they are keys, hashes or attacks.</summary>
    private const int MaximumLength = 40;

    public static IReadOnlyList<Word> Of(string text)
    {
        var words = new List<Word>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && BelongsToWord(text, i))
            {
                if (start < 0) start = i;
                continue;
            }

            if (start >= 0 && i - start <= MaximumLength && Plain(text.AsSpan(start, i - start)) is { Length: > 0 } plain)
                words.Add(new Word(plain, Stemmer.Stem(plain), start, i - start));

            start = -1;
        }

        return words;
    }

    private static bool BelongsToWord(string text, int i) =>
        char.IsLetterOrDigit(text[i])
        || CharUnicodeInfo.GetUnicodeCategory(text[i]) == UnicodeCategory.NonSpacingMark
        || (IsApostrophe(text[i]) && i > 0 && i + 1 < text.Length && char.IsLetterOrDigit(text[i - 1]) && char.IsLetter(text[i + 1]));

    private static string Plain(ReadOnlySpan<char> word)
    {
        var folded = Fold(word);
        var apostrophe = folded.IndexOf('\'', StringComparison.Ordinal);
        if (apostrophe < 0) return folded;

        return folded[(apostrophe + 1)..] switch
        {
            "t" when folded is "can't" => "can",
            "t" when folded is "won't" => "will",
            "t" when apostrophe > 1 && folded[apostrophe - 1] == 'n' => folded[..(apostrophe - 1)],
            "s" or "re" or "ve" or "ll" or "d" or "m" or "t" => folded[..apostrophe],
            _ => folded.Replace("'", "", StringComparison.Ordinal),
        };
    }

    private static string Fold(ReadOnlySpan<char> word)
    {
        var folded = new StringBuilder(word.Length);
        var source = Ascii.IsValid(word) ? word : word.ToString().Normalize(NormalizationForm.FormKD);
        foreach (var character in source)
        {
            if (IsApostrophe(character)) folded.Append('\'');
            else if (char.IsLetterOrDigit(character)) folded.Append(char.ToLowerInvariant(character));
        }

        return folded.ToString();
    }

    private static bool IsApostrophe(char character) => character is '\'' or '’' or 'ʼ';
}
