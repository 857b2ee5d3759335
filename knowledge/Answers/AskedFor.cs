using System.Text.RegularExpressions;

namespace PolicyBot.Knowledge.Answers;

/// <summary>
/// What kind of thing a question asks for, where that can be told from how it asks, and whether a text holds such a thing.
/// A passage about the right matter without it does not answer.
/// </summary>
internal sealed partial class AskedFor
{
    private readonly Regex? _thing;

    private AskedFor(Regex? thing) => _thing = thing;

    public static AskedFor In(string question) =>
        new(Contact().IsMatch(question) ? ContactThing()
            : Time().IsMatch(question) ? TimeThing()
            : Amount().IsMatch(question) ? AmountThing()
            : null);

    /// <returns>True also when the question asks for nothing that can be recognised.</returns>
    public bool IsIn(string text) => _thing is null || _thing.IsMatch(text);

    /// <summary>Whether the question asks for something that can be recognised, and the text holds it.</summary>
    public bool IsShownBy(string text) => _thing is not null && _thing.IsMatch(text);

    [GeneratedRegex(@"\b(?:phone|telephone|mobile|extension|fax)\s+(?:number|no)\b|\be-?mail\s+address\b|\bnames?\s+(?:and|of)\b|\bpostal\s+address\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 500)]
    private static partial Regex Contact();

    [GeneratedRegex(@"\+?\d[\d ()/-]{5,}\d|\b[\w.+-]+@[\w-]+\.\w+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 500)]
    private static partial Regex ContactThing();

    [GeneratedRegex(@"\bhow\s+(?:long|soon|fast|quick|quickly|early|late|often|frequently)\b|\bhow\s+many\s+(?:minutes|hours|days|weeks|months|years)\b|\b(?:by\s+)?when\s+(?:is|are|do|does|will|must|can|should|am)\b|\bdeadline\b|\bwhat\s+time\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 500)]
    private static partial Regex Time();

    [GeneratedRegex(
        @"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|sixty|ninety)[\s-]+(?:[\w-]+\s+)?(?:second|minute|hour|day|week|month|quarter|year|time)s?\b|\b(?:immediately|promptly|annual|annually|quarterly|monthly|weekly|daily|yearly|at\s+once|same\s+(?:working\s+)?day|as\s+soon\s+as|as\s+long\s+as|every\s+(?:day|week|month|quarter|year))\b|\b(?:each|a)\s+(?:day|week|month|quarter|year)\b|\b\d{1,2}(?::\d\d)?\s?[ap]m\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 500)]
    private static partial Regex TimeThing();

    [GeneratedRegex(@"\bhow\s+(?:much|many|big|large)\b|\b(?:maximum|max|limit|budget)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 500)]
    private static partial Regex Amount();

    [GeneratedRegex(@"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|dozen|half|none|no)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 500)]
    private static partial Regex AmountThing();
}
