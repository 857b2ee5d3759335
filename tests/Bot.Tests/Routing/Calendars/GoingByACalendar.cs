using System.Globalization;

namespace PolicyBot.Tests.Routing.Calendars;

public sealed class GoingByACalendar
{
    [Theory]
    [InlineData("2026-12-24", true)]
    [InlineData("2026-12-25", false)] // every year
    [InlineData("2031-12-25", false)]
    [InlineData("2026-05-15", false)] // once
    [InlineData("2028-05-15", true)]
    [InlineData("2026-04-03", false)] // Good Friday
    [InlineData("2026-04-06", false)] // Easter Monday
    [InlineData("2027-03-26", false)]
    [InlineData("2038-04-26", false)] // the latest Easter there can be is 25 April
    [InlineData("2026-03-07", false)] // a Saturday
    [InlineData("2028-02-29", false)] // a leap day, and a holiday of leap years alone
    [InlineData("2027-03-01", true)]
    public void Nobody_works_on_weekends_and_holidays(string day, bool works) =>
        Assert.Equal(works, ACalendar.In("Europe/Madrid", holidays: ["12-25", "2026-05-15", "easter-2", "Easter+1", "02-29"]).IsWorkingDay(Day(day)));

    [Theory]
    [InlineData("2026-03-02", 3, "2026-03-05")]
    [InlineData("2026-03-05", 3, "2026-03-10")]
    [InlineData("2026-03-07", 1, "2026-03-09")]
    [InlineData("2026-12-24", 1, "2026-12-28")] // the 25th is a Friday
    [InlineData("2026-12-28", -1, "2026-12-24")]
    [InlineData("2028-02-28", 1, "2028-02-29")]
    [InlineData("2026-03-08", 0, "2026-03-08")]
    public void Working_days_are_counted_over_what_is_none(string from, int count, string to) =>
        Assert.Equal(Day(to), ACalendar.In("UTC", holidays: ["12-25"]).AddWorkingDays(Day(from), count));

    [Fact]
    public void A_week_can_begin_on_Sunday()
    {
        var options = ACalendar.Options("Africa/Cairo");
        options.WorkDays.AddRange([DayOfWeek.Sunday, DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday]);
        var cairo = new PolicyBot.Routing.Calendars.WorkCalendar("eg", options);

        Assert.Equal(Day("2026-03-08"), cairo.AddWorkingDays(Day("2026-03-05"), 1)); // Thursday to Sunday
        Assert.False(cairo.IsWorkingDay(Day("2026-03-06")));
    }

    [Theory]
    [InlineData("Europe/Madrid", "2026-03-28", "2026-03-28T08:00:00Z")]
    [InlineData("Europe/Madrid", "2026-03-30", "2026-03-30T07:00:00Z")] // summer time
    [InlineData("America/New_York", "2026-03-06", "2026-03-06T14:00:00Z")]
    [InlineData("America/New_York", "2026-03-09", "2026-03-09T13:00:00Z")]
    [InlineData("Asia/Kathmandu", "2026-03-09", "2026-03-09T03:15:00Z")] // 5:45 ahead
    [InlineData("America/St_Johns", "2026-03-06", "2026-03-06T12:30:00Z")] // 3:30 behind
    [InlineData("America/St_Johns", "2026-03-09", "2026-03-09T11:30:00Z")]
    [InlineData("Africa/Cairo", "2026-04-23", "2026-04-23T07:00:00Z")]
    [InlineData("Africa/Cairo", "2026-04-26", "2026-04-26T06:00:00Z")]
    [InlineData("Australia/Lord_Howe", "2026-04-03", "2026-04-02T22:00:00Z")] // summer time of half an hour
    [InlineData("Australia/Lord_Howe", "2026-04-06", "2026-04-05T22:30:00Z")]
    [InlineData("Pacific/Kiritimati", "2026-03-09", "2026-03-08T19:00:00Z")] // 14 hours ahead
    public void Hours_begin_by_the_clock_on_the_wall(string zone, string day, string instant)
    {
        var calendar = ACalendar.In(zone);

        var opens = calendar.OpensOn(Day(day));

        Assert.Equal(Instant(instant), opens);
        Assert.Equal(calendar.IsWorkingDay(Day(day)), calendar.IsOpen(opens));
        Assert.False(calendar.IsOpen(opens.AddTicks(-1)));
        Assert.Equal(calendar.IsWorkingDay(Day(day)), calendar.IsOpen(opens.AddHours(8).AddTicks(-1)));
        Assert.False(calendar.IsOpen(opens.AddHours(8)));
    }

