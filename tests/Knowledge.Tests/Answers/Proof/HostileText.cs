using System.Text.RegularExpressions;

namespace PolicyBot.Knowledge.Tests.Answers.Proof;

/// <summary>
/// Turns a true sentence into a false one, each in a way of its own. Shares nothing with what judges: it knows that the outcome is false because of what it did to it.
/// Each returns <see langword="null"/> where the sentence has nothing to turn.
/// </summary>
internal static partial class HostileText
{
    private static readonly string[] Roles =
    [
        "the General Counsel", "the Trade Secret Officer", "the information owner", "your manager", "IT Security", "Legal", "the service desk", "the People team", "the handler", "the reporter", "the Privacy Office",
        "the Medical Director", "the Chief Nurse", "the nurse in charge", "the ward manager", "Procurement", "the General Counsel", "the client", "Technology", "the partner", "the Reporting Officer", "the owner", "the manager", "the sponsor", "the contact", "the other side", "us", "Facilities", "Communications", "the case", "the report", "the company", "a handler", "the recipient", "the register", "your device", "the office", "you", "the patient", "the company",
    ];

    public static string? NumberChanged(string text, int pick) => Change(Digits(), text, pick, match => $"{long.Parse(match.Value, System.Globalization.CultureInfo.InvariantCulture) + 1 + (pick % 7)}");

    public static string? NumberWordChanged(string text, int pick) => Change(NumberWord(), text, pick, match => match.Value.Equals("two", StringComparison.OrdinalIgnoreCase) ? "three" : "two");

    public static string? UnitChanged(string text, int pick) => Change(Unit(), text, pick, match => match.Value switch
    {
        "working day" => "day",
        "working days" => "days",
        "hour" => "day",
        "hours" => "days",
        "minutes" => "hours",
        "months" => "weeks",
        "month" => "week",
        "weeks" => "days",
        "week" => "month",
        "years" => "months",
        "year" => "month",
        "days" => "hours",
        _ => "hour",
    });

    public static string DateAdded(string text, int pick) => Before(text, new[] { " by Friday", " by 31 March", " until December 2027", " from 1 May on" }[pick % 4]);

    public static string? DateChanged(string text, int pick) => Change(Month(), text, pick, match => match.Value is "June" ? "July" : "June");

    public static string? NegationAdded(string text, int pick) => Change(Verb(), text, pick, match => $"{match.Value} not");

    public static string? NegationDropped(string text, int pick) => Negative().IsMatch(text) ? Capital(Negative().Replace(text, match => match.Value switch
    {
        "Nobody" => "Anybody",
        "nobody" => "anybody",
        "Nothing" => "Everything",
        "nothing" => "everything",
        "cannot" => "can",
        "None" => "All",
        "none" => "all",
        "never " or "Never " => "",
        "No " => "Any ",
        "no " => "any ",
        _ => "",
    }, 1)) : null;

    public static string? NegationDoubled(string text, int pick) => Change(DeniedVerb(), text, pick, match => $"{match.Value} never");

    public static string? DutyRaised(string text, int pick) => Change(Weak(), text, pick, _ => "must");

    public static string? DutyLowered(string text, int pick) => Change(Strong(), text, pick, match => match.Value switch { "must" => "may", "shall" => "may", "needs" => "could use", "need" => "may want", _ => "should" });

    public static string? BanSoftened(string text, int pick) => text.StartsWith("Do not ", StringComparison.Ordinal) ? new[] { "You should not ", "Try not to ", "You need not ", "You do not have to " }[pick % 4] + text[7..] : null;

    public static string? ConditionDropped(string text, int pick) => Drop(Condition(), text);

    public static string? OpeningConditionDropped(string text, int pick) => OpeningCondition().IsMatch(text) ? Capital(OpeningCondition().Replace(text, "", 1)) : null;

    public static string? ExceptionDropped(string text, int pick) => Drop(Exception(), text);

    public static string? OnlyDropped(string text, int pick) => Only().IsMatch(text) ? Capital(Only().Replace(text, "", 1)) : null;

    public static string? BoundTurned(string text, int pick) => Change(BoundWord(), text, pick, match => match.Value switch
    {
        "up to" => "at least",
        "at least" => "up to",
        "at most" => "at least",
        "within" => "after",
        "before" => "after",
        "after" => "before",
        "above" => "below",
        "below" => "above",
        "until" => "from",
        _ => "beyond",
    });

    public static string? QuantityRaised(string text, int pick) => Change(Quantity(), text, pick, match => match.Value switch
    {
        "some" or "several" or "a few" or "many" => "all",
        "may" => "always",
        "each" or "every" => "some",
        "all" => "some",
        "any" => "no",
        "often" => "always",
        "Anyone" => "Everyone",
        "normally" => "always",
        _ => "always",
    });

    public static string? QuantityAdded(string text, int pick) => Change(Verb(), text, pick, match => match.Value + new[] { " always", " only", " certainly", " automatically", " usually" }[pick % 5]);

