using PolicyBot.Cases;
using PolicyBot.Cases.Clocks;
using PolicyBot.Cases.Handlers;
using PolicyBot.Primitives;
using PolicyBot.Reports;
using PolicyBot.Routing.Calendars;
using PolicyBot.Tests.Routing.Calendars;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Cases.Clocks;

public sealed class PlanningAlarms
{
    [Theory]
    [InlineData(Severity.Normal, "AnswerReminder 03-04, AnswerOverdue 03-06, AcknowledgeNear 03-09, AcknowledgeOverdue 03-10, CheckIn1 04-02, LimitReminder 05-26, TargetReminder 05-29, CheckIn3 06-02, LimitOverdue 06-03, CheckIn6 09-02")]
    [InlineData(Severity.High, "AnswerReminder 03-03, AnswerOverdue 03-05, AcknowledgeNear 03-09, AcknowledgeOverdue 03-10, CheckIn1 04-02, TargetReminder 04-30, TargetOverdue 05-04, LimitReminder 05-26, CheckIn3 06-02, LimitOverdue 06-03, CheckIn6 09-02")]
    [InlineData(Severity.Critical, "AnswerReminder 03-03, AnswerOverdue 03-04, AcknowledgeNear 03-09, AcknowledgeOverdue 03-10, TargetReminder 03-31, CheckIn1 04-02, TargetOverdue 04-03, LimitReminder 05-26, CheckIn3 06-02, LimitOverdue 06-03, CheckIn6 09-02")]
    public void A_case_that_nobody_touches_rings_on_these_days(Severity severity, string alarms) => Assert.Equal(alarms, Plan(Monday with { Severity = severity }));

    [Fact]
    public void What_is_acknowledged_rings_for_feedback_alone() =>
        Assert.StartsWith("CheckIn1 04-02, LimitReminder", Plan(Monday with { Status = CaseStatus.Acknowledged, Acknowledged = Monday.Opened }), StringComparison.Ordinal);

    [Fact]
    public void A_closed_case_asks_after_its_reporter_and_nothing_else() =>
        Assert.Equal("CheckIn1 04-02, CheckIn3 06-02, CheckIn6 09-02", Plan(Monday with { Status = CaseStatus.Closed, Acknowledged = Monday.Opened, Closed = Monday.Opened }));

    [Fact]
    public void Nobody_asks_how_it_went_with_a_question() => Assert.DoesNotContain("CheckIn", Plan(Monday with { Category = Category.Question }), StringComparison.Ordinal);

    [Fact]
    public void While_Legal_waits_only_the_law_rings() =>
        Assert.Equal(
            "CheckIn1 04-02, LimitReminder 05-26, CheckIn3 06-02, LimitOverdue 06-03, CheckIn6 09-02",
            Plan(Monday with { Severity = Severity.Critical, Status = CaseStatus.AwaitingReporter, Acknowledged = Monday.Opened, WaitingSince = Monday.Opened.Day }));

    [Fact]
    public void Nothing_rings_on_a_holiday_and_nothing_before_it_is_too_late()
    {
        var calendar = ACalendar.In("UTC", holidays: ["2026-03-04", "2026-03-09", "2026-03-10", "2026-06-02", "2026-06-03"]);

        // The answer is due on Friday the 6th. Before the limit on Monday the 9th, which is a holiday, Friday is the last day on which something can be done.
        Assert.Equal(
            "AnswerReminder 03-05, AcknowledgeNear 03-06, AnswerOverdue 03-11, AcknowledgeOverdue 03-11, CheckIn1 04-02, LimitReminder 05-26, TargetReminder 05-29, LimitOverdue 06-04, CheckIn3 06-04, CheckIn6 09-02",
            Plan(Monday with { Calendar = calendar }));
    }

    [Fact]
    public void Where_a_whole_week_is_closed_the_limit_is_told_of_all_the_same() =>
        Assert.Contains(
            "AcknowledgeNear 03-08",
            Plan(Monday with { Calendar = ACalendar.In("UTC", holidays: ["2026-03-03", "2026-03-04", "2026-03-05", "2026-03-06", "2026-03-09", "2026-03-10"]) }),
            StringComparison.Ordinal);

    [Fact]
    public void An_absence_rings_on_its_first_working_day_and_not_when_it_has_none()
    {
        var away = (Absence[])[new(new(2026, 3, 7), new(2026, 3, 12)), new(new(2026, 3, 14), new(2026, 3, 15)), new(new(2026, 2, 1), new(2026, 2, 28))];

        Assert.Equal("AssigneeAway 03-09, CheckIn1 04-02", string.Join(", ", Plan(Monday with { Acknowledged = Monday.Opened }, away).Split(", ")[..2]));
    }

    [Fact]
    public void Alarms_ring_when_the_hours_begin_there()
    {
        var alarms = AlarmPlan.Of(Monday with { Calendar = ACalendar.In("Asia/Kathmandu", "10:00-18:00") }, []);

        Assert.All(alarms, alarm => Assert.Equal(new TimeSpan(4, 15, 0), alarm.At.UtcDateTime.TimeOfDay));
    }

    [Fact]
    public void Of_several_that_were_missed_the_last_of_each_family_rings()
    {
        var plan = AlarmPlan.Of(Monday with { Severity = Severity.Critical }, []);

        var due = DueAlarms.Of(Monday, plan, new HashSet<AlarmKey>(), new DateTimeOffset(2026, 5, 27, 12, 0, 0, TimeSpan.Zero));

        Assert.Equal([AlarmKind.AnswerOverdue, AlarmKind.TargetOverdue, AlarmKind.LimitReminder], due.Ringing.Select(alarm => alarm.Key.Kind));
        Assert.Equal("2026-06-02T09:00:00.000Z", due.Next!.Value.Text);
        Assert.Equal(plan.Count(alarm => alarm.At <= new DateTimeOffset(2026, 5, 27, 12, 0, 0, TimeSpan.Zero)), due.Ringing.Count + due.PassedOver.Count);
    }

    [Theory]
    [InlineData("2026-10-02", "CheckIn6")]
    [InlineData("2026-10-03", "")]
    [InlineData("2031-03-02", "")]
    public void A_check_in_is_dropped_when_it_is_thirty_days_late(string day, string rings)
    {
        var closed = Monday with { Status = CaseStatus.Closed, Acknowledged = Monday.Opened, Closed = Monday.Opened };

        var due = DueAlarms.Of(closed, AlarmPlan.Of(closed, []), new HashSet<AlarmKey>(), new DateTimeOffset(UtcDay.Parse(day).Date, new TimeOnly(12, 0), TimeSpan.Zero));

        Assert.Equal(rings, string.Join(' ', due.Ringing.Select(alarm => alarm.Key.Kind)));
        Assert.Null(due.Next);
    }

    private static CaseSummary Monday => A.Case(UtcDay.Of(FakeClock.MondayMorning)) with { Calendar = WorkCalendar.Plain };

    private static string Plan(CaseSummary summary, params IEnumerable<Absence> away) =>
        string.Join(", ", AlarmPlan.Of(summary, away).Select(alarm => $"{alarm.Key.Kind} {alarm.At:MM-dd}"));
}
