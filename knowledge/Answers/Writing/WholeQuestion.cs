using System.Collections.Frozen;
using System.Text.RegularExpressions;
using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge.Answers.Writing;

/// <summary>Judges what a model made of a follow-up: it may join the words of two questions and add none that says anything.</summary>
internal static partial class WholeQuestion
{
    private const int Longest = 300;

    /// <summary>Marks that may be added; any other has to stand in one of the two.</summary>
    private const string Marks = " ,.?'’-:";

    /// <summary>Words that join, beside those that say nothing anyway.</summary>
    private static readonly FrozenSet<string> Joining = "apply applies after also before case concerning during get happen happens need needs regarding under while".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Small words that turn a question round.</summary>
    private static readonly FrozenSet<string> Turning = "not no nor never none without except unless only".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static bool IsMadeOf(string whole, string text, string previous)
    {
        if (string.IsNullOrWhiteSpace(whole) || whole.Length > Math.Min(Longest, text.Length + previous.Length + 60)) return false;

        var said = $"{previous} {text}";
        if (!whole.All(letter => char.IsLetterOrDigit(letter) || Marks.Contains(letter) || said.Contains(letter))) return false;
        if (Denial().IsMatch(whole) && !Denial().IsMatch(said)) return false;

        var words = Words.Of(said);
        var plain = words.Select(word => word.Plain).ToHashSet(StringComparer.Ordinal);
        var stems = words.Select(word => word.Stem).ToHashSet(StringComparer.Ordinal);
        var made = Words.Of(whole);

        return made.Count > 0 && made.All(word => plain.Contains(word.Plain) || IsGlue(word) || (stems.Contains(word.Stem) && !word.Plain.Any(char.IsDigit))) && KeepsWhatIsAskedNow(made, text);
    }

    private static bool IsGlue(Word word) => !Turning.Contains(word.Plain) && (StopWords.Contains(word.Plain) || Joining.Contains(word.Plain));

    /// <summary>Otherwise the question before would only be answered once more.</summary>
    private static bool KeepsWhatIsAskedNow(IReadOnlyList<Word> made, string text)
    {
        var telling = Words.Of(text).Where(word => !StopWords.Contains(word.Plain) && !Joining.Contains(word.Plain) && !EverydayWords.Contains(word.Stem)).Select(word => word.Stem).ToHashSet(StringComparer.Ordinal);

        return telling.Count == 0 || made.Any(word => telling.Contains(word.Stem));
    }

    [GeneratedRegex(@"n['’]t\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Denial();
}
