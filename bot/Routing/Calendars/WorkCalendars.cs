using Microsoft.Extensions.Options;

namespace PolicyBot.Routing.Calendars;

/// <summary>The calendars under <c>Work:Calendars</c>.</summary>
public sealed class WorkCalendars
{
    /// <summary>The key of the calendar that is always there.</summary>
    public const string Default = "default";

    private readonly WorkCalendar _default;
    private readonly Dictionary<string, WorkCalendar> _byName;
    private readonly Dictionary<string, WorkCalendar> _byCountry;

    public WorkCalendars(IOptions<WorkOptions> options)
    {
        _byName = options.Value.Calendars.ToDictionary(pair => pair.Key, pair => new WorkCalendar(IsDefault(pair.Key) ? "" : pair.Key, pair.Value), StringComparer.OrdinalIgnoreCase);
        _default = _byName.GetValueOrDefault(Default, WorkCalendar.Plain);
        _byCountry = options.Value.Calendars
            .SelectMany(pair => pair.Value.Countries, (pair, country) => (country, calendar: _byName[pair.Key]))
            .ToDictionary(of => of.country, of => of.calendar, StringComparer.OrdinalIgnoreCase);
    }

    /// <param name="country">ISO 3166-1 alpha-2; <see langword="null"/> when it is not known.</param>
    /// <returns>The default one when no calendar names the country.</returns>
    public WorkCalendar For(string? country) => country is null ? _default : _byCountry.GetValueOrDefault(country, _default);

    /// <param name="name">Empty for the default one.</param>
    /// <returns>The default one also when there is no such calendar, or none any more.</returns>
    public WorkCalendar Named(string name) => _byName.GetValueOrDefault(name, _default);

    /// <summary>Whether a setting can name it; empty is the default one.</summary>
    public bool Knows(string name) => name.Length == 0 || IsDefault(name) || _byName.ContainsKey(name);

    private static bool IsDefault(string name) => name.Equals(Default, StringComparison.OrdinalIgnoreCase);
}
