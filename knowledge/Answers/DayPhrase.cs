using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace PolicyBot.Knowledge.Answers;

/// <summary>A place in a question that names a day or a period ("in March", "before January 2026", "two years ago").</summary>
/// <param name="Lead">The words that lead up to it, in lower case; empty when there are none.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly partial record struct DayPhrase(int Start, int Length, string Lead, Match Match)
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;
    private const string Year = @"(?:19|20|21)\d\d";
    private const string MonthName = @"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
    private const string Number = "[0-9]{1,3}|an?|" + NumberWords.Choice;

    private static readonly string[] MonthStarts = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Ordinals = ["", "first", "second", "third", "fourth"];

    /// <summary>Leads that name a limit or a span of time, and no day to look at.</summary>
    private static readonly string[] Limits = ["by", "within", "until", "till", "since", "for", "every", "each", "per", "through"];

    public int End => Start + Length;

    public bool IsLimit => Limits.Contains(Lead, StringComparer.Ordinal);

    /// <summary>A month or a year that stands alone ("the 2026 price list", "march on") is no day; "last March" and "1 May 2025" are without a lead too.</summary>
    public bool IsBare => Lead is "" or "the" && !Match.Groups["day"].Success && !Match.Groups["iso"].Success && !Match.Groups["dotted"].Success
        && !Match.Groups["which"].Success && !Match.Groups["ago"].Success && !Match.Groups["near"].Success;

    public static IReadOnlyList<DayPhrase> In(string text) =>
        Phrases().Matches(text).Select(match => new DayPhrase(match.Index, match.Length, Spaces().Replace(match.Groups["lead"].Value.Trim().ToLowerInvariant(), " "), match)).ToList();

    /// <param name="isAhead">Whether a month without a year is the next one, and not the last one.</param>
    /// <returns>The day whose policies are meant: of a period its last; <see langword="null"/> when there is none.</returns>
    public DateOnly? DayFrom(DateOnly today, bool isAhead)
    {
        if (PeriodFrom(today, isAhead) is not { } period) return null;

        return Lead switch
        {
            "before" or "prior to" => period.First.AddDays(-1),
            "after" => period.Last.AddDays(1),
            "from" or "starting" when isAhead => period.First,
            _ when Lead.EndsWith("start of", StringComparison.Ordinal) || Lead.EndsWith("beginning of", StringComparison.Ordinal) => period.First,
            _ => !isAhead && period.First <= today && period.Last > today ? today : period.Last,
        };
    }

    private Period? PeriodFrom(DateOnly today, bool isAhead)
    {
        if (Has("near", out var near)) return Period.Day(today.AddDays(near == "yesterday" ? -1 : 1));
        if (Has("ago", out var direction)) return Period.Day(Period.Move(today, NumberOf(Text("number")) * (direction == "ago" ? -1 : 1), Text("agounit")));
        if (Has("iso", out var iso)) return Parts(iso.Split('-')) is [var y, var m, var d] ? Period.TryDay(y, m, d) : null;
        if (Has("dotted", out var dotted)) return Parts(dotted.Split('.')) is [var day, var month, var year] ? Period.TryDay(year, month, day) : null;

        var turn = Text("which") switch { "last" or "previous" or "past" => -1, "next" or "coming" => 1, _ => 0 };
        if (Has("weekday", out var weekday)) return Period.Day(WeekdayFrom(today, Enum.Parse<DayOfWeek>(weekday, ignoreCase: true), turn));
        if (Has("unit", out var unit)) return Period.Around(Period.Move(today, turn, unit), unit);
        if (Has("quarter", out var quarter)) return Period.Quarter(YearFrom(today, turn) ?? today.Year, char.IsDigit(quarter[0]) ? quarter[0] - '0' : Array.IndexOf(Ordinals, quarter));
        if (Has("month", out var name)) return MonthFrom(today, Array.IndexOf(MonthStarts, name[..3]) + 1, turn, isAhead);

        return Has("year", out var only) ? Period.Year(int.Parse(only, CultureInfo.InvariantCulture)) : null;
    }

    private Period? MonthFrom(DateOnly today, int month, int turn, bool isAhead)
    {
        var year = YearFrom(today, turn);
        if (year is null && Match.Groups["which"].Success)
        {
            // "last March" in April is the one a month ago; "next March" in April is almost a year away.
            year = turn < 0 && month >= today.Month ? today.Year - 1 : turn > 0 && month <= today.Month ? today.Year + 1 : today.Year;
        }

        if (Has("day", out var text))
        {
            var day = int.Parse(text, CultureInfo.InvariantCulture);
            if (year is not null) return Period.TryDay(year.Value, month, day);
            if (Period.TryDay(today.Year, month, day) is not { } same) return null;

            return isAhead == same.First >= today ? same : Period.TryDay(today.Year + (isAhead ? 1 : -1), month, day);
        }

        year ??= isAhead
            ? month < today.Month ? today.Year + 1 : today.Year
            : month > today.Month ? today.Year - 1 : today.Year;

        return Period.Month(year.Value, month);
    }

    /// <returns>The year that is named or pointed to; <see langword="null"/> when there is none.</returns>
    private int? YearFrom(DateOnly today, int turn)
    {
        if (Has("year", out var year)) return int.Parse(year, CultureInfo.InvariantCulture);

        return Has("yearword", out _) ? today.Year + turn : null;
    }

    private static DateOnly WeekdayFrom(DateOnly today, DayOfWeek wanted, int turn)
    {
        var ahead = (wanted - today.DayOfWeek + 7) % 7;

        return turn < 0 ? today.AddDays(ahead == 0 ? -7 : ahead - 7) : today.AddDays(turn > 0 && ahead == 0 ? 7 : ahead);
    }

    private bool Has(string group, out string text)
    {
        text = Text(group);

        return Match.Groups[group].Success;
    }

    private string Text(string group) => Match.Groups[group].Value.ToLowerInvariant();

    private static int NumberOf(string text) => NumberWords.Of(text) ?? int.Parse(text, CultureInfo.InvariantCulture);

    private static int[] Parts(string[] digits) => Array.ConvertAll(digits, part => int.Parse(part, CultureInfo.InvariantCulture));

    [GeneratedRegex(
        @"\b(?:(?<lead>as\s+(?:of|at)(?:\s+the)?|back\s+in|in|on|during|throughout|around|before|prior\s+to|after|from|starting|(?:at\s+)?(?:the\s+)?(?:end|start|beginning)\s+of|of|dated|by|within|until|till|since|for|every|each|per|through|the)\s+)?(?:"
        + @"(?<iso>[0-9]{4}-[0-9]{2}-[0-9]{2})"
        + @"|(?<dotted>[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4})"
        + @"|(?:the\s+)?(?<day>[0-9]{1,2})(?:st|nd|rd|th)?(?:\s+of)?\s+(?<month>" + MonthName + @")\b\.?(?:,?\s+(?<year>" + Year + @"))?"
        + @"|(?<month>" + MonthName + @")\.?\s+(?<day>[0-9]{1,2})(?:st|nd|rd|th)?(?:,?\s+(?<year>" + Year + @"))?"
        + @"|(?<which>last|this|next|previous|past|coming)\s+(?<month>" + MonthName + @")"
        + @"|(?<month>" + MonthName + @")\b\.?(?:,?\s+(?:of\s+)?(?<year>" + Year + @")|(?:\s+of)?\s+(?<which>last|this|next)\s+(?<yearword>year))?"
        + @"|q(?<quarter>[1-4])(?:,?\s+(?:of\s+)?(?<year>" + Year + @")|(?:\s+of)?\s+(?<which>last|this|next)\s+(?<yearword>year))?"
        + @"|(?:the\s+)?(?<quarter>first|second|third|fourth)\s+quarter(?:\s+of\s+(?<year>" + Year + @")|(?:\s+of)?\s+(?<which>last|this|next)\s+(?<yearword>year))?"
        + @"|(?:the\s+)?(?<which>last|this|next|previous|past|coming)\s+(?<unit>week|month|quarter|year)"
        + @"|(?<which>last|this|next)\s+(?<weekday>monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
        + @"|(?<number>" + Number + @")\s+(?<agounit>day|week|month|quarter|year)s?\s+(?<ago>ago|from\s+now)"
        + @"|(?<near>yesterday|tomorrow)"
        + @"|(?<year>" + Year + @"))\b",
        Options)]
    private static partial Regex Phrases();

    [GeneratedRegex(@"\s+", Options)]
    private static partial Regex Spaces();
}
