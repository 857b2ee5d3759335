using PolicyBot.Primitives;

namespace PolicyBot.Cases.Clocks;

/// <summary>What is to be done about the alarms of a case now.</summary>
/// <param name="Ringing">The first first. After a time without a look, one of each family at most.</param>
/// <param name="PassedOver">Late ones that make no sense any more, or for which another rings.</param>
/// <param name="Next">When to look again; <see langword="null"/> for never.</param>
internal sealed record DueAlarms(IReadOnlyList<CaseAlarm> Ringing, IReadOnlyList<CaseAlarm> PassedOver, Stamp? Next)
{
    public static DueAlarms Of(CaseSummary summary, IReadOnlyList<CaseAlarm> plan, IReadOnlySet<AlarmKey> rung, DateTimeOffset now)
    {
        var today = summary.Calendar.DayOf(now);
        CaseAlarm[] open = [.. plan.Where(alarm => !rung.Contains(alarm.Key))];
        CaseAlarm[] due = [.. open.Where(alarm => alarm.At <= now)];
        CaseAlarm[] ringing =
        [
            .. due.Where(alarm => alarm.Until >= today)
                .GroupBy(alarm => alarm.Family)
                .Select(family => family.Last())
                .OrderBy(alarm => alarm.At).ThenBy(alarm => alarm.Key.Kind),
        ];

        return new DueAlarms(ringing, [.. due.Except(ringing)], NextOf(open.Except(due)));
    }

    public static Stamp? NextOf(IEnumerable<CaseAlarm> alarms) => alarms.MinBy(alarm => alarm.At) is { } first ? Stamp.ToTheMillisecond(first.At) : null;
}