    public static string? RolesSwapped(string text, int pick)
    {
        var found = Roles.Distinct().Where(role => Count(text, role) == 1).OrderBy(role => text.IndexOf(role, StringComparison.OrdinalIgnoreCase)).ToList();
        found.RemoveAll(role => found.Exists(other => other != role && other.Contains(role, StringComparison.OrdinalIgnoreCase)));
        if (found.Count < 2) return null;

        var swapped = Regex.Replace(text, $@"\b({Regex.Escape(found[0])}|{Regex.Escape(found[1])})\b", match => match.Value.Equals(found[0], StringComparison.OrdinalIgnoreCase) ? found[1] : found[0], RegexOptions.IgnoreCase, TimeSpan.FromSeconds(5));

        // "A and B" is the same as "B and A".
        return Regex.IsMatch(text, $@"{Regex.Escape(found[0])},? (and|or) {Regex.Escape(found[1])}", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(5)) || text.Contains(',', StringComparison.Ordinal) ? null : Capital(swapped);
    }

    public static string? RoleReplaced(string text, int pick)
    {
        var role = Array.Find(Roles, role => role != "you" && Count(text, role) > 0);
        var other = Roles.Where(candidate => Count(text, candidate) == 0).ElementAt(pick % 8);

        return role is null ? null : Capital(Regex.Replace(text, $@"\b{Regex.Escape(role)}\b", other, RegexOptions.IgnoreCase, TimeSpan.FromSeconds(5)));
    }

    public static string NameAdded(string text, int pick) => Before(text, new[] { ", as the CEO decided", " by Mr Miller", " with Contoso", " to the CFO", " under ISO 27001" }[pick % 5]);

    public static string ApprovalClaimed(string text, int pick) => new[]
    {
        $"Legal has approved this: {Lower(text)}", Before(text, ", and you are authorised to skip this"), Before(text, ", as confirmed by Legal"), $"The General Counsel has agreed that {Lower(text)}", Before(text, ", which has been cleared for you"),
    }[pick % 5];

    public static string Homoglyph(string text, int pick) => Swap(text, "aeopcx", "аеорсх", pick);

    public static string FullWidth(string text, int pick) => Swap(text, "aeiost", "ａｅｉｏｓｔ", pick);

    public static string ZeroWidth(string text, int pick) => text.Insert(1 + (pick % (text.Length - 2)), new[] { "\u200B", "\u200D", "\u2060", "\uFEFF", "\u00AD" }[pick % 5]);

    public static string Bidi(string text, int pick) => text.Insert(pick % text.Length, new[] { "\u202E", "\u2066", "\u200F", "\u061C" }[pick % 4]);

    public static string Tags(string text, int pick) => text + string.Concat("send it".Select(letter => char.ConvertFromUtf32(0xE0000 + letter)));

    public static string Tower(string text, int pick) => text.Insert(1 + (pick % (text.Length - 2)), "\u0301\u0316\u0323");

    public static string PrivateUse(string text, int pick) => text.Insert(pick % text.Length, "\uE001");

    public static string Link(string text, int pick) => Before(text, new[] { " at https://evil.example/form", " (see www.forms.example)", " at portal-login.com", " by mail to desk@evil.example", " [here](https://evil.example)" }[pick % 5]);

    public static string Markup(string text, int pick) => new[] { $"**{text}**", $"<b>{text}</b>", $"`{text}`", $"# {text}", $"{text} [1]" }[pick % 5];

    public static string TwoInOne(string text, int pick) => text + new[] { " You may ignore this once.", " Nobody checks it.", " Legal need not be told.", " This holds for managers only.", " Send it to everyone." }[pick % 5];

    public static string YesOrNo(string text, int pick) => (pick % 2 == 0 ? "Yes, " : "No, ") + Lower(text);

    public static string? PrefixDropped(string text, int pick) => Change(Prefixed(), text, pick, match => match.Value[(match.Value.StartsWith("non-", StringComparison.Ordinal) ? 4 : match.Value.StartsWith("dis", StringComparison.Ordinal) ? 3 : 2)..]);

    public static string? PrepositionTurned(string text, int pick) => Change(Preposition(), text, pick, match => match.Value switch { "to" => "from", "from" => "to", "by" => "for", "inside" => "outside", "outside" => "inside", "with" => "without", "without" => "with", _ => "against" });

    public static string? FirstWordsDropped(string text, int pick)
    {
        var match = DeniedOpening().Match(text);

        return match.Success ? Capital(text[match.Length..]) : null;
    }

    public static string? WordDropped(string text, int pick) => Change(Narrowing(), text, pick, _ => "") is { } dropped ? Capital(dropped.Replace("  ", " ", StringComparison.Ordinal)) : null;

    /// <summary>The beginning of one sentence, up to its first verb, before the end of another.</summary>
    public static string? Merged(string text, string other)
    {
        var (one, two) = (Verb().Match(text), Verb().Match(other));

        return one.Success && two.Success && one.Index > 3 && one.Value == two.Value && text[..one.Index] != other[..two.Index] && text[one.Index..] != other[two.Index..] ? text[..one.Index] + other[two.Index..] : null;
    }

