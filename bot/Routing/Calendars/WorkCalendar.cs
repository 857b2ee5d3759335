using NodaTime;
using NodaTime.Extensions;
using NodaTime.TimeZones;

namespace PolicyBot.Routing.Calendars;

/// <summary>Which days and hours are worked in one place, by its own clocks, summer time and skipped days included.</summary>
public sealed class WorkCalendar
{
    /// <summary>Where two times on the wall are the same one, the earlier; where there is none, the first after the gap.</summary>
    private static readonly ZoneLocalMappingResolver First = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    private static readonly ZoneLocalMappingResolver Last = Resolvers.CreateMappingResolver(Resolvers.ReturnLater, Resolvers.ReturnStartOfIntervalAfter);

    private static readonly DayOfWeek[] MondayToFriday = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    private readonly DateTimeZone _zone;
    private readonly DayOfWeek[] _workDays;
    private readonly WorkHours _hours;
    private readonly Holiday[] _holidays;

    /// <param name="name">Empty for the default one.</param>
    /// <exception cref="FormatException">The options were not checked (<see cref="WorkCheck"/>).</exception>
    public WorkCalendar(string name, CalendarOptions options)
    {
        Name = name;
        _zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(options.TimeZone) ?? throw new FormatException("There is no such time zone.");
        _workDays = options.WorkDays.Count == 0 ? MondayToFriday : [.. options.WorkDays];
        _hours = WorkHours.Find(options.Hours) ?? throw new FormatException("These are no hours.");
        _holidays = [.. options.Holidays.Select(text => Holiday.TryParse(text, out var holiday) ? holiday : throw new FormatException("This is no holiday."))];
    }

    /// <summary>UTC, Monday to Friday, 09:00 to 17:00, without holidays.</summary>
    public static WorkCalendar Plain { get; } = new("", new CalendarOptions());

    /// <summary>The key under <c>Work:Calendars</c>; empty for the default one.</summary>
    public string Name { get; }

    public bool IsWorkingDay(DateOnly day) => _workDays.Contains(day.DayOfWeek) && !Array.Exists(_holidays, holiday => holiday.FallsOn(day));

    /// <summary>The working day so many after a day, or before it when the number is negative; the day itself is not counted.</summary>
    public DateOnly AddWorkingDays(DateOnly day, int count)
    {
        for (var left = Math.Abs(count); left > 0;)
        {
            day = day.AddDays(Math.Sign(count));
            if (IsWorkingDay(day))
                left--;
        }

        return day;
    }

    /// <summary>Whether people are there now.</summary>
    public bool IsOpen(DateTimeOffset instant)
    {
        var local = At(instant);
        var minute = (local.Hour * 60) + local.Minute;

        return IsWorkingDay(local.Date.ToDateOnly()) && minute >= _hours.Opens && minute < _hours.Closes;
    }

    /// <summary>Which day it is there.</summary>
    public DateOnly DayOf(DateTimeOffset instant) => At(instant).Date.ToDateOnly();

    /// <summary>When the hours of a day begin, worked or not.</summary>
    public DateTimeOffset OpensOn(DateOnly day) => InstantOf(day, _hours.Opens, First);

    /// <summary>When a day is over: the first instant that belongs to a later day.</summary>
    public DateTimeOffset EndOf(DateOnly day)
    {
        // Clocks set back over midnight tell a day to its end twice: what is owed by then is owed by the second end.
        var last = InstantOf(day.AddDays(1), 0, Last);

        return DayOf(last.AddTicks(-1)) <= day ? last : InstantOf(day.AddDays(1), 0, First);
    }

    private LocalDateTime At(DateTimeOffset instant) => Instant.FromDateTimeOffset(instant).InZone(_zone).LocalDateTime;

    private DateTimeOffset InstantOf(DateOnly day, int minute, ZoneLocalMappingResolver resolver) =>
        _zone.ResolveLocal(day.ToLocalDate().AtMidnight().PlusMinutes(minute), resolver).ToInstant().ToDateTimeOffset();
}
