using System.Globalization;
using Microsoft.Extensions.Options;
using PolicyBot.Cases;
using PolicyBot.Cases.Clocks;
using PolicyBot.Cases.Handlers;
using PolicyBot.Primitives;
using PolicyBot.Reports;
using PolicyBot.Routing.Calendars;
using PolicyBot.Tests.Routing.Calendars;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Cases.Clocks;

public sealed class CountingDeadlines
{
    private readonly FakeClock _time = new();

    [Theory]
    [InlineData("2026-03-02", "2026-03-05", "2026-03-09", "2026-06-02")] // a Monday
    [InlineData("2026-03-05", "2026-03-10", "2026-03-12", "2026-06-05")] // a Thursday: the weekend does not count
    [InlineData("2026-03-07", "2026-03-11", "2026-03-14", "2026-06-07")] // a Saturday
    [InlineData("2026-11-30", "2026-12-03", "2026-12-07", "2027-02-28")] // three months end where the month ends
    [InlineData("2027-11-30", "2027-12-03", "2027-12-07", "2028-02-29")] // in a leap year a day later
    [InlineData("2028-02-29", "2028-03-03", "2028-03-07", "2028-05-29")]
    public void Each_deadline_falls_on_the_day_that_the_law_counts_to(string received, string personal, string acknowledge, string feedback) =>
        Assert.Equal(new LegalClocks(Day(personal), Day(acknowledge), Day(feedback), Day(feedback)), A.Case(UtcDay.Parse(received)).Clocks);

    [Theory]
    [InlineData(Severity.Critical, "2026-03-09", "2026-04-06")] // from a Friday: the next working day is Monday
    [InlineData(Severity.High, "2026-03-10", "2026-05-06")]
    [InlineData(Severity.Normal, "2026-03-11", "2026-06-06")]
    public void The_graver_a_case_the_sooner_the_house_wants_it_done_and_the_law_stays(Severity severity, string personal, string target)
    {
        var clocks = (A.Case(UtcDay.Parse("2026-03-06")) with { Severity = severity }).Clocks;

        Assert.Equal((Day(personal), Day(target), Day("2026-06-06")), (clocks.PersonalAnswerBy, clocks.FeedbackTarget, clocks.FeedbackBy));
    }

    [Theory]
    [InlineData("2026-01-31", "2026-02-28")]
    [InlineData("2028-01-31", "2028-02-29")]
    [InlineData("2026-12-31", "2027-01-31")]
    public void A_month_ends_where_a_month_ends(string received, string target) =>
        Assert.Equal(Day(target), (A.Case(UtcDay.Parse(received)) with { Severity = Severity.Critical }).Clocks.FeedbackTarget);

    [Theory]
    [InlineData("America/New_York", "2026-03-01")] // while it becomes Monday in UTC it is Sunday evening there
    [InlineData("UTC", "2026-03-02")]
    [InlineData("Asia/Tokyo", "2026-03-02")] // and nine o'clock on Monday here
    [InlineData("Pacific/Kiritimati", "2026-03-02")]
    public void An_anonymous_report_counts_from_the_earliest_day_that_it_can_have_come_on(string zone, string received) =>
        Assert.Equal(Day(received), (A.Case(UtcDay.Parse("2026-03-02")) with { Calendar = ACalendar.In(zone) }).Received);

    [Theory]
    [InlineData("America/New_York", "2026-03-02T04:59:59.000Z", "2026-03-01")]
    [InlineData("America/New_York", "2026-03-02T05:00:00.000Z", "2026-03-02")]
    [InlineData("Asia/Tokyo", "2026-03-02T15:00:00.000Z", "2026-03-03")]
    public void A_named_report_counts_from_the_day_that_it_was_where_it_belongs(string zone, string opened, string received) =>
        Assert.Equal(Day(received), (A.Case(UtcDay.Parse("2026-03-02")) with { IsAnonymous = false, Opened = Stamp.Parse(opened), Calendar = ACalendar.In(zone) }).Received);

