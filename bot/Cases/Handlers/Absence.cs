using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PolicyBot.Cases.Handlers;

/// <summary>Days on which a person of Legal is away, the first and the last included, by the calendar of the case that waits for them.</summary>
public sealed record Absence(DateOnly From, DateOnly To)
{
    private const string Day = "yyyy-MM-dd";

    /// <param name="text">Such as <c>2026-12-20/2027-01-06</c>, or one day.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Absence? absence)
    {
        var days = (text ?? "").Split('/');
        var isAbsence = DateOnly.TryParseExact(days[0], Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var from)
            & DateOnly.TryParseExact(days[^1], Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var to)
            && days.Length <= 2 && from <= to;
        absence = isAbsence ? new Absence(from, to) : null;

        return absence is not null;
    }

    public bool Holds(DateOnly day) => From <= day && day <= To;
}
