using PolicyBot.Routing.Calendars;

namespace PolicyBot.Tests.Cases.Clocks;

/// <summary>A place of the simulation: the settings for the program, and the same known in another way, day by day, by the machine's own time zones.</summary>
internal sealed class Place
{
    public static readonly DateOnly First = new(2025, 12, 1);
    public static readonly DateOnly Last = new(2037, 12, 31);

    public static readonly string[] Zones =
    [
        "UTC", "Europe/Madrid", "Europe/London", "Europe/Dublin", "Europe/Chisinau", "Atlantic/Azores", "America/St_Johns", "America/New_York", "America/Chicago", "America/Los_Angeles",
        "America/Toronto", "America/Santiago", "America/Sao_Paulo", "America/Caracas", "Pacific/Honolulu", "Pacific/Marquesas", "Pacific/Pago_Pago", "Pacific/Apia", "Pacific/Kiritimati", "Pacific/Chatham",
        "Pacific/Auckland", "Australia/Sydney", "Australia/Lord_Howe", "Australia/Adelaide", "Asia/Tokyo", "Asia/Kathmandu", "Asia/Kolkata", "Asia/Beirut", "Asia/Jerusalem", "Africa/Cairo",
    ];

    // Some begin in the hours that summer time leaves out or tells twice.
    private static readonly string[] Hours = ["09:00-17:00", "08:30-16:30", "00:00-08:00", "02:30-11:00", "01:45-10:00"];

    private static readonly DateOnly[] Easters =
    [
        new(2026, 4, 5), new(2027, 3, 28), new(2028, 4, 16), new(2029, 4, 1), new(2030, 4, 21), new(2031, 4, 13), new(2032, 3, 28), new(2033, 4, 17), new(2034, 4, 9), new(2035, 3, 25), new(2036, 4, 13),
        new(2037, 4, 5), new(2038, 4, 25),
    ];

    private readonly HashSet<DateOnly> _worked = [];
    private readonly Dictionary<DateOnly, DateTimeOffset> _openings = [];

    public Place(int number)
    {
        Zone = TimeZoneInfo.FindSystemTimeZoneById(Zones[number]);
        Options = new CalendarOptions { TimeZone = Zones[number], Hours = Hours[number % Hours.Length] };
        Options.Countries.Add(Country = $"{(char)('A' + (number / 26))}{(char)('A' + (number % 26))}");
        Options.Holidays.AddRange(["12-24", "12-25", "12-26", "12-27", "12-28", "12-29", "12-30", "12-31", "01-01", "02-29", "easter-2", "easter+1", "2029-07-04"]);
        var sundayFirst = number % 7 == 6;
        if (sundayFirst)
            Options.WorkDays.AddRange([DayOfWeek.Sunday, DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday]);

        for (var day = First; day <= Last; day = day.AddDays(1))
        {
            var isWeekend = sundayFirst ? day.DayOfWeek is DayOfWeek.Friday or DayOfWeek.Saturday : day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
            if (!isWeekend && !IsHoliday(day))
                _worked.Add(day);

            _openings[day] = OpeningOf(day);
        }
    }

    public TimeZoneInfo Zone { get; }

    public CalendarOptions Options { get; }

    public string Country { get; }

    public bool Works(DateOnly day) => _worked.Contains(day);

    public DateTimeOffset Opens(DateOnly day) => _openings[day];

    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);

    private static bool IsHoliday(DateOnly day) =>
        (day.Month == 12 && day.Day >= 24) || (day.Month == 1 && day.Day == 1) || (day.Month == 2 && day.Day == 29) || day == new DateOnly(2029, 7, 4)
        || Array.Exists(Easters, easter => day == easter.AddDays(-2) || day == easter.AddDays(1));

    private DateTimeOffset OpeningOf(DateOnly day)
    {
        var start = Options.Hours.Split('-')[0].Split(':');
        var wall = day.ToDateTime(new TimeOnly(int.Parse(start[0], System.Globalization.CultureInfo.InvariantCulture), int.Parse(start[1], System.Globalization.CultureInfo.InvariantCulture)));
        while (Zone.IsInvalidTime(wall))
            wall = wall.AddMinutes(1);

        return new DateTimeOffset(wall, Zone.IsAmbiguousTime(wall) ? Zone.GetAmbiguousTimeOffsets(wall).Max() : Zone.GetUtcOffset(wall)).ToUniversalTime();
    }
}