    [Fact]
    public void A_clock_runs_and_is_met_or_overdue_by_the_end_of_its_day_in_the_calendar()
    {
        var clocks = Clocks(ACalendar.Options("America/New_York"));
        var opened = clocks.Begin(A.Case(UtcDay.Today(_time)) with { IsAnonymous = false, Opened = Stamp.ToTheMillisecond(_time.GetUtcNow().AddHours(6)) }, "US"); // the 2nd in New York, too
        var answer = ACalendar.In("America/New_York").EndOf(Day("2026-03-05"));

        _time.Advance(answer.AddMinutes(-1) - _time.GetUtcNow());
        Assert.Equal((ClockState.Running, 0), Of(clocks, opened, ClockKind.PersonalAnswer));
        Assert.Equal((ClockState.Met, 0), Of(clocks, opened with { Acknowledged = Stamp.ToTheMillisecond(_time.GetUtcNow()) }, ClockKind.PersonalAnswer));

        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal((ClockState.Overdue, -1), Of(clocks, opened, ClockKind.PersonalAnswer));
        Assert.Equal((ClockState.MetLate, -1), Of(clocks, opened with { Acknowledged = Stamp.ToTheMillisecond(_time.GetUtcNow()) }, ClockKind.PersonalAnswer));
        Assert.Equal((ClockState.Running, 3), Of(clocks, opened, ClockKind.Acknowledge));
    }

    [Fact]
    public void Nobody_is_said_to_be_late_who_may_have_been_in_time()
    {
        var clocks = Clocks(ACalendar.Options("America/New_York"));
        var opened = clocks.Begin(A.Case(UtcDay.Parse("2026-03-03")), "US"); // the 2nd in New York, at the earliest; the answer is due on the 5th

        Assert.Equal(ClockState.Met, Of(clocks, opened with { Acknowledged = Stamp.Of(UtcDay.Parse("2026-03-06")) }, ClockKind.PersonalAnswer).State); // it can have been the evening of the 5th
        Assert.Equal(ClockState.MetLate, Of(clocks, opened with { Acknowledged = Stamp.Of(UtcDay.Parse("2026-03-07")) }, ClockKind.PersonalAnswer).State);
    }

    [Fact]
    public void While_Legal_waits_the_house_clock_stands_still_and_the_law_goes_on()
    {
        var clocks = Clocks();
        var opened = clocks.Begin(A.Case(UtcDay.Today(_time)) with { Severity = Severity.Critical }, null);
        Assert.Equal(Day("2026-04-02"), opened.Clocks.FeedbackTarget);

        var asked = clocks.After(opened, opened with { Status = CaseStatus.AwaitingReporter, Acknowledged = Stamp.ToTheDay(_time.GetUtcNow()) });
        Assert.Equal(ClockState.Paused, Of(clocks, asked, ClockKind.Feedback).State);

        _time.Advance(TimeSpan.FromDays(10));
        var heard = clocks.After(asked, asked with { Status = CaseStatus.InReview });
        Assert.Equal(ClockState.Running, Of(clocks, heard, ClockKind.Feedback).State);
        Assert.Equal((Day("2026-04-12"), Day("2026-06-02")), (heard.Clocks.FeedbackTarget, heard.Clocks.FeedbackBy));

        var again = clocks.After(heard, heard with { Status = CaseStatus.AwaitingReporter });
        _time.Advance(TimeSpan.FromDays(60));
        Assert.Equal(Day("2026-06-02"), clocks.After(again, again with { Status = CaseStatus.InReview }).Clocks.FeedbackTarget);

        _time.Advance(TimeSpan.FromDays(60));
        Assert.Equal(ClockState.Overdue, Of(clocks, again, ClockKind.Feedback).State);
    }

    [Fact]
    public void A_case_that_is_opened_again_owes_feedback_from_that_day()
    {
        var clocks = Clocks();
        var opened = clocks.Begin(A.Case(UtcDay.Today(_time)), null);
        var closed = clocks.After(opened, opened with { Status = CaseStatus.Closed, Acknowledged = Stamp.ToTheDay(_time.GetUtcNow()), Closed = Stamp.ToTheDay(_time.GetUtcNow()) });

        _time.Advance(TimeSpan.FromDays(200));
        var reopened = clocks.After(closed, closed with { Status = CaseStatus.InReview, Closed = null, Outcome = null });

        Assert.Equal((Day("2026-09-18"), Day("2026-12-18")), (reopened.Reopened, reopened.Clocks.FeedbackBy));
        Assert.Equal(ClockState.Running, Of(clocks, reopened, ClockKind.Feedback).State);
        Assert.Equal(Day("2026-03-09"), reopened.Clocks.AcknowledgeBy);
    }

    private CaseClocks Clocks(CalendarOptions? ofUs = null)
    {
        ofUs?.Countries.Add("US");

        return new CaseClocks(ofUs is null ? ACalendar.Set() : ACalendar.Set(("us", ofUs)), new HandlerDirectory(Options.Create(new LegalOptions())), _time);
    }

    private static (ClockState State, int Left) Of(CaseClocks clocks, CaseSummary summary, ClockKind kind)
    {
        var clock = clocks.Of(summary).Single(clock => clock.Kind == kind);

        return (clock.State, clock.Left);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
