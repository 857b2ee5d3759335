using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyBot.Routing.Calendars;

/// <summary>From when to when people are there on a working day, in minutes after midnight by the clock on the wall.</summary>
internal sealed partial record WorkHours(int Opens, int Closes)
{
    private const int MinutesADay = 24 * 60;

    /// <param name="text">See <see cref="CalendarOptions.Hours"/>.</param>
    /// <returns><see langword="null"/> when it is none.</returns>
    public static WorkHours? Find(string? text)
    {
        var match = Form().Match(text ?? "");
        if (!match.Success)
            return null;

        var (opens, closes) = (Minutes(match.Groups[1], match.Groups[2]), Minutes(match.Groups[3], match.Groups[4]));

        return opens < closes && closes <= MinutesADay ? new WorkHours(opens, closes) : null;
    }

    private static int Minutes(Group hour, Group minute) =>
        (int.Parse(hour.ValueSpan, CultureInfo.InvariantCulture) * 60) + int.Parse(minute.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([01][0-9]|2[0-4]):([0-5][0-9])-([01][0-9]|2[0-4]):([0-5][0-9])\z")]
    private static partial Regex Form();
}
