using PolicyBot.Primitives;

namespace PolicyBot.Cases.Desk;

/// <summary>A part of a calendar year (UTC) for which the board is given figures once it is over.</summary>
/// <param name="Months">3, 6 or 12.</param>
/// <param name="Number">The first of a year is 1.</param>
public sealed record BoardPeriod(int Year, int Number, int Months)
{
    public UtcDay First => new(new DateOnly(Year, ((Number - 1) * Months) + 1, 1));

    /// <summary>The first day after it.</summary>
    public UtcDay Until => new(First.Date.AddMonths(Months));

    /// <summary>Such as <c>2026 Q1</c>, <c>2026 H1</c> or <c>2026</c>.</summary>
    public string Label => Months switch
    {
        3 => $"{Year} Q{Number}",
        6 => $"{Year} H{Number}",
        _ => $"{Year}",
    };

    public BoardPeriod Before => Containing(First.Date.AddDays(-1), Months);

    public bool Contains(UtcDay day) => day.Date >= First.Date && day.Date < Until.Date;

    /// <summary>The latest that was over before this day.</summary>
    public static BoardPeriod LastOver(UtcDay today, int months) => Containing(today.Date, months).Before;

    private static BoardPeriod Containing(DateOnly day, int months) => new(day.Year, ((day.Month - 1) / months) + 1, months);
}
