using PolicyBot.Cases.Handlers;
using PolicyBot.Reports;

namespace PolicyBot.Tests.Cases.Clocks;

/// <summary>What happens to one case of the simulation, and when nobody watches.</summary>
internal sealed record Life
{
    public const string Busy = "busy";
    public const string Steady = "steady";

    public required Place Place { get; init; }

    public required DateTimeOffset Opened { get; init; }

    public required bool IsAnonymous { get; init; }

    public required Category Category { get; init; }

    public required Severity Severity { get; init; }

    /// <summary>In order. Each has its own instant, which is never one at which hours begin.</summary>
    public required IReadOnlyList<(DateTimeOffset At, Deed Deed)> Deeds { get; init; }

    /// <summary>The program is down from the first instant until the second.</summary>
    public required (DateTimeOffset From, DateTimeOffset To) Down { get; init; }

    /// <summary>Absences of <see cref="Busy"/>; <see cref="Steady"/> is always there.</summary>
    public required IReadOnlyList<Absence> Away { get; init; }

    public DateTimeOffset End => Opened.AddDays(400);

    public static Life Drawn(Place place, Dice dice)
    {
        var opened = new DateTimeOffset(2026, 1, 1, 0, 0, 17, TimeSpan.Zero).AddMinutes(dice.Roll(10 * 365 * 24 * 60));
        var down = opened.AddSeconds(14).AddMinutes(dice.Roll(200 * 24 * 60));

        return new Life
        {
            Place = place,
            Opened = opened,
            IsAnonymous = dice.Chance(50),
            Category = dice.Chance(10) ? Category.Question : Category.Disclosure,
            Severity = dice.Pick(Enum.GetValues<Severity>()),
            Deeds = [.. DeedsAfter(opened, dice)],
            Down = dice.Chance(40) ? (down, down.AddMinutes(dice.Roll(40 * 24 * 60))) : (opened, opened),
            Away = [.. AbsencesAfter(DateOnly.FromDateTime(opened.UtcDateTime), dice)],
        };
    }

    private static IEnumerable<(DateTimeOffset, Deed)> DeedsAfter(DateTimeOffset at, Dice dice)
    {
        var (isKnown, isWaiting, isClosed) = (false, false, false);
        for (var left = dice.Roll(14); left > 0; left--)
        {
            at = at.AddMinutes(1 + dice.Roll((dice.Chance(50) ? 3 : 45) * 24 * 60));
            var deed = dice.Roll(9) switch
            {
                0 or 1 when !isKnown && !isClosed => Deed.Acknowledge,
                2 or 3 when !isClosed => isWaiting ? Deed.Hear : Deed.Ask,
                4 when !isClosed && dice.Chance(50) => Deed.Close,
                5 when isClosed => Deed.Reopen,
                6 => dice.Pick([Deed.GradeNormal, Deed.GradeHigh, Deed.GradeCritical]),
                7 => Deed.AssignToBusy,
                8 => Deed.AssignToSteady,
                _ => Deed.Nothing,
            };
            (isKnown, isWaiting, isClosed) = deed switch
            {
                Deed.Acknowledge => (true, isWaiting, isClosed),
                Deed.Ask => (true, true, isClosed),
                Deed.Hear => (isKnown, false, isClosed),
                Deed.Close => (true, false, true),
                Deed.Reopen => (isKnown, false, false),
                _ => (isKnown, isWaiting, isClosed),
            };

            yield return (at, deed);
        }
    }

    private static IEnumerable<Absence> AbsencesAfter(DateOnly day, Dice dice)
    {
        day = day.AddDays(-40);
        for (var left = dice.Roll(5); left > 0; left--)
        {
            var from = day.AddDays(1 + dice.Roll(60));
            day = from.AddDays(dice.Roll(30));
            yield return new Absence(from, day);
        }
    }
}
