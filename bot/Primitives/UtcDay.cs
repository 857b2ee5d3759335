using System.Globalization;

namespace PolicyBot.Primitives;

/// <summary>A day in UTC: as exact as a time may be that an anonymous person caused.</summary>
public readonly record struct UtcDay(DateOnly Date)
{
    public static UtcDay Of(DateTimeOffset instant) => new(DateOnly.FromDateTime(instant.UtcDateTime));

    public static UtcDay Today(TimeProvider time) => Of(time.GetUtcNow());

    /// <exception cref="FormatException">The text is not of the form yyyy-MM-dd.</exception>
    public static UtcDay Parse(string text) => new(DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>yyyy-MM-dd</summary>
    public override string ToString() => Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
