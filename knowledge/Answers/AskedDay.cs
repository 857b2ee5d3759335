using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyBot.Knowledge.Answers;

/// <summary>
/// The past or coming day whose policies a question asks about ("what did it say in March?"). A date alone is not enough: most dates in
/// questions are of something that happened, or a limit. The question must ask what a policy said, says or will say then.
/// </summary>
/// <param name="Text">The question without the words that name the day.</param>
internal sealed partial record AskedDay(DateOnly Day, string Text)
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Rules = "polic(y|ies)|rules?|handbook|guidelines?|guidance|standards?|procedures?|process|code of conduct|manual|regulations?|version|wording"
        + "|limits?|allowances?|periods?|deadlines?|requirements?|rates?|thresholds?|entitlements?|caps?|maximum|minimum";

    /// <summary>"The rules for contractors", "the policy on gifts to clients".</summary>
    private const string Matter = @"(\s+(for|on|about|of|regarding|concerning|in|under)(\s+[\w'’-]+){1,6})?";

    private const string Subject = @"((the|our|your|this|that|its|any)\s+)?([\w'’-]+\s+){0,5}(" + Rules + ")" + Matter;
    private const string Say = "say|state|read|require|allow|permit|prescribe|demand|forbid|prohibit|apply|cover|mention|provide|specify|contain|look";
    private const string InForce = "in force|in effect|valid|effective|applicable|current";

    /// <summary>Whether nothing is left that says what it is about, so that only the question before can tell ("what did it say?").</summary>
    public bool PointsBack => OnlyPoints().IsMatch(Text);

    /// <summary>A question that is read as one about this day, whatever it says.</summary>
    public static string Whole(DateOnly day, string question) => string.Create(CultureInfo.InvariantCulture, $"As of {day:d MMMM yyyy}: {question}");

    /// <returns>The day, when the text names one and nothing else ("and in February?").</returns>
    public static DateOnly? OtherDay(string text, DateOnly today)
    {
        if (!Period.IsInReach(today.Year) || DaysIn(text) is not [var phrase] || phrase.IsLimit) return null;

        return Connecting().IsMatch(text[..phrase.Start]) && Ending().IsMatch(text[phrase.End..]) ? phrase.DayFrom(today, isAhead: false) : null;
    }

    /// <param name="today">The day on which it is asked.</param>
    /// <returns><see langword="null"/> when it asks about the policies of today, or names more than one day.</returns>
    public static AskedDay? Read(string question, DateOnly today)
    {
        if (!Period.IsInReach(today.Year)) return null; // no clock that anybody asks by

        if (DaysIn(question) is not [var phrase] || phrase.IsLimit || IsPartOfAName(question, phrase)) return null;

        var start = question.LastIndexOfAny(['.', '?', '!', ';', '\n'], Math.Max(0, phrase.Start - 1)) + 1;
        var end = question.IndexOfAny(['?', '!', ';', '\n'], phrase.End);
        var before = question[Math.Min(start, phrase.Start)..phrase.Start];
        var after = question[phrase.End..(end < 0 ? question.Length : end)];

        if (TenseOf(before, after, phrase) is not { } isAhead) return null;
        if (phrase.DayFrom(today, isAhead) is not { } day || day == today) return null;

        return new AskedDay(day, Mended(question[..phrase.Start], question[phrase.End..]));
    }

    private static List<DayPhrase> DaysIn(string text) => DayPhrase.In(text).Where(phrase => !phrase.IsBare).ToList();

    /// <returns>Whether it looks ahead, or <see langword="null"/> when it does not ask what a policy says on a day.</returns>
    private static bool? TenseOf(string before, string after, DayPhrase phrase)
    {
        // "In March 2025, what did the policy say": as good as behind the question.
        var isAtStart = Greeting().Replace(before, "").Trim().Length == 0;
        if (isAtStart && phrase.Lead.StartsWith("as ", StringComparison.Ordinal) && after.StartsWith(':')) return false;

        var clause = isAtStart ? after.TrimStart(' ', ',', ':') : before;
        if (isAtStart ? !Asks().IsMatch(clause) : !Asks().IsMatch(Greeting().Replace(before, "")) && !NamesRules().IsMatch(before)) return null;
        if (!isAtStart && Version().IsMatch(before)) return false;
        if (phrase.Lead.StartsWith("as ", StringComparison.Ordinal)) return Person().IsMatch(before) ? null : false;
        if (phrase.Lead is "of" or "dated") return null;

        if (Follows(Past().Match(clause), clause, isAtStart)) return false;
        if (Follows(Future().Match(clause), clause, isAtStart)) return true;

        return (isAtStart ? Present().IsMatch(clause) : PresentAtEnd().IsMatch(clause)) ? phrase.Match.Groups["which"].Value.Equals("next", StringComparison.OrdinalIgnoreCase) : null;
    }

    /// <summary>Between the question and the day nobody may come in who did something then ("… about the report that I filed in March").</summary>
    private static bool Follows(Match asked, string clause, bool isAtStart) =>
        asked.Success && (isAtStart || !Somebody().IsMatch(clause[(asked.Index + asked.Length)..]));

    /// <summary>"the March report", "the 2026 price list": what follows a date is then neither a small word nor the end.</summary>
    private static bool IsPartOfAName(string question, DayPhrase phrase) => !MayFollow().IsMatch(question[phrase.End..]);

    private static string Mended(string before, string after)
    {
        var head = before.TrimEnd(' ', ',', ':');
        var tail = after.TrimStart(' ', ',', ':');

        return head.Length == 0 ? tail : tail.Length == 0 ? head : char.IsLetterOrDigit(tail[0]) || tail[0] == '(' ? $"{head} {tail}" : head + tail;
    }

    [GeneratedRegex(@"^\W*((and|so|but|or|then|ok|okay)\b\W*)*(what|how)\s+(did|does|do|will|was|were|is|are)\s+(it|that|this|they)(\s+(say|state|read|require|look|apply|be))?(\s+(like|then|exactly))*\W*$", Options)]
    private static partial Regex OnlyPoints();

    [GeneratedRegex(@"^\W*((and|so|but|or|then|ok|okay|what about|how about)\b\W*)*$", Options)]
    private static partial Regex Connecting();

    [GeneratedRegex(@"^(\s+(then|please|exactly))?\W*$", Options)]
    private static partial Regex Ending();

    [GeneratedRegex(@"^\s*((and|so|but|ok|okay|then|hi|hello|hey|please|also)\b[\s,]*)*", Options)]
    private static partial Regex Greeting();

    [GeneratedRegex(@"^\s*(what|which|how|who|whose|whom|when|where|why|was|were|did|does|do|is|are|will|would|has|had|tell me|show me|give me|quote|can you|could you|i('d| would) like to know|i (want|need) to know)\b", Options)]
    private static partial Regex Asks();

    [GeneratedRegex(@"\b(" + Rules + @")\b", Options)]
    private static partial Regex NamesRules();

    [GeneratedRegex(
        @"\bdid\s+(it|" + Subject + @")\s+((use to|actually|ever|really)\s+)?(" + Say + @")\b"
        + @"|\b(was|were)\s+(there\s+)?((the|our|your|its|any|an?)\s+)?([\w'’-]+\s+){0,3}(" + Rules + @")\b"
        + @"|\b(" + Rules + ")" + Matter + @"\s+(said|stated|read|required|allowed|permitted|prescribed|applied|was|were|looked like|used to (" + Say + @"|be))\b"
        + @"|\bit\s+(said|stated|read|used to (say|read|be))\b"
        + @"|\b(which|what)\s+([\w'’-]+\s+){0,5}(applied|used to apply|(was|were)\s+(" + InForce + @"))\b",
        Options)]
    private static partial Regex Past();

    [GeneratedRegex(
        @"\bwill\s+(it\s+(" + Say + @")|" + Subject + @"\s+(be|change|" + Say + @"))\b"
        + @"|\b(is|are)\s+(it|" + Subject + @")\s+going\s+to\s+(be|change|" + Say + @")\b"
        + @"|\b(it|(" + Rules + ")" + Matter + @")\s+(will|is going to|are going to)\s+(be|change|" + Say + @")\b"
        + @"|\b(which|what)\s+([\w'’-]+\s+){0,5}will\s+(apply|be\s+(" + InForce + @"))\b",
        Options)]
    private static partial Regex Future();

    /// <summary>A question in the present names the day right behind its verb; elsewhere the day belongs to something else ("travel in March").</summary>
    [GeneratedRegex(@"\b(do|does)\s+(it|" + Subject + @")\s+(say|state|read|apply)\s*$|\b(which|what)\s+([\w'’-]+\s+){0,5}(appl(y|ies)|(is|are)\s+(" + InForce + @"))\s*$", Options)]
    private static partial Regex PresentAtEnd();

    [GeneratedRegex(@"^(what\s+)?(do|does)\s+(it|" + Subject + @")\s+(say|state|read|apply)\b|^(which|what)\s+([\w'’-]+\s+){0,5}(appl(y|ies)|(is|are)\s+(" + InForce + @"))\b", Options)]
    private static partial Regex Present();

    [GeneratedRegex(@"\b((version|edition|wording)(\s+(from|" + InForce + @"))?|as\s+(it|they)\s+(was|were|stood|read))\s*$", Options)]
    private static partial Regex Version();

    [GeneratedRegex(@"\b(i|we|i'm|i’m|we're|we’re|i'll|i’ll)\b", Options)]
    private static partial Regex Person();

    [GeneratedRegex(@"\b(i|we|he|she|they|you|who|that|which|when|if)\b", Options)]
    private static partial Regex Somebody();

    [GeneratedRegex(@"^(\s*$|\s*[^\w\s]|\s+(what|which|how|who|when|where|was|were|did|does|do|is|are|will|would|has|had|about|for|on|in|of|to|under|regarding|concerning|with|and|or|when|if|please|exactly|then|there|the|our|tell|show|give|quote)\b)", Options)]
    private static partial Regex MayFollow();
}
