using System.Globalization;

namespace PolicyBot.Primitives;

/// <summary>A calendar month in UTC: as exact as the time of a question may be.</summary>
public readonly record struct UtcMonth
{
    private readonly DateOnly _first;

    private UtcMonth(DateOnly day) => _first = new(day.Year, day.Month, 1);

    public static UtcMonth Of(TimeProvider time) => new(UtcDay.Today(time).Date);

    /// <exception cref="FormatException">The text is not of the form yyyy-MM.</exception>
    public static UtcMonth Parse(string text) => new(DateOnly.ParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture));

    /// <summary>The month so many months earlier.</summary>
    public UtcMonth Before(int months) => new(_first.AddMonths(-months));

    /// <summary>Its first day.</summary>
    public DateOnly First => _first;

    /// <summary>yyyy-MM, which sorts by time.</summary>
    public override string ToString() => _first.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
