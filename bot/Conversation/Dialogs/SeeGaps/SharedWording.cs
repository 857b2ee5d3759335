using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace PolicyBot.Conversation.Dialogs.SeeGaps;

/// <summary>What several questions have in common: a name or number that only one of them has could point to who asked.</summary>
internal static partial class SharedWording
{
    private const string Dots = "…";
    private const int EndingMaxLength = 2;
    private const int StemMinLength = 3;

    // In every other sentence, and nobody's name.
    private static readonly FrozenSet<string> Everyday = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "a", "an", "the", "my", "our", "your", "this", "that", "to", "of", "in", "on", "at", "for", "from", "with", "by", "is", "are", "be", "can", "may", "do", "does", "i", "we", "it", "if", "or", "and", "not", "any", "what", "which", "how", "when", "where", "who");

    /// <summary>The first question, with dots in place of each word that none of the others has, be it with another ending; everyday words stay.</summary>
    public static string Of(IReadOnlyList<string> questions)
    {
        var others = WordsOf(questions.Skip(1));
        var shown = Word().Replace(questions[0], word => Everyday.Contains(word.Value) || others.Any(other => AreAlike(word.Value, other)) ? word.Value : Dots);

        return SeveralDots().Replace(shown, Dots).Trim();
    }

    /// <summary>Whether at least two of the questions have this word.</summary>
    public static bool IsShared(string word, IReadOnlyList<string> questions) =>
        questions.Count(question => WordsOf([question]).Any(other => AreAlike(word, other))) >= 2;

    private static HashSet<string> WordsOf(IEnumerable<string> questions) =>
        questions.SelectMany(question => Word().Matches(question)).Select(match => match.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static bool AreAlike(string word, string other)
    {
        var (shorter, longer) = word.Length <= other.Length ? (word, other) : (other, word);

        return longer.StartsWith(shorter, StringComparison.OrdinalIgnoreCase)
            && (longer.Length == shorter.Length
                || (shorter.Length >= StemMinLength && longer.Length - shorter.Length <= EndingMaxLength && !longer.Any(char.IsDigit)));
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"…(?:[^\p{L}\p{N}]*…)+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SeveralDots();
}
