using System.Text.RegularExpressions;
using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge.Answers;

/// <summary>Makes a follow-up ("and for contractors?", "how long?", "who approves that?") whole by the question before it.</summary>
internal static partial class FollowUp
{
    /// <summary>With so many telling words a text may be a question of its own, whatever it begins with.</summary>
    private const int EnoughToStandAlone = 3;

    /// <summary>A text with more than these is no remark on another.</summary>
    private const int MostTellingOfChange = 5;
    private const int MostTellingOfPointer = 2;

    /// <returns>Whole questions that it may stand for, the likeliest first; none when the text stands alone or nothing was asked before.</returns>
    public static IReadOnlyList<string> Complete(string text, string? previous)
    {
        if (string.IsNullOrWhiteSpace(previous) || text.Length > Reading.LongestQuestion || previous.Length > Reading.LongestQuestion) return [];

        var said = PreviousQuestion.Bare(text);
        var before = PreviousQuestion.Read(previous);
        if (said.Length == 0 || before.Matter.Length == 0) return [];

        if (Change().Match(said) is { Success: true } change && Telling(change.Groups["change"].Value) <= MostTellingOfChange) return Changed(before, change.Groups["change"].Value);
        if (BareQuestion().IsMatch(said) || PointsBack(said)) return [Cut($"{Upper(WithoutPointer(said))}: {before.Matter}?")];

        return [];
    }

    public static bool CouldStandAlone(string text) => Telling(text) >= EnoughToStandAlone;

    /// <summary>A question without any telling word ("and if not?", "why is that so?"), behind another one.</summary>
    public static bool SaysNothingAlone(string text, string? previous) =>
        !string.IsNullOrWhiteSpace(previous) && previous.Length <= Reading.LongestQuestion && text.Length <= Reading.LongestQuestion && Telling(text) == 0 && Asks().IsMatch(PreviousQuestion.Bare(text));

    private static List<string> Changed(PreviousQuestion before, string change)
    {
        // "and who approves that?", "but how long?": the connecting word changes nothing.
        if (BareQuestion().IsMatch(change) || (PointsBack(change) && !Adverbial().IsMatch(change))) return [Cut($"{Upper(WithoutPointer(change))}: {before.Matter}?")];
        if (AsksAnew().IsMatch(change)) return [];

        return before.With(change).Select(Cut).ToList();
    }

    /// <summary>Whether "that", "it" and the like stand for something that the text itself does not name.</summary>
    private static bool PointsBack(string said)
    {
        if (Telling(said) > MostTellingOfPointer || Pointer().Match(said) is not { Success: true } pointer) return false;

        // In "is it raining in Munich" it points to nothing, since so much is said beside it.
        return !Words.Of(said[..pointer.Index]).Any(IsNamed) && Words.Of(said[pointer.Index..]).Count(IsNamed) <= 1;
    }

    private static string WithoutPointer(string said) => LastPointer().Replace(said, "").TrimEnd();

    private static int Telling(string text) => Words.Of(text).Count(IsTelling);

    private static bool IsTelling(Word word) => !StopWords.Contains(word.Plain) && !EverydayWords.Contains(word.Stem) && !PreviousQuestion.IsExtent(word);

    private static bool IsNamed(Word word) => IsTelling(word) && !PreviousQuestion.IsVerb(word);

    private static string Upper(string text) => text.Length > 0 ? char.ToUpperInvariant(text[0]) + text[1..] : text;

    private static string Cut(string text) => text.Length <= Reading.LongestQuestion ? text : text[..Reading.LongestQuestion];

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^(ok(ay)?,? |thanks,? |hm+,? |so )?(and what about|and how about|and|what about|how about|what if|same for|or|but what about|but|also|then|what of|does that (also )?(apply|go) (to|for)|is (that|it) the same for|is (that|it) different for) (?<change>.+)$", Options)]
    private static partial Regex Change();

    [GeneratedRegex(@"^(and |but |ok,? |so )?((for|by|until|since|to|from|with) )?(how (long|often|soon|much|many|fast|quickly|early|late|far)|how|when|who|whom|whose|where|why|why not|what for|by when|until when|for how long|how many (days|weeks|months|years|hours|times)|how come|says who|in what form|which one|which ones|what then|then what)( exactly| then| at (the )?(latest|most|least))?$", Options)]
    private static partial Regex BareQuestion();

    [GeneratedRegex(@"\b(that|this|it|them|those|these|they|so|one|there|him|her)( (for me|then|too|as well|now|instead|again|exactly|first|myself|please|happens?|applies|apply|allowed|ok|okay|permitted|necessary|mandatory|true|done|kept|stored|approved|mean|work|at home|abroad|alone|anyway|to)| (on|in|at|from|with|to|by|for|after|before|during) [a-z' -]+)?$|\b(is|are|does|do|can|may|must|should|will|would|has|was) (that|this|it|they|those|these)\b", Options)]
    private static partial Regex Pointer();

    [GeneratedRegex(@" (that|this|it|them|those|these|so)$", Options)]
    private static partial Regex LastPointer();

    [GeneratedRegex("^(abroad|" + PreviousQuestion.Prepositions + ") ", Options)]
    private static partial Regex Adverbial();

    [GeneratedRegex(@"^(and |but |ok,? |so |then )?(if|why|how|what|who|whom|when|where|which|can|may|must|should|do|does|did|am|are|is|was|will|could|would|has|have)\b", Options)]
    private static partial Regex Asks();

    /// <summary>A question with a verb of its own behind "and" is a new one.</summary>
    [GeneratedRegex(@"^(how|what|who|whom|when|where|which|why|can|may|must|should|do|does|am|are|is|will|could|would) .*[a-z]{3}", Options)]
    private static partial Regex AsksAnew();
}
