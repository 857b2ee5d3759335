using System.Globalization;
using System.Text;

namespace PolicyBot.Cases.Conflicts.Names;

/// <summary>
/// One spelling for what people write in several: without accents, case, ligatures and invisible characters, and with "ue" for "ü" as well as "u". Letters of
/// different scripts that look alike stay different: a Cyrillic "а" is no Latin one.
/// </summary>
internal static class NameFold
{
    /// <summary>Letters that no decomposition takes apart.</summary>
    private static readonly Dictionary<char, string> Whole = new()
    {
        ['ß'] = "SS",
        ['ẞ'] = "SS",
        ['Ø'] = "O",
        ['Œ'] = "O",
        ['Æ'] = "A",
        ['Å'] = "A",
        ['Ł'] = "L",
        ['Đ'] = "D",
        ['Ð'] = "D",
        ['Þ'] = "TH",
        ['Ħ'] = "H",
        ['İ'] = "I",
        ['ı'] = "I",
        ['Ŧ'] = "T",
    };

    /// <returns>Of a word in upper case.</returns>
    public static string Of(string word)
    {
        if (Ascii.IsValid(word))
            return Shortened(word.ToUpperInvariant());

        var folded = new StringBuilder(word.Length);
        foreach (var letter in Decomposed(word))
        {
            if (IsLeftOut(letter))
                continue;

            var upper = char.ToUpperInvariant(letter);
            folded.Append(Whole.TryGetValue(upper, out var plain) ? plain : upper.ToString());
        }

        return Shortened(folded.ToString()).Normalize(NormalizationForm.FormC);
    }

    private static string Shortened(string word) => word.Replace("AE", "A", StringComparison.Ordinal).Replace("OE", "O", StringComparison.Ordinal)
        .Replace("UE", "U", StringComparison.Ordinal).Replace("AA", "A", StringComparison.Ordinal);

    /// <summary>Whether it is there to be seen: what is not (joiners, marks of direction, soft hyphens) parts no word.</summary>
    public static bool IsLeftOut(char letter) =>
        char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    /// <summary>Compatibility forms (NFKC) of the whole text, so that full-width letters and ligatures are the ones they stand for.</summary>
    public static string Compatible(string text) => Ascii.IsValid(text) ? text : WithoutHalves(text).Normalize(NormalizationForm.FormKC);

    private static string Decomposed(string word) => WithoutHalves(word).Normalize(NormalizationForm.FormKD);

    // Half a surrogate pair is no text, and cannot be normalised.
    private static string WithoutHalves(string text) => Encoding.Unicode.GetString(Encoding.Unicode.GetBytes(text));
}