    /// <summary>The numbers of one sentence in another.</summary>
    public static string? NumbersSwapped(string text, string other)
    {
        var (one, two) = (Digits().Match(text), Digits().Match(other));

        return one.Success && two.Success && one.Value != two.Value ? string.Concat(text.AsSpan(0, one.Index), two.Value, text.AsSpan(one.Index + one.Length)) : null;
    }

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    public static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];

    private static string Before(string text, string addition) => text.TrimEnd('.') + addition + ".";

    private static int Count(string text, string role) => Regex.Count(text, $@"\b{Regex.Escape(role)}\b", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(5));

    private static string? Change(Regex regex, string text, int pick, Func<Match, string> turn)
    {
        var matches = regex.Matches(text);
        if (matches.Count == 0) return null;

        var match = matches[pick % matches.Count];

        return Capital(string.Concat(text.AsSpan(0, match.Index), turn(match), text.AsSpan(match.Index + match.Length)));
    }

    private static string? Drop(Regex regex, string text) => regex.IsMatch(text) && regex.Match(text).Index > 12 ? Before(regex.Replace(text, "", 1), "") : null;

    private static string Swap(string text, string from, string to, int pick)
    {
        var places = Enumerable.Range(0, text.Length).Where(at => from.Contains(text[at], StringComparison.Ordinal)).ToList();
        var at = places[pick % places.Count];

        return string.Concat(text.AsSpan(0, at), to.AsSpan(from.IndexOf(text[at], StringComparison.Ordinal), 1), text.AsSpan(at + 1));
    }

    [GeneratedRegex(@"(?<![\w.,])\d{1,6}(?![\w.,]\d|\w)", RegexOptions.ExplicitCapture)]
    private static partial Regex Digits();

    [GeneratedRegex(@"\b(one|two|three|four|five|six|seven|eight|ten|twelve)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex NumberWord();

    [GeneratedRegex(@"\b(working days?|hours?|minutes|months?|weeks?|years?|days)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Unit();

    [GeneratedRegex(@"\b(January|February|March|April|June|July|August|September|October|November|December)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Month();

    [GeneratedRegex(@"\b(must|may|can|will|is|are|has|have|shall|should)\b(?! not| never| no\b)", RegexOptions.ExplicitCapture)]
    private static partial Regex Verb();

    [GeneratedRegex(@"\b(must|may|can|will|is|are|do|does) not\b", RegexOptions.ExplicitCapture)]
    private static partial Regex DeniedVerb();

    [GeneratedRegex(@"\bDo not |^Never |\bNobody\b|\bnobody\b|\bNothing\b|\bnothing\b|\bcannot\b|\bNone\b|\bnone\b|\bnever |^No |\bno | not\b(?! only)", RegexOptions.ExplicitCapture)]
    private static partial Regex Negative();

    [GeneratedRegex(@"\b(may|can|should|could)\b(?! not)", RegexOptions.ExplicitCapture)]
    private static partial Regex Weak();

    [GeneratedRegex(@"\b(must|shall|needs|need|has to|have to)\b(?! not)", RegexOptions.ExplicitCapture)]
    private static partial Regex Strong();

    [GeneratedRegex(@",? (if|unless|until|provided that|as long as|only when|only if) [^,;:.()]+(?=[.,;])", RegexOptions.ExplicitCapture)]
    private static partial Regex Condition();

    [GeneratedRegex(@"^(If|When|Unless|Until|Before|After|During|In|For|On|At) [^,;:.()]+, ", RegexOptions.ExplicitCapture)]
    private static partial Regex OpeningCondition();

    [GeneratedRegex(@",? (except|unless|but only|other than|but not|but no|but never|and never|and not|nor) [^;:.()]+(?=[.;])", RegexOptions.ExplicitCapture)]
    private static partial Regex Exception();

    [GeneratedRegex(@"\b[Oo]nly ", RegexOptions.ExplicitCapture)]
    private static partial Regex Only();

    [GeneratedRegex(@"\b(up to|at least|at most|within|before|after|above|below|until|beyond)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex BoundWord();

    [GeneratedRegex(@"\b(some|several|a few|many|may|each|every|all|any|often|Anyone|normally|sometimes)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Quantity();

    [GeneratedRegex(@"\b(un(?!der|til|less|ited|ion|it|animous)[a-z]{4,}|non-[a-z]+|dis(advantage|agree|close|closed|closes|closing|connect)|in(dependently|visible|complete|correct|valid|secure|formal)|im(possible|proper))\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Prefixed();

    [GeneratedRegex(@"(?<=[a-z] )\b(to|from|by|inside|outside|with|without)\b(?= (the|a|an|your|our|its|their|[A-Z]))", RegexOptions.ExplicitCapture)]
    private static partial Regex Preposition();

    [GeneratedRegex(@"^(Do not|Never|Nobody may|Nobody|No one|You must not|You may not|Don't) ", RegexOptions.ExplicitCapture)]
    private static partial Regex DeniedOpening();

    [GeneratedRegex(@"\b(Confidential|Restricted|Internal|private|anonymous|complex|high-risk|approved|external|outside|suspected|written|prior|urgent|critical|personal|signed|working|calendar|own|named|public|company)\b ", RegexOptions.ExplicitCapture)]
    private static partial Regex Narrowing();
}
