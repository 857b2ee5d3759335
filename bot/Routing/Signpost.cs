using PolicyBot.Outbox;
using PolicyBot.Routing.Calendars;

namespace PolicyBot.Routing;

/// <summary>One destination as routes see it: who reads what arrives there, when somebody is there, and who stands in.</summary>
internal sealed class Signpost(string name, DestinationOptions settings, IDestinationKind? kind, IReadOnlyCollection<string> workers, WorkCalendar calendar)
{
    private readonly OpeningHours? _hours = OpeningHours.TryParse(settings.Hours);

    private readonly IReadOnlyCollection<string>? _apart = kind?.PeopleApart(ConfiguredDestinations.Of(name, settings));

    public string Name => name;

    /// <summary>Empty when there is none.</summary>
    public string Deputy => settings.Deputy;

    /// <summary>
    /// Whether a case may go there from which these people are kept out. A place that several read together is shut by one of them; where each sees only
    /// their own, one other who works cases is enough: whoever only looks at trails could do nothing about it.
    /// </summary>
    public bool Admits(IReadOnlySet<string> barred)
    {
        if (barred.Count == 0)
            return true;

        if (_apart is not null)
            return (_apart.Count > 0 ? _apart.Intersect(workers, StringComparer.Ordinal) : workers).Any(person => !barred.Contains(person));

        return settings.OutsideLegal || (settings.Readers.Count > 0 && !settings.Readers.Exists(barred.Contains));
    }

    public bool IsOpen(DateTimeOffset at) =>
        _hours is { } hours ? hours.Hold(calendar, at) : settings.Calendar.Length == 0 || calendar.IsOpen(at);
}
