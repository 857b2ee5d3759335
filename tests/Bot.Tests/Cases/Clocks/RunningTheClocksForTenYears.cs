using PolicyBot.Cases.Clocks;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Cases.Clocks;

/// <summary>Thirty time zones (such of which the rules are old: the machine's own may be older than those that the program carries) over ten years, with summer time, leap days, holidays, absences, waiting, re-opening and times without a watcher.</summary>
public sealed class RunningTheClocksForTenYears(ITestOutputHelper output)
{
    private const int LivesInEachPlace = 80;

    [Fact]
    public void No_alarm_is_wrong_missed_or_rung_twice()
    {
        var dice = new Dice(20260302);
        var wrong = new List<string>();
        var kinds = new Dictionary<AlarmKind, int>();
        foreach (var place in Enumerable.Range(0, Place.Zones.Length).Select(number => new Place(number)))
        {
            for (var number = 0; number < LivesInEachPlace; number++)
            {
                var life = Life.Drawn(place, dice);
                var must = SlowOracle.Tell(life);

                var rung = ProgramUnderWatch.Live(life);

                if (!must.SequenceEqual(rung))
                    wrong.Add(Difference(life, must, rung));

                foreach (var alarm in rung)
                    kinds[alarm.Kind] = kinds.GetValueOrDefault(alarm.Kind) + 1;
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong.DistinctBy(life => life.Split(',')[0])));
        foreach (var (kind, count) in kinds.OrderBy(pair => pair.Key))
            output.WriteLine($"{kind} {count}");

        Assert.All(Enum.GetValues<AlarmKind>(), kind => Assert.InRange(kinds.GetValueOrDefault(kind), 50, int.MaxValue)); // the simulation has seen each often
    }

    private static string Difference(Life life, IReadOnlyList<Rung> must, IReadOnlyList<Rung> rung) => string.Join(
        '\n',
        [
            $"{life.Place.Zone.Id}, opened {life.Opened:u}, anonymous {life.IsAnonymous}, {life.Severity}, {life.Category}, down {life.Down.From:u} to {life.Down.To:u}",
            .. life.Deeds.Select(deed => $"{deed.At:u} {deed.Deed}"),
            .. life.Away.Select(absence => $"away {absence}"),
            .. must.Except(rung).Select(alarm => $"missing: {alarm}"),
            .. rung.Except(must).Select(alarm => $"wrong: {alarm}"),
        ]);
}
