namespace PolicyBot.Routing.Calendars;

/// <summary>Section <c>Work</c>: when people work where.</summary>
public sealed class WorkOptions
{
    /// <summary>By name. The calendar <c>default</c> is always there: whatever of it is not written is UTC, Monday to Friday, 09:00 to 17:00, without holidays.</summary>
    public Dictionary<string, CalendarOptions> Calendars { get; } = [];
}
