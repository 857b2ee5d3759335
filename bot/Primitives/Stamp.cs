using System.Globalization;

namespace PolicyBot.Primitives;

/// <summary>
/// When something happened: to the millisecond, or only the day, where a finer time could betray an anonymous person.
/// As text it sorts by time within its own kind.
/// </summary>
public readonly record struct Stamp
{
    private Stamp(string text) => Text = text;

    /// <summary>yyyy-MM-dd, or yyyy-MM-ddTHH:mm:ss.fffZ. Always UTC.</summary>
    public string Text { get; }

    public bool IsDayOnly => Text.Length == 10;

    public UtcDay Day => UtcDay.Parse(Text[..10]);

    /// <summary>The instant; where only the day is known, its first.</summary>
    public DateTimeOffset Earliest => IsDayOnly
        ? new DateTimeOffset(Day.Date, TimeOnly.MinValue, TimeSpan.Zero)
        : DateTimeOffset.ParseExact(Text, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public static Stamp ToTheDay(DateTimeOffset instant) => Of(UtcDay.Of(instant));

    public static Stamp Of(UtcDay day) => new(day.ToString());

    public static Stamp ToTheMillisecond(DateTimeOffset instant) =>
        new(instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));

    /// <exception cref="FormatException">The text has neither form.</exception>
    public static Stamp Parse(string text) =>
        text.Length == 10
            ? Of(UtcDay.Parse(text))
            : ToTheMillisecond(DateTimeOffset.ParseExact(text, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));

    public override string ToString() => Text;
}
