using PolicyBot.Cases.Handlers;
using PolicyBot.Primitives;
using PolicyBot.Routing.Calendars;

namespace PolicyBot.Cases.Clocks;

/// <summary>Starts, moves and reads the clocks of cases.</summary>
public sealed class CaseClocks(WorkCalendars calendars, HandlerDirectory people, TimeProvider time)
{
    /// <summary>For a case that is being opened.</summary>
    /// <param name="country">Of the report, ISO 3166-1 alpha-2; of it the case keeps only which calendar it led to.</param>
    public CaseSummary Begin(CaseSummary opened, string? country)
    {
        var begun = opened with { Calendar = calendars.For(country) };

        return begun with { NextAlarm = DueAlarms.NextOf(AlarmsOf(begun)) };
    }

    /// <summary>For every change of a case: waiting for the reporter begins or ends, and so does a second round after a case is opened again.</summary>
    public CaseSummary After(CaseSummary before, CaseSummary after)
    {
        var moved = Waiting(before, Reopening(before, after));

        return moved with { NextAlarm = NextAfter(before, moved) };
    }

    /// <summary>All alarms of a case as it stands, rung or not.</summary>
    internal IReadOnlyList<CaseAlarm> AlarmsOf(CaseSummary summary) => AlarmPlan.Of(summary, summary.Assignee is { } assignee ? people.AbsencesOf(assignee) : []);

    /// <summary>All clocks of a case, the first due first.</summary>
    public IReadOnlyList<CaseClock> Of(CaseSummary summary)
    {
        var clocks = summary.Clocks;

        return
        [
            Clock(summary, ClockKind.PersonalAnswer, clocks.PersonalAnswerBy, clocks.PersonalAnswerBy, summary.Acknowledged),
            Clock(summary, ClockKind.Acknowledge, clocks.AcknowledgeBy, clocks.AcknowledgeBy, summary.Acknowledged),
            Clock(summary, ClockKind.Feedback, clocks.FeedbackBy, clocks.FeedbackTarget, summary.Closed),
        ];
    }

    private Stamp? NextAfter(CaseSummary before, CaseSummary after)
    {
        var now = time.GetUtcNow();
        if (before.NextAlarm is { } due && due.Earliest <= now)
            return due; // it waits to be looked at, and then the case is looked at as it is by then

        // What is in the past was looked at, unless only this change has put it there.
        var known = AlarmsOf(before).Select(alarm => alarm.Key).Where(key => key.Kind is not AlarmKind.AssigneeAway || after.Assignee == before.Assignee).ToHashSet();

        return DueAlarms.NextOf(AlarmsOf(after).Where(alarm => alarm.At > now || !known.Contains(alarm.Key)));
    }

    private CaseClock Clock(CaseSummary summary, ClockKind kind, DateOnly limit, DateOnly target, Stamp? met)
    {
        var today = summary.Calendar.DayOf(time.GetUtcNow());

        return new CaseClock { Kind = kind, Limit = limit, Target = target, State = State(summary, kind, limit, today, met), Left = target.DayNumber - today.DayNumber };
    }

    private static ClockState State(CaseSummary summary, ClockKind kind, DateOnly limit, DateOnly today, Stamp? met) => met switch
    {
        { } when summary.FirstDayOf(met.Value) > limit => ClockState.MetLate,
        { } => ClockState.Met,
        null when today > limit => ClockState.Overdue,
        null when kind is ClockKind.Feedback && summary.WaitingSince is not null => ClockState.Paused,
        null => ClockState.Running,
    };

    private CaseSummary Reopening(CaseSummary before, CaseSummary after) =>
        before.Status is CaseStatus.Closed && after.Status is not CaseStatus.Closed
            ? after with { Reopened = after.Calendar.DayOf(time.GetUtcNow()), WaitedDays = 0 }
            : after;

    private CaseSummary Waiting(CaseSummary before, CaseSummary after) => (before.WaitingSince, after.Status is CaseStatus.AwaitingReporter) switch
    {
        (null, true) => after with { WaitingSince = UtcDay.Today(time) },
        ({ } since, false) => after with { WaitingSince = null, WaitedDays = after.WaitedDays + UtcDay.Today(time).Date.DayNumber - since.Date.DayNumber },
        _ => after,
    };
}
