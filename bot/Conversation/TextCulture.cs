using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyBot.Conversation;

/// <summary>
/// In which language and manner texts are written. The language is that of the texts there are for the reader; the order of day and month
/// is the one of the reader's place. Both hold for the flow of one turn; outside of one there is no reader, and the place where the machine is
/// takes no reader's.
/// </summary>
internal static partial class TextCulture
{
    // As the framework's own current culture: it follows the flow of one turn, and no other sees it.
    private static readonly AsyncLocal<Lazy<CultureInfo>?> OfTurn = new();

    /// <summary>For numbers and days: <c>D</c> is a day in words.</summary>
    public static CultureInfo Current => OfTurn.Value?.Value ?? Of(Texts.Language, reader: null);

    /// <summary>Writes for this reader until it is disposed.</summary>
    /// <param name="locale">As <see cref="Turns.Turn.Locale"/>.</param>
    public static IDisposable For(string? locale)
    {
        var before = new Before(CultureInfo.CurrentUICulture, OfTurn.Value);
        var reader = Find(locale);
        if (reader is not null)
            CultureInfo.CurrentUICulture = reader;

        var language = Texts.Language;
        OfTurn.Value = new Lazy<CultureInfo>(() => Of(language, reader)); // few turns write a day or a number

        return before;
    }

    /// <param name="language">Of the texts.</param>
    /// <param name="reader">Counts where it is a place's variety of that language.</param>
    internal static CultureInfo Of(string language, CultureInfo? reader)
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo(language).Clone();
        var isVariety = reader is { IsNeutralCulture: false } && reader.TwoLetterISOLanguageName == culture.TwoLetterISOLanguageName;
        culture.DateTimeFormat.LongDatePattern = culture.TwoLetterISOLanguageName == "en"
            ? isVariety && IsMonthFirst(reader!) ? "MMMM d, yyyy" : "d MMMM yyyy"
            : WithoutWeekday(isVariety ? reader! : culture);

        return culture;
    }

    private static bool IsMonthFirst(CultureInfo reader) => reader.DateTimeFormat.MonthDayPattern.StartsWith('M');

    private static string WithoutWeekday(CultureInfo culture) => Weekday().Replace(culture.DateTimeFormat.LongDatePattern, "").Trim(' ', ',');

    // What is no place that we know is none: the name comes from outside, and the framework would make a culture of nearly any.
    private static CultureInfo? Find(string? locale)
    {
        if (locale is null || !Place().IsMatch(locale))
            return null;

        try
        {
            return CultureInfo.GetCultureInfo(locale, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }

    // BCP 47 (RFC 5646, section 2.1): language, script and region.
    [GeneratedRegex(@"\A[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Place();

    [GeneratedRegex(@",?\s*dddd[,.]?\s*")]
    private static partial Regex Weekday();

    private sealed record Before(CultureInfo Language, Lazy<CultureInfo>? Manner) : IDisposable
    {
        public void Dispose()
        {
            CultureInfo.CurrentUICulture = Language;
            OfTurn.Value = Manner;
        }
    }
}
