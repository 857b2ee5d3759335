using PolicyBot.Cases.Handlers;
using PolicyBot.Reports;
using PolicyBot.Routing.Calendars;

namespace PolicyBot.Cases.Clocks;

/// <summary>
/// All alarms of a case as it stands, rung or not. What comes before a deadline rings on a working day on which something can still be done; what comes
/// after one, on the next working day.
/// </summary>
internal static class AlarmPlan
{
    private const int AnswerNotice = 1;
    private const int TargetNotice = 2;
    private const int LimitNotice = 5;

    // Later than so many days a check-in would be wrong about how long ago the report was; nor does a case get any that was old before there were check-ins.
    private const int CheckInDays = 30;

    private static readonly (AlarmKind Kind, int Months)[] CheckIns = [(AlarmKind.CheckIn1, 1), (AlarmKind.CheckIn3, 3), (AlarmKind.CheckIn6, 6)];

    /// <param name="away">When whoever leads the case is away.</param>
    /// <returns>The first to ring first.</returns>
    public static IReadOnlyList<CaseAlarm> Of(CaseSummary summary, IEnumerable<Absence> away) =>
    [
        .. (summary.Closed is null ? [.. Answer(summary), .. Feedback(summary), .. Away(summary, away)] : Array.Empty<CaseAlarm>())
            .Concat(CheckInsOf(summary))
            .OrderBy(alarm => alarm.At).ThenBy(alarm => alarm.Key.Kind),
    ];

    private static IEnumerable<CaseAlarm> Answer(CaseSummary summary)
    {
        if (summary.Acknowledged is not null)
            yield break;

        var (calendar, clocks) = (summary.Calendar, summary.Clocks);
        if (Reminder(calendar, AlarmKind.AnswerReminder, clocks.PersonalAnswerBy, AnswerNotice, summary.Received) is { } reminder)
            yield return reminder;

        yield return Overdue(calendar, AlarmKind.AnswerOverdue, clocks.PersonalAnswerBy);
        yield return new CaseAlarm(new AlarmKey(AlarmKind.AcknowledgeNear, clocks.AcknowledgeBy), calendar.OpensOn(NearDay(calendar, clocks.AcknowledgeBy, summary.Received)), DateOnly.MaxValue);
        yield return Overdue(calendar, AlarmKind.AcknowledgeOverdue, clocks.AcknowledgeBy);
    }

    private static IEnumerable<CaseAlarm> Feedback(CaseSummary summary)
    {
        var (calendar, clocks, from) = (summary.Calendar, summary.Clocks, summary.Reopened ?? summary.Received);
        if (summary.WaitingSince is null)
        {
            if (Reminder(calendar, AlarmKind.TargetReminder, clocks.FeedbackTarget, TargetNotice, from) is { } early)
                yield return early;

            if (clocks.FeedbackTarget < clocks.FeedbackBy)
                yield return Overdue(calendar, AlarmKind.TargetOverdue, clocks.FeedbackTarget);
        }

        if (Reminder(calendar, AlarmKind.LimitReminder, clocks.FeedbackBy, LimitNotice, from) is { } reminder)
            yield return reminder;

        yield return Overdue(calendar, AlarmKind.LimitOverdue, clocks.FeedbackBy);
    }

    private static IEnumerable<CaseAlarm> Away(CaseSummary summary, IEnumerable<Absence> away) =>
        from absence in away
        where absence.To >= summary.Received
        let day = FirstWorkingDayFrom(summary.Calendar, absence.From)
        where day <= absence.To
        select new CaseAlarm(new AlarmKey(AlarmKind.AssigneeAway, absence.From), summary.Calendar.OpensOn(day), absence.To);

    private static IEnumerable<CaseAlarm> CheckInsOf(CaseSummary summary) =>
        from checkIn in summary.Category is Category.Question ? [] : CheckIns
        let due = summary.Received.AddMonths(checkIn.Months)
        select new CaseAlarm(new AlarmKey(checkIn.Kind, due), summary.Calendar.OpensOn(FirstWorkingDayFrom(summary.Calendar, due)), due.AddDays(CheckInDays));

    /// <returns><see langword="null"/> when no working day is left between the beginning and the deadline.</returns>
    private static CaseAlarm? Reminder(WorkCalendar calendar, AlarmKind kind, DateOnly due, int notice, DateOnly from)
    {
        var wanted = calendar.AddWorkingDays(due, -notice);
        var first = calendar.AddWorkingDays(from, 1);
        var day = wanted > from ? wanted : first;

        return day <= due ? new CaseAlarm(new AlarmKey(kind, due), calendar.OpensOn(day), due) : null;
    }

    private static CaseAlarm Overdue(WorkCalendar calendar, AlarmKind kind, DateOnly due) =>
        new(new AlarmKey(kind, due), calendar.OpensOn(calendar.AddWorkingDays(due, 1)), DateOnly.MaxValue);

    /// <summary>The first working day on which less than two days are left; with none before the limit, the last one before that; in a place that is closed all week, the day itself.</summary>
    private static DateOnly NearDay(WorkCalendar calendar, DateOnly limit, DateOnly from)
    {
        var near = limit.AddDays(-1);
        if (FirstWorkingDayFrom(calendar, near) is var next && next <= limit)
            return next;

        return calendar.AddWorkingDays(near, -1) is var last && last > from ? last : near;
    }

    private static DateOnly FirstWorkingDayFrom(WorkCalendar calendar, DateOnly day) => calendar.AddWorkingDays(day.AddDays(-1), 1);
}
