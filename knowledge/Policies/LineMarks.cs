using System.Text.RegularExpressions;

namespace PolicyBot.Knowledge.Policies;

/// <summary>What a line of text without mark-up shows by itself: a list marker, the number of a heading, capitals.</summary>
internal static partial class LineMarks
{
    private const int LongestHeading = 100;
    private const int MostHeadingWords = 14;

    /// <returns>The marker (<c>-</c> for any bullet) and where the text behind it begins; <see langword="null"/> when the line begins no item.</returns>
    public static (string Marker, int TextStart)? Item(string line)
    {
        if (Bullet().Match(line) is { Success: true } bullet) return ("-", bullet.Length);

        return Numbered().Match(line) is { Success: true } numbered ? (numbered.Groups["marker"].Value, numbered.Length) : null;
    }

    /// <summary>How deep a heading its number makes it: 1 for <c>4. Scope</c> and <c>Article 4</c>, 2 for <c>4.1 Scope</c>; 0 when the line is no such heading.</summary>
    public static int HeadingDepth(string line)
    {
        if (!MayBeHeading(line)) return 0;
        if (Named().IsMatch(line)) return 1;

        return Counted().Match(line) is { Success: true } counted ? counted.Groups["number"].Value.TrimEnd('.').Count(character => character == '.') + 1 : 0;
    }

    /// <summary>Whether the line is written in capitals as headings are.</summary>
    public static bool IsCapitals(string line) =>
        MayBeHeading(line) && line.Count(char.IsUpper) >= 3 && !line.Any(char.IsLower) && line.Count(char.IsLetter) * 2 > line.Length;

    /// <summary>Short, and no sentence.</summary>
    public static bool MayBeHeading(string line) =>
        line.Length is > 1 and <= LongestHeading && line[^1] is not ('.' or ',' or ';' or ':') && line.AsSpan().ContainsAnyExcept(" \t")
        && line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= MostHeadingWords;

    /// <summary>Whether <paramref name="text"/> ends as a sentence ends.</summary>
    public static bool EndsSentence(string text) => text.TrimEnd('"', '\'', '”', '’', ')', ']') is [.., '.' or '!' or '?' or ':' or ';' or '…'];

    // Private-use characters are what bullets of the fonts Symbol and Wingdings become.
    [GeneratedRegex(@"^(?:[-*+•·‣▪◦●○■□–—→✓✔➢➤\u2043\uE000-\uF8FF]|o)\s+(?=\S)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^(?<marker>\(?(?:\d{1,3}|[a-z]|[ivx]{1,6}|[A-Z])[.)])\s+(?=\S)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^(?<number>\d{1,3}(\.\d{1,3}){0,4}\.?)\s+\p{Lu}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Counted();

    [GeneratedRegex(@"^(Section|Article|Chapter|Part|Appendix|Annex|Schedule)\s+(\d{1,3}|[A-Z]|[IVX]{1,6})\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Named();
}
