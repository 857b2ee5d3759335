using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace PolicyBot.Cases.Desk;

/// <summary>
/// The words of a text by which it is found: letters and digits between whatever else, without regard to capitals and accents, of
/// <see cref="Shortest"/> to <see cref="Longest"/> characters, without the commonest words of English. Whole words only: scripts that write none are not searched.
/// </summary>
public static class SearchWords
{
    /// <summary>Words of one text that are kept.</summary>
    public const int MostKept = 1_500;

    /// <summary>Words of one query that are looked at.</summary>
    public const int MostAsked = 8;

    public const int Shortest = 3;
    public const int Longest = 40;

    private static readonly FrozenSet<string> Stop = FrozenSet.Create(
        StringComparer.Ordinal,
        "about", "after", "all", "also", "and", "any", "are", "because", "been", "before", "but", "can", "could", "did", "does", "for", "from", "had", "has", "have",
        "her", "him", "his", "how", "into", "its", "not", "now", "our", "out", "she", "should", "some", "than", "that", "the", "their", "them", "then", "there",
        "these", "they", "this", "those", "was", "were", "what", "when", "where", "which", "who", "will", "with", "would", "you", "your");

    /// <returns>Each once, in the order of the text, at most <paramref name="most"/>.</returns>
    public static IReadOnlyList<string> Of(string text, int most)
    {
        var words = new OrderedDictionary<string, bool>(StringComparer.Ordinal);
        var word = new StringBuilder();
        foreach (var rune in (Fold(text) + ' ').EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                word.Append(rune.ToString());
                continue;
            }

            if (word.Length is >= Shortest and <= Longest && words.Count < most && !Stop.Contains(word.ToString()))
                words.TryAdd(word.ToString(), true);
            word.Clear();
        }

        return [.. words.Keys];
    }

    /// <summary>Without capitals, accents and ligatures.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in Whole(text).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
                folded.Append(Spelled(Rune.ToLowerInvariant(rune)));
        }

        return folded.ToString().Normalize(NormalizationForm.FormC);
    }

    // Half a surrogate pair cannot be normalised: it becomes U+FFFD.
    private static string Whole(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));

    private static string Spelled(Rune rune) => rune.Value switch
    {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' or 'ð' => "d",
        'þ' => "th",
        'ı' => "i",
        _ => rune.ToString(),
    };
}
