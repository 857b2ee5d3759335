using System.Globalization;
using PolicyBot.Routing.Calendars;

namespace PolicyBot.Routing;

/// <summary>From when to when somebody is there, as <c>09:00-17:30</c>; past midnight when it begins later than it ends.</summary>
/// <param name="From">Open from this minute on.</param>
/// <param name="To">Closed from this minute on.</param>
internal sealed record OpeningHours(TimeOnly From, TimeOnly To)
{
    private const string Minutes = "HH:mm";

    /// <returns><see langword="null"/> when the text is no such span, or one without length.</returns>
    public static OpeningHours? TryParse(string text) =>
        text.Split('-', StringSplitOptions.TrimEntries) is [var from, var to] && Parse(from) is { } start && Parse(to) is { } end && start != end
            ? new OpeningHours(start, end)
            : null;

    public bool Hold(WorkCalendar calendar, DateTimeOffset at)
    {
        var (day, time) = (calendar.DayOf(at), calendar.TimeOf(at));
        if (From < To)
            return time >= From && time < To && calendar.IsWorkingDay(day);

        // After midnight it is still the shift of the day before.
        return (time >= From && calendar.IsWorkingDay(day)) || (time < To && calendar.IsWorkingDay(day.AddDays(-1)));
    }

    private static TimeOnly? Parse(string text) =>
        TimeOnly.TryParseExact(text, Minutes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
