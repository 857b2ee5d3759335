using System.Buffers;
using System.Text.RegularExpressions;

namespace PolicyBot.Knowledge.Index;

/// <summary>Reads "Data Protection Officer (DPO)" and "DPO (Data Protection Officer)", and nothing whose initials do not fit.</summary>
internal static partial class AbbreviationReader
{
    private const int LongestBracket = 120;

    /// <summary>With quotation marks and an article; what stands farther off is not looked at, since most brackets hold something else.</summary>
    private const int LongestShortForm = 24;

    /// <summary>Eight letters, with as many words among them that have none.</summary>
    private const int MostWords = 16;

    private static readonly SearchValues<char> EndsOfPart = SearchValues.Create(".;:!?|()");

    /// <returns>The short form in lower case, of one only, and the stems of what it is short for.</returns>
    public static IEnumerable<(string Short, IReadOnlyList<string> Long)> Read(string text)
    {
        for (var open = text.IndexOf('(', StringComparison.Ordinal); open >= 0; open = text.IndexOf('(', open + 1))
        {
            var close = text.IndexOf(')', open, Math.Min(LongestBracket, text.Length - open));
            if (close < 0) continue;

            if (Read(text[(text.AsSpan(0, open).LastIndexOfAny(EndsOfPart) + 1)..open], text[(open + 1)..close]) is { } found) yield return found;
        }
    }

    private static (string Short, IReadOnlyList<string> Long)? Read(string before, string inside)
    {
        if (ShortForm(InBracket(), inside) is { } behind)
        {
            var words = Words.Of(before).TakeLast(MostWords).ToList();

            return Start(behind, words) is >= 0 and var start ? (behind, Stems(words, start)) : null;
        }

        if (ShortForm(BeforeBracket(), before[^Math.Min(LongestShortForm, before.Length)..]) is { } ahead)
        {
            var words = Words.Of(inside.Split(',', ';')[0]);

            return Start(ahead, words) is >= 0 and var start && words.Take(start).All(word => StopWords.Contains(word.Plain)) ? (ahead, Stems(words, start)) : null;
        }

        return null;
    }

    private static List<string> Stems(IReadOnlyList<Word> words, int start) => words.Skip(start).Select(word => word.Stem).ToList();

    private static string? ShortForm(Regex form, string text)
    {
        if (text.Length > LongestShortForm || !text.AsSpan().ContainsAnyInRange('A', 'Z')) return null;

        var letters = form.Match(text).Groups["letters"].Value;
        if (letters.Count(char.IsAsciiLetterUpper) < 2) return null;

        var plain = letters.ToLowerInvariant();

        return StopWords.Contains(plain) ? null : plain; // "IT" and "US" in a question are mostly no short forms
    }

    /// <summary>Where the words begin whose initials are these letters, the last word being the last; -1 if they are not.</summary>
    private static int Start(string letters, IReadOnlyList<Word> words)
    {
        return words.Count == 0 || words[^1].Plain[0] != letters[^1] ? -1 : Before(letters.Length - 2, words.Count - 2);

        int Before(int letter, int word)
        {
            if (letter < 0) return word + 1;
            if (word < 0) return -1;

            // "Paid Time Off" counts its "off", "Code of Conduct" may do without its "of".
            var start = words[word].Plain[0] == letters[letter] ? Before(letter - 1, word - 1) : -1;

            return start < 0 && StopWords.Contains(words[word].Plain) ? Before(letter, word - 1) : start;
        }
    }

    [GeneratedRegex("""^\s*((the|or|also) )?\W*(?<letters>[A-Z][A-Za-z]{0,6}[A-Z])s?\W*$""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex InBracket();

    [GeneratedRegex("""(^|\W)(?<letters>[A-Z][A-Za-z]{0,6}[A-Z])s?\W*$""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex BeforeBracket();
}
