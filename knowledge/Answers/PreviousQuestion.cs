using System.Collections.Frozen;
using System.Text.RegularExpressions;
using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge.Answers;

/// <summary>The question before, cut into how it asks, what it is about, and the parts that a follow-up may change.</summary>
internal sealed partial class PreviousQuestion
{
    /// <summary>What people do with things in questions about policies; a follow-up changes the thing and not the deed.</summary>
    private static readonly FrozenSet<string> Verbs = """
        access allow apply approve ask attach back bring buy call carry change check classify collect connect contact copy decide delete deliver destroy disclose discuss dispose download
        email encrypt erase export file forward get give handle happen hold inform install keep label last leave lend lock lose lost make mark mention move need notify open order pay photograph
        post print process protect publish put read receive record release remove rent reply report request require reset retain return review scan secure see sell send sent share shred sign
        store submit take taken talk tell throw transfer transport travel unlock update upload use visit wipe work write kept stored shared used sold told done grant hire log paste scrap expire
        """.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Stemmer.Stem).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> BeforeVerbs = "i we you they one people someone anyone it to can may must should shall will would could do does did not never please".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private const int MostSlots = 3;

    /// <summary>What begins a phrase about where, when, how or for whom, as one choice of a regular expression.</summary>
    public const string Prepositions = "for|in|at|on|with|by|from|to|during|outside|via|through|after|before|within|when|if|without|under|inside|over|as";

    private readonly string _text;

    private PreviousQuestion(string text) => _text = text;

    /// <summary>Without the words that only ask ("how do I", "am I allowed to").</summary>
    public string Matter => Asking().Replace(_text, "").Trim();

    public static PreviousQuestion Read(string previous) => new(Bare(previous));

    /// <summary>On one line, without the marks at its ends.</summary>
    public static string Bare(string text) => Space().Replace(text, " ").Trim(' ', '?', '.', '!', ',', '…');

    public static bool IsVerb(Word word) => Verbs.Contains(word.Stem) || IsParticiple(word);

    /// <summary>What stands behind a "how" that asks for an extent.</summary>
    public static bool IsExtent(Word word) => word.Plain is "long" or "often" or "soon" or "much" or "quickly" or "fast";

    /// <returns>The question with a part of it changed, or with the change at its end.</returns>
    public IEnumerable<string> With(string change)
    {
        if (Preposition().Match(change) is { Success: true } adverbial)
        {
            var word = adverbial.Groups["word"].Value;
            var place = LastOf(word);

            // "for contractors" takes the place of "for employees"; behind nothing of its kind it is added.
            yield return place < 0 ? $"{_text} {change}?" : $"{_text[..place]}{change}{AfterPhrase(place + word.Length + 1)}?";
            yield break;
        }

        var slots = Slots();
        if (slots.Count == 0) yield return $"{_text}: {change}?";

        foreach (var (start, end) in slots.Take(MostSlots)) yield return $"{_text[..start]}{change}{_text[end..]}?";
    }

    /// <summary>The things that the question names: runs of telling words that are no verbs, with the article or possessive before them.</summary>
    private List<(int Start, int End)> Slots()
    {
        var slots = new List<(int Start, int End)>();
        var words = Words.Of(_text);
        for (var i = 0; i < words.Count; i++)
        {
            if (!IsThing(words, i)) continue;

            var first = i;
            while (i + 1 < words.Count && IsThing(words, i + 1) && _text.AsSpan(words[i].Start + words[i].Length, words[i + 1].Start - words[i].Start - words[i].Length) is " " or "-") i++;

            while (first > 0 && words[first - 1].Plain is ("a" or "an" or "the" or "my" or "our" or "your" or "their" or "own" or "any" or "some" or "new" or "old")) first--;

            slots.Add((words[first].Start, words[i].Start + words[i].Length));
        }

        return slots;
    }

    /// <summary>"Access" is a thing in "how long are access logs kept" and a deed in "may I access logs".</summary>
    private static bool IsThing(IReadOnlyList<Word> words, int at)
    {
        var word = words[at];
        if (StopWords.Contains(word.Plain) || IsExtent(word) || word.Plain is "allowed" or "permitted") return false;

        return !IsVerb(word) || (!IsParticiple(word) && at > 0 && !BeforeVerbs.Contains(words[at - 1].Plain));
    }

    private static bool IsParticiple(Word word) => word.Plain is "lost" or "sent" or "kept" or "sold" or "told" or "done" or "taken" or "written" or "held" or "lent"
        || (word.Plain.EndsWith("ed", StringComparison.Ordinal) && Verbs.Contains(word.Stem));

    private int LastOf(string preposition)
    {
        var place = _text.LastIndexOf($" {preposition} ", StringComparison.OrdinalIgnoreCase);

        return place < 0 ? -1 : place + 1;
    }

    /// <returns>What follows the phrase that begins there, from the next preposition on.</returns>
    private string AfterPhrase(int start)
    {
        var next = NextPhrase().Match(_text[Math.Min(start, _text.Length)..]);

        return next.Success ? next.Value : "";
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^((ok|so|and|hi|hello|please|sorry),? )*((can|could) (you|anyone) (please )?tell me |i (would like|want|need) to know )?((for |by |until )?(how (long|often|soon|much|many|fast|quickly|early)|how|what|when|where|who|why|which)\b:?( (is|are|do|does|did|can|could|may|must|should|shall|will|would|am|has|have|needs?))?|am|are|is|do|does|can|could|may|might|must|should|shall|will|would)\b:?( (i|we|you|one|people|someone|anyone|it))?( (allowed|permitted|supposed|have|need|ok|okay|fine))?( to\b)? ?", Options)]
    private static partial Regex Asking();

    [GeneratedRegex("^(?<word>" + Prepositions + ") ", Options)]
    private static partial Regex Preposition();

    [GeneratedRegex(" (" + Prepositions + ") .*$", Options)]
    private static partial Regex NextPhrase();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Space();
}
