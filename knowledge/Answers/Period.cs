using System.Runtime.InteropServices;

namespace PolicyBot.Knowledge.Answers;

/// <summary>Some days in a row: a day, a week, a month, a quarter or a year.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Period(DateOnly First, DateOnly Last)
{
    private const int EarliestYear = 1900;
    private const int LatestYear = 2199;

    public static Period Day(DateOnly day) => new(day, day);

    public static Period Year(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    public static Period Month(int year, int month) => Months(year, month, 1);

    public static Period Quarter(int year, int quarter) => Months(year, (quarter * 3) - 2, 3);

    /// <returns>The calendar week (Monday to Sunday), month, quarter or year that <paramref name="day"/> lies in, or the day itself.</returns>
    public static Period Around(DateOnly day, string unit) => unit switch
    {
        "week" => new(day.AddDays(-DaysSinceMonday(day)), day.AddDays(6 - DaysSinceMonday(day))),
        "month" => Month(day.Year, day.Month),
        "quarter" => Quarter(day.Year, ((day.Month - 1) / 3) + 1),
        "year" => Year(day.Year),
        _ => Day(day),
    };

    /// <returns>The day so many units later, or earlier when <paramref name="number"/> is negative.</returns>
    public static DateOnly Move(DateOnly day, int number, string unit) => unit switch
    {
        "week" => day.AddDays(7 * number),
        "month" => day.AddMonths(number),
        "quarter" => day.AddMonths(3 * number),
        "year" => day.AddYears(number),
        _ => day.AddDays(number),
    };

    /// <returns><see langword="null"/> when there is no such day (30 February), or it is too far away to be meant.</returns>
    public static Period? TryDay(int year, int month, int day) =>
        IsInReach(year) && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? Day(new DateOnly(year, month, day)) : null;

    /// <summary>Whether anybody can mean a day of that year; all that is reckoned from one stays within what a calendar holds.</summary>
    public static bool IsInReach(int year) => year is >= EarliestYear and <= LatestYear;

    private static Period Months(int year, int month, int number)
    {
        var first = new DateOnly(year, month, 1);

        return new(first, first.AddMonths(number).AddDays(-1));
    }

    private static int DaysSinceMonday(DateOnly day) => ((int)day.DayOfWeek + 6) % 7;
}
