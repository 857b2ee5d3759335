using System.Text.RegularExpressions;

namespace PolicyBot.Knowledge.Answers;

/// <summary>Recognises what a question asks for, and whether a text holds such a thing.</summary>
internal static partial class WantedReader
{
    public static Wanted Read(string question) => question switch
    {
        _ when AsksForContact().IsMatch(question) => Wanted.Contact,
        _ when AsksForMoney().IsMatch(question) => Wanted.Money,
        _ when AsksForTime().IsMatch(question) => Wanted.Time,
        _ when AsksForNumber().IsMatch(question) => Wanted.Number,
        _ when AsksForPerson().IsMatch(question) => Wanted.Person,
        _ when AsksForSteps().IsMatch(question) => Wanted.Steps,
        _ => Wanted.Anything,
    };

    public static bool Holds(string text, Wanted wanted) => wanted switch
    {
        Wanted.Time => Time().IsMatch(text),
        Wanted.Money => Money().IsMatch(text),
        Wanted.Number => Number().IsMatch(text),
        Wanted.Person => Person().IsMatch(text),
        Wanted.Contact => Contact().IsMatch(text),
        _ => true,
    };

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"\b((tele)?phone|mobile|cell|fax) number\b|\b(e-?mail|postal|home) address (of|for)\b|\bnumber (of|for) (our|my|the) [a-z ]{0,40}(officer|manager|desk|line|team)\b", Options)]
    private static partial Regex AsksForContact();

    [GeneratedRegex(@"\bhow much (money|does .{0,40}(cost|pay|earn)|(do|does|will|would|can|did|may|should|am|are|is) .{0,40}(pay|paid|earn|earned|spend|spent|charged?|claim|reimbursed|cost)|(is|are|was|were) (the|a|an|our|my|your)\b)|\bhow many (cents?|pence|pennies|dollars?|euros?|pounds?|francs?|bucks)\b|\b(hourly|daily|day|mileage|nightly)( [a-z]+)? rate\b|\b(dollar|euro|money|spending|price|cost) (limit|cap|ceiling|maximum)\b|\b(spend|budget|salary|salaries|wage|wages|bonus|allowance|price of|cost of|per diem|pay out|payout|insurance cover)\b|\bhow (big|high) is the .{0,20}(fine|fee|bonus|penalty)", Options)]
    private static partial Regex AsksForMoney();

    [GeneratedRegex(@"\bhow (long|soon|fast|quick|quickly|early|late|often|frequently|regularly)\b|\bhow many (second|minute|hour|day|week|month|year)s?\b|\b(when|deadline|what time|which date|what date|until what)\b|\bhow much (time|notice)\b|\bwhat('?s| is) the [a-z ]{0,20}(period|interval|frequency)\b", Options)]
    private static partial Regex AsksForTime();

    [GeneratedRegex(@"\bhow (many|much|big|large|high|old)\b|\b(maximum|minimum|max|min) (number|amount|length|size)\b|\blimit of\b", Options)]
    private static partial Regex AsksForNumber();

    [GeneratedRegex(@"\b(who|whose|whom|who's|which (team|person|department|role|officer|law firm))\b", Options)]
    private static partial Regex AsksForPerson();

    [GeneratedRegex(@"\bhow (do|can|should|to|would|must)\b|\bwhat (do|should|must|can) (i|we|you) do\b|\bwhat (now|next)\b|\bhelp\b|\b(steps|procedure|process) (to|for)\b|\bwhere (do|can) i\b", Options)]
    private static partial Regex AsksForSteps();

    [GeneratedRegex(@"\b(\d+|" + NumberWords.Choice + @")([ -][a-z]+)?[ -](second|minute|hour|day|week|month|quarter|year|time)s?\b|\b(immediately|promptly|annual|annually|quarterly|monthly|weekly|daily|at once|within|as soon as|as long as|straight away|without delay|until)\b|\b(same|next|every|each|once a|per) ([a-z]+ )?(hour|day|week|month|quarter|year)\b|\b\d\d?(:\d\d)? ?(am|pm)\b|\b\d\d?:\d\d\b|\b(mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(january|february|april|june|july|august|september|october|november|december)\b|\b\d\d? (march|may)\b|\b(march|may) \d", Options)]
    private static partial Regex Time();

    [GeneratedRegex(@"[$€£¥] ?\d|\b\d[\d.,]* ?(dollars?|euros?|pounds?|francs?|usd|eur|gbp|chf|k)\b", Options)]
    private static partial Regex Money();

    [GeneratedRegex(@"\d|\b(" + NumberWords.Choice + @"|no|none|every|all)\b", Options)]
    private static partial Regex Number();

    [GeneratedRegex(@"\b(officer|manager|owner|team|legal|counsel|head|director|lead|chief|ceo|cto|cfo|ciso|vp|committee|security|desk|support|department|administrator|approver|responsible|sponsor|executive|people|hr|board|nobody|anyone|everyone)\b", Options)]
    private static partial Regex Person();

    [GeneratedRegex(@"\+?\d[\d ()/-]{5,}\d|\S@\S|\bhttps?://", Options)]
    private static partial Regex Contact();
}