    [Theory]
    [InlineData("02:30-06:00", "2026-03-29T01:00:00Z")] // 02:30 is not on any clock: 03:00 is the first after it
    [InlineData("02:00-06:00", "2026-03-29T01:00:00Z")]
    [InlineData("03:00-06:00", "2026-03-29T01:00:00Z")]
    public void Hours_that_begin_in_a_gap_begin_after_it(string hours, string instant) =>
        Assert.Equal(Instant(instant), ACalendar.In("Europe/Madrid", hours).OpensOn(Day("2026-03-29")));

    [Fact]
    public void Hours_that_begin_twice_begin_the_first_time() =>
        Assert.Equal(Instant("2026-10-25T00:30:00Z"), ACalendar.In("Europe/Madrid", "02:30-06:00").OpensOn(Day("2026-10-25")));

    [Theory]
    [InlineData("UTC", "2026-03-02", "2026-03-03T00:00:00Z")]
    [InlineData("Europe/Madrid", "2026-03-29", "2026-03-29T22:00:00Z")] // a day of 23 hours
    [InlineData("Europe/Madrid", "2026-10-25", "2026-10-25T23:00:00Z")] // a day of 25 hours
    [InlineData("Africa/Cairo", "2026-04-23", "2026-04-23T22:00:00Z")] // the next day begins at 01:00
    [InlineData("Africa/Cairo", "2026-10-29", "2026-10-29T22:00:00Z")] // its last hour is told twice
    [InlineData("America/Havana", "2026-10-31", "2026-11-01T04:00:00Z")] // midnight is told twice, both times on the next day
    [InlineData("America/St_Johns", "2010-11-06", "2010-11-07T03:30:00Z")] // one minute past midnight clocks went back to the day before
    [InlineData("Pacific/Apia", "2011-12-29", "2011-12-30T10:00:00Z")] // the 30th was left out
    [InlineData("Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00Z")]
    public void A_day_ends_when_no_clock_shows_it_any_more(string zone, string day, string instant)
    {
        var calendar = ACalendar.In(zone);

        var end = calendar.EndOf(Day(day));

        Assert.Equal(Instant(instant), end);
        Assert.True(calendar.DayOf(end) > Day(day));
        Assert.True(calendar.DayOf(end.AddTicks(-1)) <= Day(day));
    }

    [Fact]
    public void Each_country_goes_by_its_calendar_and_all_others_by_the_default_one()
    {
        var spain = ACalendar.Options("Europe/Madrid");
        spain.Countries.AddRange(["ES", "pt"]);
        var calendars = ACalendar.Set(("iberia", spain), ("default", ACalendar.Options("Asia/Tokyo")));

        Assert.Equal("iberia", calendars.For("ES").Name);
        Assert.Equal("iberia", calendars.For("PT").Name);
        Assert.Equal("iberia", calendars.Named("iberia").Name);
        Assert.All([calendars.For(null), calendars.For("FR"), calendars.Named(""), calendars.Named("gone")], calendar =>
        {
            Assert.Equal("", calendar.Name);
            Assert.Equal(Day("2026-03-03"), calendar.DayOf(Instant("2026-03-02T15:00:00Z")));
        });
    }

    [Fact]
    public void Without_a_setting_there_is_one_calendar_in_UTC()
    {
        var calendar = ACalendar.Set().For("ES");

        Assert.Equal("", calendar.Name);
        Assert.Equal(Instant("2026-03-02T09:00:00Z"), calendar.OpensOn(Day("2026-03-02")));
        Assert.True(calendar.IsWorkingDay(Day("2026-12-25")));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(string text) => DateTimeOffset.ParseExact(text, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
