using PolicyBot.Routing.Calendars;

namespace PolicyBot.Tests.Routing.Calendars;

internal static class ACalendar
{
    public static WorkCalendar In(string zone, string hours = "09:00-17:00", params IEnumerable<string> holidays) => new("here", Options(zone, hours, holidays));

    public static CalendarOptions Options(string zone, string hours = "09:00-17:00", params IEnumerable<string> holidays)
    {
        var options = new CalendarOptions { TimeZone = zone, Hours = hours };
        options.Holidays.AddRange(holidays);

        return options;
    }

    public static WorkCalendars Set(params IEnumerable<(string Name, CalendarOptions Calendar)> calendars) => new(Microsoft.Extensions.Options.Options.Create(Section(calendars)));

    public static WorkOptions Section(params IEnumerable<(string Name, CalendarOptions Calendar)> calendars)
    {
        var options = new WorkOptions();
        foreach (var (name, calendar) in calendars)
            options.Calendars[name] = calendar;

        return options;
    }
}
