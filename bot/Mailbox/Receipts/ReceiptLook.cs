using System.Text;
using System.Text.RegularExpressions;

namespace PolicyBot.Mailbox.Receipts;

/// <summary>
/// What looks like a receipt: 28 characters of Crockford base 32, usually in groups of four; O is read as 0, and I and L as 1. Only the look is judged:
/// whether it is good is known to the mailbox alone, and one with a slip in it must be kept out of chats, reports and messages just as well: whoever reads it there could open the mailbox.
/// </summary>
public static partial class ReceiptLook
{
    public static bool IsIn(string text) => Find(Plain(text)).Count > 0;

    /// <summary>The text with three dots in place of every receipt.</summary>
    public static string Remove(string text)
    {
        var plain = Plain(text);
        var found = Find(plain);
        if (found.Count == 0)
            return text;

        foreach (var match in Enumerable.Reverse(found))
            plain = plain.Remove(match.Index, match.Length).Insert(match.Index, "...");
        return plain;
    }

    // Without this, full-width letters or a character of no width would hide it.
    private static string Plain(string text) => Invisible().Replace(text.Normalize(NormalizationForm.FormKC), string.Empty);

    private static List<Match> Find(string text) =>
        Whole().Matches(text).Where(IsLikely).Concat(WithASlip().Matches(text).Where(IsLikely)).OrderBy(match => match.Index).Aggregate(new List<Match>(), WithoutOverlap);

    // Seven words of four letters, such as "they said that have been with them", have the look too, but no digits; account numbers hardly have letters.
    private static bool IsLikely(Match match) =>
        match.Value.Count(char.IsAsciiLetter) >= 4 && (match.Value.Count(char.IsAsciiDigit) >= 2 || !match.Value.Any(char.IsWhiteSpace));

    private static List<Match> WithoutOverlap(List<Match> kept, Match next)
    {
        if (kept.Count == 0 || next.Index >= kept[^1].Index + kept[^1].Length)
            kept.Add(next);
        return kept;
    }

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?:[0-9A-TV-Za-tv-z]{4}[\s\-‐-―_.:,;/|]{0,3}){6}[0-9A-TV-Za-tv-z]{4}(?![\p{L}\p{N}])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Whole();

    // A group or a letter too many or too few, but dashes between the groups, which no sentence has.
    [GeneratedRegex(@"(?<![\p{L}\p{N}\-])(?:[0-9A-Za-z]{3,5}[\-‐-―]){5,7}[0-9A-Za-z]{3,5}(?![\p{L}\p{N}\-])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WithASlip();

    [GeneratedRegex(@"\p{Cf}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Invisible();
}
