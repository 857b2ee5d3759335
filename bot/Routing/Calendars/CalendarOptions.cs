namespace PolicyBot.Routing.Calendars;

/// <summary>Section <c>Work:Calendars:{name}</c>.</summary>
public sealed class CalendarOptions
{
    /// <value>A name of the IANA time zone database, such as <c>Europe/Madrid</c>. The default is <c>UTC</c>.</value>
    public string TimeZone { get; set; } = "UTC";

    /// <summary>Which countries go by it.</summary>
    /// <value>ISO 3166-1 alpha-2, each in one calendar. Countries in none go by the default one.</value>
    public List<string> Countries { get; } = [];

    /// <value>The default is Monday to Friday.</value>
    public List<DayOfWeek> WorkDays { get; } = [];

    /// <summary>From when to when people are there.</summary>
    /// <value><c>HH:mm-HH:mm</c>, the end after the start and at most <c>24:00</c>. The default is <c>09:00-17:00</c>.</value>
    public string Hours { get; set; } = "09:00-17:00";

    /// <value><c>2026-12-25</c> (that day), <c>12-25</c> (every year), or <c>easter-2</c> (days before or after Easter Sunday of the western churches, every year).</value>
    public List<string> Holidays { get; } = [];
}
