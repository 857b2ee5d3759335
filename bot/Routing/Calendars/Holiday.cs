using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PolicyBot.Routing.Calendars;

/// <summary>A day, of one year or of each, on which nobody works.</summary>
internal abstract record Holiday
{
    private const string BeforeTheOffset = "easter";

    private Holiday() { }

    public abstract bool FallsOn(DateOnly day);

    /// <param name="text">See <see cref="CalendarOptions.Holidays"/>.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Holiday? holiday)
    {
        holiday = null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var once))
            holiday = new Once(once);
        else if (DateOnly.TryParseExact($"2000-{text}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var yearly)) // a leap year, so that 02-29 can be named
            holiday = new Yearly(yearly.Month, yearly.Day);
        else if (text is not null && text.StartsWith(BeforeTheOffset, StringComparison.OrdinalIgnoreCase)
            && int.TryParse(text.Length == BeforeTheOffset.Length ? "0" : text.AsSpan(BeforeTheOffset.Length), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days)
            && days is >= -100 and <= 100)
            holiday = new ByEaster(days);

        return holiday is not null;
    }

    private sealed record Once(DateOnly Day) : Holiday
    {
        public override bool FallsOn(DateOnly day) => day == Day;
    }

    private sealed record Yearly(int Month, int Day) : Holiday
    {
        public override bool FallsOn(DateOnly day) => day.Month == Month && day.Day == Day;
    }

    private sealed record ByEaster(int Days) : Holiday
    {
        public override bool FallsOn(DateOnly day) => day == EasterOf(day.Year).AddDays(Days);
    }

    /// <summary>Easter Sunday of the western churches, by the anonymous Gregorian rule (Meeus, Astronomical Algorithms, chapter 8).</summary>
    private static DateOnly EasterOf(int year)
    {
        var a = year % 19;
        var (b, c) = Math.DivRem(year, 100);
        var (d, e) = Math.DivRem(b, 4);
        var g = ((8 * b) + 13) / 25;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var (i, k) = Math.DivRem(c, 4);
        var l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        var m = (a + (11 * h) + (19 * l)) / 433;
        var month = (h + l - (7 * m) + 90) / 25;

        return new DateOnly(year, month, (h + l - (7 * m) + (33 * month) + 19) % 32);
    }
}
