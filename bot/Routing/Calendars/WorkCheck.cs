using Microsoft.Extensions.Options;
using NodaTime;

namespace PolicyBot.Routing.Calendars;

/// <summary>A deadline is not missed because of a slip of the pen.</summary>
internal sealed class WorkCheck : IValidateOptions<WorkOptions>
{
    /// <summary>Characters of a name: it is kept with each case.</summary>
    private const int LongestName = 100;

    /// <summary>Days without work after which a calendar is taken for a mistake, and years over which that is looked at.</summary>
    private const int LongestRest = 60;

    private const int FirstYear = 2020;
    private const int LastYear = 2060;

    public ValidateOptionsResult Validate(string? name, WorkOptions options)
    {
        string[] wrong = [.. options.Calendars.SelectMany(pair => CheckCalendar(pair.Key, pair.Value)), .. CheckSharing(options)];

        return wrong.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> CheckCalendar(string name, CalendarOptions calendar)
    {
        var key = $"Work:Calendars:{name}";
        var isWrong = false;
        foreach (var sentence in CheckFields(name, key, calendar))
        {
            isWrong = true;
            yield return sentence;
        }

        if (!isWrong && !IsWorked(new WorkCalendar(name, calendar)))
            yield return $"{key} has {LongestRest} days without work in a row. Take days out of Holidays, or add some to WorkDays.";
    }

    private static IEnumerable<string> CheckFields(string name, string key, CalendarOptions calendar)
    {
        if (name.Length is 0 or > LongestName || !name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_'))
            yield return $"{key}: a calendar's name has at most {LongestName} letters, digits, hyphens and underscores, since it is kept with each case. Give it another name.";

        if (string.IsNullOrEmpty(calendar.TimeZone) || DateTimeZoneProviders.Tzdb.GetZoneOrNull(calendar.TimeZone) is null)
            yield return $"{key}:TimeZone is \"{calendar.TimeZone}\", which is no time zone. Write a name of the IANA time zone database, such as Europe/Madrid.";

        if (WorkHours.Find(calendar.Hours) is null)
            yield return $"{key}:Hours is \"{calendar.Hours}\". Write from when to when people are there on the same day, such as 09:00-17:00.";

        foreach (var country in calendar.Countries.Where(country => country is not { Length: 2 } || !country.All(char.IsAsciiLetter)))
            yield return $"{key}:Countries holds \"{country}\". Write the two letters of ISO 3166-1, such as ES.";

        foreach (var day in calendar.WorkDays.Where(day => !Enum.IsDefined(day)))
            yield return $"{key}:WorkDays holds \"{day}\". Write days of the week, such as Monday.";

        foreach (var holiday in calendar.Holidays.Where(text => !Holiday.TryParse(text, out _)))
            yield return $"{key}:Holidays holds \"{holiday}\". Write a day (2026-12-25), a day of every year (12-25), or days from Easter Sunday (easter-2, easter+1).";
    }

    private static IEnumerable<string> CheckSharing(WorkOptions options) =>
        from calendar in options.Calendars
        from country in calendar.Value.Countries
        group calendar.Key by country?.ToUpperInvariant() into names
        where names.Count() > 1
        select $"Work:Calendars: {string.Join(" and ", names)} both hold the country {names.Key}. Give each country to one calendar, once.";

    private static bool IsWorked(WorkCalendar calendar)
    {
        var rest = 0;
        for (var day = new DateOnly(FirstYear, 1, 1); day.Year <= LastYear && rest < LongestRest; day = day.AddDays(1))
            rest = calendar.IsWorkingDay(day) ? 0 : rest + 1;

        return rest < LongestRest;
    }
}
