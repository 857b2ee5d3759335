using PolicyBot.Routing.Calendars;

namespace PolicyBot.Tests.Routing.Calendars;

public sealed class CheckingCalendars
{
    [Fact]
    public void Calendars_that_can_be_kept_are_taken()
    {
        var good = ACalendar.Options("America/Argentina/Buenos_Aires", "00:00-24:00", "02-29", "2028-02-29", "easter", "easter+60", "EASTER-47");
        good.Countries.Add("AR");
        good.WorkDays.Add(DayOfWeek.Saturday);

        Assert.Empty(Problems(("south-america_1", good), ("default", new CalendarOptions())));
    }

    [Theory]
    [InlineData("Europe/Madird", "09:00-17:00", "12-25", "Work:Calendars:here:TimeZone")]
    [InlineData("", "09:00-17:00", "12-25", "Work:Calendars:here:TimeZone")]
    [InlineData("CEST", "09:00-17:00", "12-25", "Work:Calendars:here:TimeZone")]
    [InlineData("UTC", "17:00-09:00", "12-25", "Work:Calendars:here:Hours")]
    [InlineData("UTC", "09:00-09:00", "12-25", "Work:Calendars:here:Hours")]
    [InlineData("UTC", "9-17", "12-25", "Work:Calendars:here:Hours")]
    [InlineData("UTC", "09:00-24:01", "12-25", "Work:Calendars:here:Hours")]
    [InlineData("UTC", "09:00-17:60", "12-25", "Work:Calendars:here:Hours")]
    [InlineData("UTC", "09:00-17:00\n", "12-25", "Work:Calendars:here:Hours")]
    [InlineData("UTC", "09:00-17:00", "25.12.", "Work:Calendars:here:Holidays")]
    [InlineData("UTC", "09:00-17:00", "2027-02-29", "Work:Calendars:here:Holidays")]
    [InlineData("UTC", "09:00-17:00", "02-30", "Work:Calendars:here:Holidays")]
    [InlineData("UTC", "09:00-17:00", "easter+101", "Work:Calendars:here:Holidays")]
    [InlineData("UTC", "09:00-17:00", "easter 1", "Work:Calendars:here:Holidays")]
    [InlineData("UTC", "09:00-17:00", "", "Work:Calendars:here:Holidays")]
    public void A_slip_of_the_pen_is_named_with_its_key(string zone, string hours, string holiday, string key) =>
        Assert.StartsWith(key, Assert.Single(Problems(("here", ACalendar.Options(zone, hours, holiday)))), StringComparison.Ordinal);

    [Theory]
    [InlineData("E")]
    [InlineData("ESP")]
    [InlineData("3S")]
    public void What_is_no_country_is_refused(string country)
    {
        var calendar = new CalendarOptions();
        calendar.Countries.Add(country);

        Assert.Contains($"\"{country}\"", Assert.Single(Problems(("here", calendar))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a,b")]
    [InlineData("a b")]
    [InlineData("")]
    public void A_name_that_cannot_be_kept_is_refused(string name) => Assert.Single(Problems((name, new CalendarOptions())));

    [Fact]
    public void A_country_in_two_calendars_is_refused()
    {
        var (one, other) = (new CalendarOptions(), new CalendarOptions());
        one.Countries.Add("ES");
        other.Countries.Add("es");

        Assert.Contains("one and other", Assert.Single(Problems(("one", one), ("other", other))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_calendar_in_which_nobody_ever_works_is_refused()
    {
        var calendar = new CalendarOptions();
        for (var day = new DateOnly(2028, 1, 1); day.Year == 2028; day = day.AddDays(1))
            calendar.Holidays.Add(day.ToString("MM-dd", System.Globalization.CultureInfo.InvariantCulture));

        Assert.Contains("without work", Assert.Single(Problems(("here", calendar))), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Problems(params IEnumerable<(string, CalendarOptions)> calendars) =>
        new WorkCheck().Validate(null, ACalendar.Section(calendars)).Failures ?? [];
}
